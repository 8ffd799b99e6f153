package lib

import "os"

var Mode = "disable"

var Changed = os.Args[0]

type Client struct{ base string }

func (c *Client) Default() string { return "https://api.example" }

func DSN(mode string) string { return "sslmode=" + mode }

func Env(key, def string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return def
}

func Parse(s string) (string, error) { return "p" + s, nil }
