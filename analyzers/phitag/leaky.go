package phitag

import (
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/flow"
)

// leaky reports the paths on which a declared de-identifier or encryptor gives PHI back
// as it came. For its callers it cleans all the same: the mistake is here.
func (c *checker) leaky(found *flow.Result) {
	index := c.pass.ResultOf[fields.Analyzer].(*fields.Index)
	for _, l := range found.Leaky {
		declared := "encrypt"
		if _, ok := index.Deidentifies(l.Func); ok {
			declared = "de-identify"
		}
		where := "is returned here"
		if l.Pos == l.Func.Pos() {
			where = "is left in place on some path"
		}
		c.report.Add(leaky, analysis.Diagnostic{
			Pos:     l.Pos,
			Message: fmt.Sprintf("%s is declared to %s, but %s %s as it came", l.Func.Name(), declared, l.What, where),
		})
	}
}
