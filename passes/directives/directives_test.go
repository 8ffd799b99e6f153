package directives

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

func TestFacts(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "lib")
}

// What lib declares is known in a package that reaches it through mid only.
func TestAcrossPackages(t *testing.T) {
	for _, result := range analysistest.Run(t, analysistest.TestData(), Analyzer, "app") {
		index := result.Result.(*Index)
		seen := map[string]string{}
		for _, obj := range result.Action.Package.TypesInfo.Uses {
			f := Fact{index.On(obj)}
			seen[obj.Name()] = f.String()
		}
		for name, want := range map[string]string{
			"Load": "data(lab) param(key id)", "Value": "data", "Secret": "", "Holder": "",
		} {
			if seen[name] != want {
				t.Errorf("app sees %s: %q, want %q", name, seen[name], want)
			}
		}
	}
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		text string
		want string // verb and words
		s    spelling
	}{
		{"//phi:data", "data", exact},
		{"//phi:data ssn", "data ssn", exact},
		{"//phi:param mbi beneficiary // why", "param mbi beneficiary", exact},
		{"//phi:ignore philog see https://example.com/1", "ignore philog see https://example.com/1", exact},
		{"//phi:ingore philog x", "ingore philog x", unknown},
		{"//phi:", "", unknown},
		{"//phi: data", " data", unknown},
		{"// phi:data ssn", "data ssn", mistyped},
		{"//PHI:data", "data", mistyped},
		{"/*phi:access*/", "access", mistyped},
		{"// phi: data is never logged here", "", prose},
		{"// phi:golden ratio", "", prose},
		{"// the //phi:data directive", "", prose},
		{"//phi", "", prose},
		{"//", "", prose},
		{"/**/", "", prose},
	} {
		verb, args, s := read(test.text)
		if got := strings.Join(append([]string{verb}, args...), " "); got != test.want || s != test.s {
			t.Errorf("read(%q) = %q, %v, want %q, %v", test.text, got, s, test.want, test.s)
		}
	}
}

func TestParseIgnore(t *testing.T) {
	for _, test := range []struct{ words, names, until, reason, wrong string }{
		{"philog the pager needs it", "philog", "", "the pager needs it", ""},
		{"philog,phistore until=2027-01-31 migration", "philog phistore", "2027-01-31", "migration", ""},
		{"philog, phitls/insecure-skip-verify lab", "philog phitls/insecure-skip-verify", "", "lab", ""},
		{"philog", "", "", "", "needs a reason"},
		{"philog until=2027-01-31", "", "", "", "needs a reason"},
		{"philog until=31.1.2027 x", "", "", "", "not a date"},
		{"philog until=2027-02-30 x", "", "", "", "not a date"},
		{"", "", "", "", "names no analyzer"},
		{", x y", "x", "", "y", ""},
	} {
		ig, wrong := parseIgnore(strings.Fields(test.words))
		if test.wrong != "" {
			if ig != nil || !strings.Contains(wrong, test.wrong) {
				t.Errorf("%q: got %v, %q, want the message %q", test.words, ig, wrong, test.wrong)
			}
			continue
		}
		until := ""
		if ig != nil && !ig.Until.IsZero() {
			until = ig.Until.Format(time.DateOnly)
		}
		if wrong != "" || strings.Join(ig.Names, " ") != test.names || until != test.until || ig.Reason != test.reason {
			t.Errorf("%q: got %+v, %q", test.words, ig, wrong)
		}
	}
}

func TestExpired(t *testing.T) {
	ig := &Ignore{Until: time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC)}
	lastEvening := time.Date(2027, 1, 31, 23, 59, 0, 0, time.FixedZone("west", -8*3600))
	if ig.Expired(lastEvening) {
		t.Error("an ignore holds on its last day, wherever that is")
	}
	if !ig.Expired(lastEvening.Add(time.Minute)) {
		t.Error("an ignore holds after its last day")
	}
	if new(Ignore).Expired(lastEvening) {
		t.Error("an ignore without a date expires")
	}
}

// The lines for which an ignore holds are named by the functions in the source.
func TestIgnoreAt(t *testing.T) {
	const source = `package p

func sink(...any) {}

func f() {
	sink("trailing") //phi:ignore philog reason
	sink("not after trailing")
	//phi:ignore philog reason
	sink("below")
	sink("two below")
	//phi:ignore philog reason
	//phi:ignore phistore reason
	// and an explanation
	sink("stacked")
	//phi:ignore philog
	sink("without reason")
	//phi:ignore philog/plain reason
	sink("rule")
	if true { //phi:ignore philog reason
		sink("below brace")
	}
	//phi:ignore philog reason

	sink("after a blank line")
}
`
	want := map[string]string{
		"trailing": "philog", "below": "philog", "stacked": "philog phistore", "rule": "rule",
	}
	pass := check(t, source)
	result, err := run(pass)
	if err != nil {
		t.Fatal(err)
	}
	index := result.(*Index)
	ast.Inspect(pass.Files[0], func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		var got []string
		for _, analyzer := range []string{"philog", "phistore"} {
			if index.IgnoreAt(pass.Fset, call.Lparen, analyzer, "") != nil {
				got = append(got, analyzer)
			}
		}
		if len(got) == 0 && index.IgnoreAt(pass.Fset, call.Lparen, "philog", "philog/plain") != nil {
			got = []string{"rule"}
		}
		name := strings.Trim(call.Args[0].(*ast.BasicLit).Value, `"`)
		if strings.Join(got, " ") != want[name] {
			t.Errorf("at %q hold %q, want %q", name, got, want[name])
		}
		return true
	})
	if got := len(index.Problems()); got != 1 {
		t.Errorf("%d problems, want the one without a reason: %v", got, index.Problems())
	}
}

func TestProblems(t *testing.T) {
	for _, test := range []struct {
		declaration string
		want        string // kind and a part of the message; "" for none
		fix         string
	}{
		{"//phi:data ssn\ntype T string", "", ""},
		{"//phi:data sssn\ntype T string", "unknown-category: did you mean ssn", "//phi:data ssn"},
		{"//phi:data ssn mrn\ntype T string", "misspelt-directive: does not take mrn", ""},
		{"//phi:dta\ntype T string", "misspelt-directive: did you mean //phi:data", "//phi:data"},
		{"// phi:data ssn\ntype T string", "misspelt-directive: write //phi:data ssn", "//phi:data ssn"},
		{"//phi:data\n\ntype T string", "misplaced-directive: nothing that is declared", ""},
		{"type T struct {\n//phi:data\nA string }", "misplaced-directive: a struct field", ""},
		{"type T struct {\n//phi:baa\nA string }", "", ""},
		{"//phi:baa\ntype T string", "misplaced-directive: a type", ""},
		{"//phi:encrypts\nvar v = 1", "misplaced-directive: a variable", ""},
		{"//phi:access\nfunc f() {}", "", ""},
		{"type I interface {\n//phi:access\nF() }", "misplaced-directive: an interface method", ""},
		{"type I interface {\n//phi:audits\nF() }", "", ""},
		{"//phi:param x\nfunc f(x string) {}", "", ""},
		{"//phi:param pateint mrn\nfunc f(patient string) {}", "misplaced-directive: did you mean patient", "//phi:param patient mrn"},
		{"//phi:param\nfunc f(x string) {}", "misspelt-directive: needs the name", ""},
		{"//phi:param x\nfunc f() {}", "misplaced-directive: no parameter x", ""},
		{"//phi:data\nfunc f() (bool, error) { return false, nil }", "misplaced-directive: has none", ""},
		{"//phi:data\nfunc f() (int, error) { return 0, nil }", "", ""},
		{"//phi:deidentifies sn,ssn\nfunc f() {}", "unknown-category: category sn", "//phi:deidentifies ssn,ssn"},
		{"//phi:deidentifies name,ssn\nfunc f() {}", "", ""},
		{"//phi:deidentifies name, ssn\nfunc f() {}", "", ""},
		{"//phi:deidentifies name ssn\nfunc f() {}", "misspelt-directive: does not take ssn", ""},
		{"//phi:encrypts with AES\nfunc f() {}", "misspelt-directive: does not take with AES", ""},
		{"func f() {\n//phi:data\nvar x = 1; _ = x }", "misplaced-directive: a local variable", ""},
		{"func f() { _ = func() {} //phi:access\n}", "", ""}, // f itself stands on this line
		{"func f() {\n_ = func() {} //phi:access\n}", "misplaced-directive: nothing", ""},
		{"import \"fmt\" //phi:data\nvar _ = fmt.Sprint", "misplaced-directive: nothing", ""},
		{"//phi:ignore x\nvar v = 1", "ignore-reason: needs a reason", ""},
	} {
		result, err := run(check(t, "package p\n\n"+test.declaration+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		problems := result.(*Index).Problems()
		if test.want == "" {
			if len(problems) > 0 {
				t.Errorf("%s\n  %v, want no problem", test.declaration, problems)
			}
			continue
		}
		kind, part, _ := strings.Cut(test.want, ": ")
		if len(problems) != 1 || string(problems[0].Kind) != kind || !strings.Contains(problems[0].Message, part) {
			t.Errorf("%s\n  %v, want %s", test.declaration, problems, test.want)
			continue
		}
		if fixed := apply(test.declaration, problems[0]); fixed != test.fix {
			t.Errorf("%s\n  fixed to %q, want %q", test.declaration, fixed, test.fix)
		}
	}
}

// apply returns the directive's line with the problem's fix made, "" without one.
func apply(declaration string, p Problem) string {
	if p.Fix == "" {
		return ""
	}
	const before = len("package p\n\n") + 1 // positions count from 1
	fixed := declaration[:int(p.Pos)-before] + p.Fix + declaration[int(p.End)-before:]
	line, _, _ := strings.Cut(fixed, "\n")
	return line
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"//phi:data ssn", "// phi:param x", "/*phi:*/", "//phi:ignore a,b until=2027-01-31 r"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		verb, args, s := read(text)
		if s == exact && !strings.HasPrefix(text, "//phi:"+verb) {
			t.Errorf("%q read as %s", text, verb)
		}
		if ig, wrong := parseIgnore(args); (ig == nil) == (wrong == "") {
			t.Errorf("%q: neither an ignore nor a reason against it", text)
		}
	})
}

// check type-checks one file; what it imports need not exist.
func check(t *testing.T, source string) *analysis.Pass {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, parser.ParseComments)
	if err != nil {
		t.Fatalf("%v in\n%s", err, source)
	}
	info := &types.Info{Defs: map[*ast.Ident]types.Object{}}
	conf := types.Config{Error: func(error) {}}
	pkg, _ := conf.Check("p", fset, []*ast.File{file}, info)
	return &analysis.Pass{
		Analyzer: Analyzer, Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info,
		ImportObjectFact: func(types.Object, analysis.Fact) bool { return false },
		ExportObjectFact: func(types.Object, analysis.Fact) {},
		AllObjectFacts:   func() []analysis.ObjectFact { return nil },
	}
}
