package main

import (
	"context"
	"fmt"
	"go/ast"
	"go/types"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/phivet/phivet/passes/access"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/names"
)

// explainCode says what the calls and fields on a line are to phivet: which are sinks, which
// are PHI. It says nothing of code that does not load.
func explainCode(w io.Writer, res *result, file string, line int) {
	loaded, err := loadModule(context.Background(), &initOptions{tags: res.opts.tags, packages: []string{"file=" + file}})
	if err != nil {
		return
	}
	told := make(map[string]bool)
	tell := func(text string) {
		if text != "" && !told[text] {
			told[text] = true
			fmt.Fprintln(w, "  "+text)
		}
	}
	for _, pkg := range loaded.packages {
		for _, f := range pkg.Files {
			if pkg.Fset.Position(f.Package).Filename != file {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					if pkg.Fset.Position(n.Lparen).Line == line {
						tell(res.callText(typeutil.Callee(pkg.Info, n)))
					}
				case *ast.SelectorExpr:
					if sel := pkg.Info.Selections[n]; sel != nil && pkg.Fset.Position(n.Sel.Pos()).Line == line {
						tell(res.fieldText(types.ExprString(n), sel))
					}
				}
				return true
			})
		}
	}
}

// callText says what a callee is by the tables and the configuration.
func (res *result) callText(callee types.Object) string {
	fn, ok := callee.(*types.Func)
	if !ok || fn.Pkg() == nil {
		return ""
	}
	if text := configuredAs(res.snap.config, fn); text != "" {
		return access.Name(fn) + " " + text
	}
	lines := models.Lookup(fn)
	if own := res.snap.models.Lookup(fn); own != nil {
		lines = own
	}
	for _, b := range lines {
		if text := verbTexts[b.Verb]; text != "" {
			return access.Name(fn) + " " + text
		}
	}
	if lines == nil && len(res.modules) > 0 && res.module[fn.Pkg().Path()] == "" && !models.IsStd(fn.Pkg().Path()) {
		return access.Name(fn) + " is in no table: phivet follows its body"
	}
	return ""
}

// configuredAs says what the configuration makes of a function, "" if nothing.
func configuredAs(c *config.Config, fn *types.Func) string {
	var sends, audits []config.Func
	for _, e := range c.Sinks.Egress {
		sends = append(sends, e.Func)
	}
	for _, a := range c.Audit.Functions {
		audits = append(audits, a.Func)
	}
	for _, list := range []struct {
		verb  models.Verb
		funcs []config.Func
	}{
		{models.Logs, c.Sinks.Log}, {models.Stores, c.Sinks.Store}, {models.Sends, sends},
		{models.Deidentifies, c.Deidentifiers}, {models.Encrypts, c.Encryptors}, {models.Audits, audits},
	} {
		if slices.ContainsFunc(list.funcs, func(f config.Func) bool { return f.Match(fn) }) {
			return verbTexts[list.verb] + ", says the configuration"
		}
	}
	return ""
}

var verbTexts = map[models.Verb]string{
	models.Logs: "is known to log", models.Stores: "is known to store", models.Sends: "is known to send",
	models.Responds: "writes to a response: an access, not a leak", models.Deidentifies: "is known to de-identify",
	models.Encrypts: "is known to encrypt", models.Audits: "is known to audit",
}

// fieldText says whether the field of a selector expression is declared to be PHI.
func (res *result) fieldText(expr string, sel *types.Selection) string {
	if sel.Kind() != types.FieldVal {
		return ""
	}
	owner := ownerOf(sel)
	if owner == nil || owner.Obj().Pkg() == nil {
		return ""
	}
	name := owner.Obj().Name() + "." + sel.Obj().Name()
	symbol := owner.Obj().Pkg().Path() + "." + name
	for _, d := range res.declarations() {
		if d.Symbol == symbol {
			return fmt.Sprintf("%s is PHI (%s)", expr, d.Category)
		}
	}
	return fmt.Sprintf("%s is no PHI: nothing declares %s to be", expr, name)
}

// ownerOf returns the type that declares the field, also of one that is promoted.
func ownerOf(sel *types.Selection) *types.Named {
	t := sel.Recv()
	for _, i := range sel.Index()[:len(sel.Index())-1] {
		s, ok := deref(t).Underlying().(*types.Struct)
		if !ok {
			return nil
		}
		t = s.Field(i).Type()
	}
	n, _ := deref(t).(*types.Named)
	if n == nil {
		return nil
	}
	return n.Origin()
}

func deref(t types.Type) types.Type {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		return types.Unalias(p.Elem())
	}
	return t
}

// explainUndeclared says of a symbol that the packages have and nobody declares that it is no
// PHI, and whether it looks like some. It reports false if there is no such symbol.
func explainUndeclared(w io.Writer, res *result, name string) bool {
	loaded, err := loadModule(context.Background(), &initOptions{tags: res.opts.tags, packages: res.opts.packages})
	if err != nil {
		return false
	}
	found := false
	for _, pkg := range loaded.packages {
		for _, obj := range members(pkg.Types) {
			if symbol := obj.name; symbol != name && !strings.HasSuffix(symbol, "."+name) && !strings.HasSuffix(symbol, "/"+name) {
				continue
			}
			found = true
			at := pkg.Fset.Position(obj.Pos())
			fmt.Fprintf(w, "%s, at %s:%d, is no PHI: no tag, directive or configuration declares it to be\n", obj.name, res.rel(at.Filename), at.Line)
			if obj.guess != "" {
				fmt.Fprintf(w, "  it looks like it (%s): phivet suggest\n", obj.guess)
			}
		}
	}
	return found
}

// A member is a type, variable, constant or function of a package, or a field or method of one
// of its types.
type member struct {
	types.Object
	name  string // import/path.Type.Field
	guess string // what a field looks like by its name
}

func members(pkg *types.Package) []member {
	var list []member
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		symbol := pkg.Path() + "." + name
		list = append(list, member{obj, symbol, ""})
		t, ok := obj.(*types.TypeName)
		if !ok || t.IsAlias() {
			continue
		}
		guesses := names.Struct(t)
		if s, ok := t.Type().Underlying().(*types.Struct); ok {
			for i := range s.NumFields() {
				m := member{s.Field(i), symbol + "." + s.Field(i).Name(), ""}
				if at := slices.IndexFunc(guesses, func(g names.Guess) bool { return g.Field == i }); at >= 0 {
					m.guess = string(guesses[at].Category)
				}
				list = append(list, m)
			}
		}
		if n, ok := t.Type().(*types.Named); ok {
			for m := range n.Methods() {
				list = append(list, member{m, symbol + "." + m.Name(), ""})
			}
		}
	}
	return list
}
