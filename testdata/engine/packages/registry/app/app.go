// Package app runs what plugins registered: all of it is reported there.
package app

import (
	"example.test/engine/model"
	_ "example.test/engine/packages/registry/plugins"
	"example.test/engine/packages/registry/reg"
)

func safeRun(p *model.Patient) {
	reg.Run(p)
	reg.Walk(p)
	reg.Each(p)
}
