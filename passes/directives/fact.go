package directives

import (
	"encoding/gob"
	"strings"
)

// A Fact holds the directives on an object, for importing packages.
type Fact struct {
	Directives []Directive
}

// AFact marks Fact as a fact of go/analysis.
func (*Fact) AFact() {}

// String lists the directives in order, as tests expect them: "param(id mrn) audits".
func (f *Fact) String() string {
	var list []string
	for _, d := range f.Directives {
		list = append(list, d.String())
	}
	return strings.Join(list, " ")
}

func init() { gob.Register(new(Fact)) } // drivers that decode facts on their own need it
