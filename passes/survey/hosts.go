package survey

import (
	"go/ast"
	"go/token"
	"go/types"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/names"
)

// host notes the host of a URL that the code seems to connect to.
func (t *taker) host(pkg *Package, lit *ast.BasicLit, stack []ast.Node) {
	if lit.Kind != token.STRING || !strings.Contains(lit.Value, "://") {
		return
	}
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		return
	}
	scheme, rest, _ := strings.Cut(text, "://")
	name := config.Host(text)
	if !schemes[scheme] || name == "" || !strings.Contains(name, ".") || vocabulary(name) || t.hosts[name] {
		return
	}
	path := pathOf(rest)
	if definition(path) || !address(pkg, lit, stack) {
		return
	}
	t.hosts[name] = true
	words := append(names.Words(name), names.Words(path)...)
	t.Hosts = append(t.Hosts, Host{
		Name: name, Text: scheme + "://" + name + path, At: pkg.Fset.Position(lit.Pos()),
		Health: slices.ContainsFunc(words, func(w string) bool { return healthWords[w] }),
		Inside: private(name) || slices.ContainsFunc(insideSuffixes, func(s string) bool { return strings.HasSuffix(name, s) }),
	})
}

// pathOf returns the path of what follows the scheme of a URL, or of a format for one.
func pathOf(rest string) string {
	rest, _, _ = strings.Cut(rest, "?")
	rest, _, _ = strings.Cut(rest, "#")
	if slash := strings.IndexByte(rest, '/'); slash >= 0 {
		return rest[slash:]
	}
	return ""
}

// schemes are those of addresses to connect to.
var schemes = map[string]bool{"http": true, "https": true, "ws": true, "wss": true}

// healthWords in an address say that health records are behind it.
var healthWords = map[string]bool{"fhir": true, "ehr": true, "emr": true, "epic": true, "cerner": true, "athena": true, "athenahealth": true, "hl": true}

// insideSuffixes end names that only a private network resolves (RFC 6762, RFC 9476, Kubernetes).
var insideSuffixes = []string{".local", ".internal", ".lan", ".svc"}

// definition reports whether a path is that of a canonical URL of FHIR, which names a thing.
func definition(path string) bool {
	return slices.ContainsFunc([]string{"StructureDefinition", "CodeSystem", "ValueSet", "NamingSystem", "ConceptMap", "/sid/"},
		func(part string) bool { return strings.Contains(path, part) })
}

// private reports whether a host is an address of a private network (RFC 1918, RFC 4193).
func private(host string) bool {
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.IsPrivate()
}

// vocabulary reports whether a host stands in names of things rather than in addresses:
// code systems, XML namespaces, schemas, documentation (RFC 2606), loopback.
func vocabulary(host string) bool {
	return slices.ContainsFunc(vocabularies, func(v string) bool { return host == v || strings.HasSuffix(host, "."+v) })
}

var vocabularies = []string{
	"hl7.org", "loinc.org", "snomed.info", "unitsofmeasure.org", "nlm.nih.gov", "ihe.net", "cdc.gov", "who.int", "ama-assn.org", "bluebutton.cms.gov",
	"w3.org", "xmlsoap.org", "json-schema.org", "schema.org", "openxmlformats.org", "purl.org", "iana.org", "ietf.org",
	"apache.org", "opensource.org", "golang.org", "go.dev", "github.com", "swagger.io", "wikipedia.org", "stackoverflow.com",
	"example.com", "example.org", "example.net", "example", "test", "invalid", "localhost", "127.0.0.1", "0.0.0.0",
}

// address reports whether the literal is used as an address: it goes to a call that
// connects, or to something with the name of one.
func address(pkg *Package, lit *ast.BasicLit, stack []ast.Node) bool {
	for _, n := range slices.Backward(stack) {
		switch n := n.(type) {
		case *ast.CallExpr:
			return connects(pkg, n)
		case *ast.KeyValueExpr:
			return named(n.Key)
		case *ast.ValueSpec:
			return len(n.Names) > 0 && named(n.Names[0])
		case *ast.AssignStmt:
			return len(n.Lhs) > 0 && named(n.Lhs[0])
		case *ast.ReturnStmt, *ast.BinaryExpr, *ast.ParenExpr, *ast.CompositeLit:
			continue
		case *ast.FuncDecl:
			return named(n.Name)
		case ast.Stmt, ast.Decl:
			return false
		}
	}
	return false
}

// connects reports whether a call, by what it is or by its name, takes an address.
func connects(pkg *Package, call *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(pkg.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false
	}
	if slices.ContainsFunc(models.Lookup(fn), func(b *models.Behavior) bool { return b.Verb == models.Sends }) {
		return true
	}
	switch fn.Pkg().Path() {
	case "net/http":
		return strings.HasPrefix(fn.Name(), "NewRequest") || fn.Name() == "Get" || strings.HasPrefix(fn.Name(), "Post") || fn.Name() == "Head"
	case "net/url":
		return strings.HasPrefix(fn.Name(), "Parse") || fn.Name() == "JoinPath"
	case "fmt":
		return fn.Name() == "Sprintf"
	case "cmp":
		return fn.Name() == "Or"
	}
	return slices.ContainsFunc(names.Words(fn.Name()), func(w string) bool { return addressWords[w] || w == "client" || w == "env" || w == "getenv" })
}

// named reports whether an identifier has the name of an address.
func named(e ast.Node) bool {
	name := ""
	switch e := e.(type) {
	case *ast.Ident:
		name = e.Name
	case *ast.SelectorExpr:
		name = e.Sel.Name
	case *ast.BasicLit:
		name = e.Value
	}
	return slices.ContainsFunc(names.Words(name), func(w string) bool { return addressWords[w] })
}

var addressWords = map[string]bool{"url": true, "uri": true, "host": true, "endpoint": true, "addr": true, "address": true, "base": true, "server": true, "api": true, "webhook": true}
