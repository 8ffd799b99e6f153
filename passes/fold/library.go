package fold

import (
	"go/types"
	"net"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// library folds the i-th result of a call of a known function, nil if it is not known.
func (f *Folder) library(call *ssa.Call, fn *types.Func, i int) []Value {
	if fn.Pkg() == nil {
		return nil
	}
	args := call.Call.Args
	name := fn.Pkg().Path() + "." + fn.Name()
	if fn.Signature().Recv() != nil {
		return f.method(call, fn, name)
	}
	if i == 1 && name == "os.LookupEnv" {
		return f.looked(args[0])
	}
	if i > 0 {
		return nil
	}
	switch name {
	case "fmt.Sprintf":
		return f.sprintf(args[0], args[1])
	case "fmt.Sprint":
		return f.join(args[0], "")
	case "strings.Join":
		return f.joinBy(args[0], args[1])
	case "strings.TrimSpace":
		return f.mapped(args[0], strings.TrimSpace)
	case "strings.ToLower":
		return f.mapped(args[0], strings.ToLower)
	case "strings.ToUpper":
		return f.mapped(args[0], strings.ToUpper)
	case "strings.Clone", "strconv.Atoi", "strconv.Itoa":
		return f.Fold(args[0])
	case "strconv.ParseBool":
		return f.mapped(args[0], parseBool)
	case "os.Getenv", "os.LookupEnv":
		return environment(f.Fold(args[0]))
	case "cmp.Or":
		return f.firstSet(args[0])
	case "net.JoinHostPort":
		return f.hostPort(args[0], args[1])
	}
	return nil
}

// looked folds the second result of os.LookupEnv.
func (f *Folder) looked(name ssa.Value) []Value {
	var out []Value
	for _, v := range environment(f.Fold(name)) {
		out = append(out, With(equal(v, Const(""), true), v.When)...)
	}
	return out
}

// mapped applies a function to texts; holes stay as they are.
func (f *Folder) mapped(v ssa.Value, change func(string) string) []Value {
	var out []Value
	for _, value := range f.Fold(v) {
		if text, ok := value.Text(); ok {
			value = Value{Const(change(text)).Parts, value.When}
		}
		out = append(out, value)
	}
	return out
}

func parseBool(text string) string {
	b, _ := strconv.ParseBool(text)
	return strconv.FormatBool(b)
}

// sprintf folds fmt.Sprintf: verbs that print an operand as it is are holes for it.
func (f *Folder) sprintf(format, args ssa.Value) []Value {
	operands, known := f.Elements(args)
	var out []Value
	for _, v := range f.Fold(format) {
		text, ok := v.Text()
		if !ok {
			return []Value{Unknown("")}
		}
		out = append(out, With(f.formatted(text, operands, known), v.When)...)
	}
	return out
}

func (f *Folder) formatted(format string, operands []ssa.Value, known bool) []Value {
	var lists [][]Value
	next := 0
	for format != "" {
		text, rest, found := strings.Cut(format, "%")
		lists = append(lists, []Value{Const(text)})
		if !found {
			break
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune("+-# 0123456789.[]*", r) })
		if end < 0 {
			break
		}
		verb, plain := rest[end], end == 0
		format = rest[end+1:]
		switch {
		case verb == '%':
			lists = append(lists, []Value{Const("%")})
			continue
		case known && plain && next < len(operands) && strings.IndexByte("svdt", verb) >= 0:
			lists = append(lists, f.Fold(operands[next]))
		default:
			lists = append(lists, []Value{Unknown("")})
		}
		next++
	}
	return concat(lists...)
}

func (f *Folder) joinBy(list, separator ssa.Value) []Value {
	for _, v := range f.Fold(separator) {
		if text, ok := v.Text(); ok {
			return f.join(list, text)
		}
	}
	return []Value{Unknown("")}
}

func (f *Folder) join(list ssa.Value, separator string) []Value {
	elements, ok := f.Elements(list)
	if !ok {
		return []Value{Unknown("")}
	}
	var lists [][]Value
	for i, e := range elements {
		if i > 0 {
			lists = append(lists, []Value{Const(separator)})
		}
		lists = append(lists, f.Fold(e))
	}
	return concat(lists...)
}

// firstSet folds cmp.Or: each operand up to the first that is surely not zero.
func (f *Folder) firstSet(list ssa.Value) []Value {
	elements, ok := f.Elements(list)
	if !ok {
		return []Value{Unknown("")}
	}
	var out []Value
	var before []Cond // the operands so far are zero
	for _, e := range elements {
		surelySet := true
		var unset []Cond
		for _, v := range f.Fold(e) {
			text, isText := v.Text()
			zeroText := isText && (text == "" || text == "0" || text == "false")
			if !zeroText {
				out = append(out, With([]Value{v}, before)...)
			}
			if h := v.Hole(); h != nil && h.Name != "" {
				unset = append(unset, Cond{Hole: *h, Equals: ""})
			}
			surelySet = surelySet && isText && !zeroText
		}
		if surelySet {
			return out
		}
		before = conjunction(before, unset)
	}
	return append(out, With(zero(elements[len(elements)-1].Type()), before)...)
}

func (f *Folder) hostPort(host, port ssa.Value) []Value {
	hosts := f.mapped(host, func(text string) string {
		return strings.TrimSuffix(net.JoinHostPort(text, ""), ":")
	})
	return concat(hosts, []Value{Const(":")}, f.Fold(port))
}
