package b

import "lib"

func show(any) {}

func across(c *lib.Client) {
	show(lib.Mode)                   // want `^disable$`
	show(lib.Changed)                // want `^{Changed}$`
	show(c.Default())                // want `^https://api.example$`
	show(lib.DSN(lib.Mode))          // want `^sslmode=disable$`
	show(lib.Env("MODE", "disable")) // want `^{MODE} when MODE is set \| disable when MODE is not set$`
	p, _ := lib.Parse("x")
	show(p) // want `^px$`
}
