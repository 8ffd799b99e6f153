package fields

import (
	"go/ast"
	"go/types"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// As go vet's tool, the test binary reports what the index says of the symbols
// that package app uses: facts reach it otherwise than under analysistest.
func TestMain(m *testing.M) {
	if os.Getenv("FIELDS_VETTOOL") != "" {
		unitchecker.Main(teller)
	}
	os.Exit(m.Run())
}

var teller = &analysis.Analyzer{
	Name:     "teller",
	Doc:      "tell what is declared",
	Requires: []*analysis.Analyzer{Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		x := pass.ResultOf[Analyzer].(*Index)
		for _, file := range pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok || pass.Pkg.Name() != "app" {
					return true
				}
				var found []*Source
				if s, ok := pass.TypesInfo.Selections[sel]; ok && s.Kind() == types.FieldVal {
					src, _ := x.Field(s.Recv(), s.Index()[len(s.Index())-1])
					found = append(found, src)
				}
				if fn, ok := pass.TypesInfo.Uses[sel.Sel].(*types.Func); ok {
					found = append(found, x.Result(fn), x.Param(fn, 0))
				}
				found = append(found, x.Type(pass.TypesInfo.TypeOf(sel)))
				for _, s := range found {
					if s != nil {
						pass.Reportf(sel.Pos(), "%s is %s, %s", s.Name, s.Category, s.Pos)
					}
				}
				return true
			})
		}
		return nil, nil
	},
}

var module = map[string]string{
	"go.mod": "module example.com/m\n\ngo 1.26\n",
	"low/low.go": `package low

type Patient struct {
	SSN  string ` + "`phi:\"ssn\"`" + `
	Free string
}

//phi:data mrn
type Code string

//phi:data note
type hidden struct{ Text string }

type Client struct{ H hidden }

//phi:data lab
func (*Client) Lookup(id string) string { return id }

type Store interface {
	//phi:data
	Load() string
}

type Box[T any] struct {
	Tag T ` + "`phi:\"id\"`" + `
}
`,
	"mid/mid.go": `package mid

import "example.com/m/low"

type Service struct {
	Patient low.Patient
	Code    low.Code
	Client  *low.Client
	Store   low.Store
	Box     low.Box[int]
}

//phi:data ip
//phi:param to email
func Direct(to string) string { return to }
`,
	"app/app.go": `package app

import "example.com/m/mid"

func use(s mid.Service) {
	_ = s.Patient.SSN
	_ = s.Patient.Free
	_ = s.Code
	_ = s.Client.Lookup("")
	_ = s.Client.H
	_ = s.Store.Load()
	_ = s.Box.Tag
	_ = mid.Direct("")
}
`,
}

func TestUnderGoVet(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range slices.Sorted(maps.Keys(module)) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(module[name]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "vet", "-vettool="+self, "./app")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "FIELDS_VETTOOL=1", "GOFLAGS=-mod=mod", "GOWORK=off")
	out, _ := cmd.CombinedOutput() // findings make it fail
	for _, want := range []string{
		"app.go:6:6: Patient.SSN is ssn, example.com/m/low/low.go:4",
		"app.go:8:6: Code is mrn, example.com/m/low/low.go:9:6",
		"app.go:9:6: result of (*Client).Lookup is lab, example.com/m/low/low.go:17:16",
		"app.go:10:6: hidden is note, example.com/m/low/low.go:12:6",
		"app.go:11:6: result of (Store).Load is phi, example.com/m/low/low.go:21:2",
		"app.go:12:6: Box.Tag is id, example.com/m/low/low.go:25",
		"app.go:13:6: result of mid.Direct is ip, example.com/m/mid/mid.go:15:6",
		"app.go:13:6: parameter to of mid.Direct is email, example.com/m/mid/mid.go:15:6",
	} {
		if !slices.ContainsFunc(strings.Split(string(out), "\n"), func(line string) bool { return strings.HasSuffix(line, want) }) {
			t.Errorf("missing %q", want)
		}
	}
	if n := strings.Count(string(out), " is "); n != 8 {
		t.Errorf("%d findings", n)
	}
	if t.Failed() {
		t.Logf("%s", out)
	}
}
