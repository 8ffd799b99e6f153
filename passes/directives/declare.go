package directives

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/spell"
)

// speaksOf lists what each directive may stand on.
var speaksOf = map[string][]target{
	Data:         {onType, onVar, onConst, onFunc, onMethod},
	Param:        {onFunc, onMethod},
	Deidentifies: {onFunc, onMethod},
	Encrypts:     {onFunc, onMethod},
	Audits:       {onFunc, onMethod},
	Access:       {onFunc},
	BAA:          {onVar, onConst, onField, onFunc, onMethod},
}

// arguments says how many words each directive takes at most.
var arguments = map[string]int{Data: 1, Param: 2, Deidentifies: 1}

// declare notes what the directive c says of the declaration at.
func (r *reader) declare(c *ast.Comment, verb string, args []string, at *place) {
	if !slices.Contains(speaksOf[verb], at.target) {
		r.problem(Misplaced, c, "//phi:"+verb+" means nothing on "+string(at.target)+": it belongs on "+list(speaksOf[verb]))
		return
	}
	if verb == Deidentifies {
		args = joined(args)
	}
	if n := arguments[verb]; len(args) > n {
		r.problem(Misspelt, c, "//phi:"+verb+" does not take "+strings.Join(args[n:], " "))
		args = args[:n]
	}
	for _, obj := range at.objects {
		if !r.meansSomething(c, verb, args, obj) {
			return
		}
	}
	r.categories(c, verb, args)
	for _, obj := range at.objects {
		d := Directive{Verb: verb, Args: args, Where: r.where(obj)}
		r.index.own[obj] = append(r.index.own[obj], d)
	}
}

// meansSomething checks a directive against the signature of the function it is on.
func (r *reader) meansSomething(c *ast.Comment, verb string, args []string, obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	if !ok {
		return true
	}
	sig := fn.Signature()
	switch {
	case verb == Param && len(args) == 0:
		r.problem(Misspelt, c, "//phi:param needs the name of a parameter of "+fn.Name())
		return false
	case verb == Param:
		return r.parameter(c, args[0], fn.Name(), sig.Params())
	case verb == Data && !carries(sig.Results()):
		r.problem(Misplaced, c, "//phi:data says that results are PHI, and "+fn.Name()+" has none that could be")
		return false
	case verb == BAA && sig.Results().Len() == 0:
		r.problem(Misplaced, c, "//phi:baa says that a result is a host, and "+fn.Name()+" has no result")
		return false
	}
	return true
}

func (r *reader) parameter(c *ast.Comment, name, fn string, params *types.Tuple) bool {
	var names []string
	for v := range params.Variables() {
		if v.Name() == name {
			return true
		}
		names = append(names, v.Name())
	}
	r.wrongWord(Misplaced, c, fn+" has no parameter "+name, name, spell.Nearest(name, names))
	return false
}

// wrongWord notes a problem with one word of c, which near replaces unless it is empty.
func (r *reader) wrongWord(kind Kind, c *ast.Comment, message, word, near string) {
	p := Problem{Kind: kind, Pos: c.Pos(), End: c.End(), Message: message}
	if at := wordAt(c.Text, word); near != "" && at >= 0 {
		p.Message += "; did you mean " + near + "?"
		p.Pos += token.Pos(at)
		p.End = p.Pos + token.Pos(len(word))
		p.Fix = near
	}
	r.index.problems = append(r.index.problems, p)
}

// carries reports whether one of the results may be PHI: an error or a bool is not.
func carries(results *types.Tuple) bool {
	for v := range results.Variables() {
		if CanCarry(v.Type()) {
			return true
		}
	}
	return false
}

// CanCarry reports whether a result of type t may be PHI by a declaration on its
// function: an error or bool result is not.
func CanCarry(t types.Type) bool {
	if types.Identical(t, types.Universe.Lookup("error").Type()) {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return !ok || b.Info()&types.IsBoolean == 0
}

// categories checks the category words of a directive. One that is not known counts as
// phi all the same, but in a de-identifier's list it clears nothing.
func (r *reader) categories(c *ast.Comment, verb string, args []string) {
	if verb == Param {
		args = args[1:]
	}
	if len(args) == 0 {
		return
	}
	words := args[:1]
	if verb == Deidentifies {
		words = strings.Split(args[0], ",")
	}
	for _, word := range words {
		if _, known := category.Parse(word); known {
			continue
		}
		r.wrongWord(UnknownCategory, c, "unknown PHI category "+word, word, category.Nearest(word))
	}
}

// list joins the targets as a sentence does.
func list(targets []target) string {
	var words []string
	for _, t := range targets {
		words = append(words, string(t))
	}
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// joined puts a list together that was written with blanks behind its commas.
func joined(args []string) []string {
	for len(args) > 1 && strings.HasSuffix(args[0], ",") {
		args = append([]string{args[0] + args[1]}, args[2:]...)
	}
	return args
}
