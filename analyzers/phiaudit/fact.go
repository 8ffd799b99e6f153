package phiaudit

import (
	"encoding/gob"
	"go/types"

	"github.com/phivet/phivet/passes/access"
)

// handling is the fact about a function that is a handler, or that makes some.
type handling struct {
	Registered bool            // by its own package, which decides on it
	Returned   []access.Access // unaudited accesses of handlers that it makes and nobody there registers
}

// AFact marks handling as a fact.
func (*handling) AFact() {}

// String shows the fact for tests.
func (h *handling) String() string {
	s := "returns"
	if h.Registered {
		s = "registered"
	}
	for _, a := range h.Returned {
		s += "; " + a.String()
	}
	return s
}

func init() { gob.Register(new(handling)) } // drivers that decode facts on their own need it

// fact returns what is to be exported about a function of this package.
func (c *checker) fact(obj *types.Func) *handling {
	if c.facts[obj] == nil {
		c.facts[obj] = new(handling)
	}
	return c.facts[obj]
}

func (c *checker) exportFacts() {
	for obj, h := range c.facts {
		c.pass.ExportObjectFact(obj, h)
	}
}

// handling returns what another package says of its function.
func (c *checker) handling(obj *types.Func) handling {
	var h handling
	c.pass.ImportObjectFact(obj.Origin(), &h)
	return h
}
