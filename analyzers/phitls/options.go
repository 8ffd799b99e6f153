package phitls

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
)

// A client is a struct of options that connects in clear text unless a field is set.
type client struct {
	tls   string   // the field
	hosts []string // fields with the address, or a list of them
}

// clients are by import path, without the major version of the module, and name.
var clients = map[[2]string]client{
	{"github.com/redis/go-redis", "Options"}:          {"TLSConfig", []string{"Addr"}},
	{"github.com/redis/go-redis", "ClusterOptions"}:   {"TLSConfig", []string{"Addrs"}},
	{"github.com/redis/go-redis", "UniversalOptions"}: {"TLSConfig", []string{"Addrs"}},
	{"github.com/redis/go-redis", "FailoverOptions"}:  {"TLSConfig", []string{"SentinelAddrs"}},
	{"github.com/go-redis/redis", "Options"}:          {"TLSConfig", []string{"Addr"}},
	{"github.com/go-redis/redis", "ClusterOptions"}:   {"TLSConfig", []string{"Addrs"}},
	{"github.com/go-redis/redis", "UniversalOptions"}: {"TLSConfig", []string{"Addrs"}},
	{"github.com/go-redis/redis", "FailoverOptions"}:  {"TLSConfig", []string{"SentinelAddrs"}},
	{"github.com/segmentio/kafka-go", "Dialer"}:       {"TLS", nil},
	{"github.com/segmentio/kafka-go", "Transport"}:    {"TLS", nil},
}

// options judges literals of client options, and the settings of driver configurations.
func (c *checker) options() {
	c.instructions(func(instr ssa.Instruction) {
		switch instr := instr.(type) {
		case *ssa.Alloc:
			if t, ok := types.Unalias(elem(instr.Type())).(*types.Named); ok && t.Obj().Pkg() != nil && !sameLibrary(t.Obj().Pkg().Path(), c.pass.Pkg.Path()) {
				if cl, ok := clients[[2]string{unversioned(t.Obj().Pkg().Path()), t.Obj().Name()}]; ok {
					c.client(instr, t, cl)
				}
			}
		case *ssa.Store:
			c.driverConfig(instr)
		}
	})
}

func elem(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// driverConfig judges stores to the fields of drivers' configurations that say what
// a data source name would.
func (c *checker) driverConfig(s *ssa.Store) {
	addr, ok := s.Addr.(*ssa.FieldAddr)
	if !ok || isNamed(addr.X.Type(), c.pass.Pkg.Path(), "Config") {
		return
	}
	kind := ""
	switch field := fieldName(addr); {
	case field == "TLSConfig" && isNamed(addr.X.Type(), "github.com/go-sql-driver/mysql", "Config"):
		kind = "mysql-tls"
	case field == "DSN" && (isNamed(addr.X.Type(), "gorm.io/driver/postgres", "Config") || isNamed(addr.X.Type(), "gorm.io/driver/mysql", "Config")):
		kind = "sql"
	default:
		return
	}
	values := c.fold.Reach(s.Block()).Of(defaults(c.fold.Fold(s.Val)))
	c.settle(setting{kind: kind, what: fieldName(addr), values: values, at: s, pos: c.place(s)})
}

// client judges one struct of options: whether its TLS field stays nil.
func (c *checker) client(a *ssa.Alloc, t *types.Named, cl client) {
	if copied(a) || c.localClient(a, cl) {
		return
	}
	values := c.unset(a, c.fold.Place(a).Field(cl.tls))
	what := t.Obj().Pkg().Name() + "." + t.Obj().Name()
	if problem := kinds["no-tls"].problem(c.fold.Reach(a.Block()).Of(values)); problem != "" {
		c.report.Add(noTLS, analysis.Diagnostic{Pos: a.Pos(), Message: what + " " + problem + ": set " + cl.tls})
	}
}

// missingTLS judges a TLS field.
func missingTLS(v fold.Value) string {
	if text, ok := v.Text(); ok && text == fold.Nil {
		return "connects in clear text"
	}
	return ""
}

// unset folds whether a field keeps nil: never if a store surely follows, else
// under the condition that the stores are not reached.
func (c *checker) unset(a *ssa.Alloc, place fold.Place) []fold.Value {
	w := &overwriting{c: c, place: place, seen: map[*ssa.BasicBlock]bool{}}
	survives := w.survives(a.Block(), position(a)+1)
	var values []fold.Value
	for _, s := range c.fold.Stores(place) {
		values = append(values, c.fold.Fold(s.Val)...) // nil, written out
		if s.Parent() != a.Parent() {
			survives = false // a closure or option sets it
		}
	}
	if !survives {
		return values
	}
	left := fold.Const(fold.Nil)
	for _, killer := range w.killers {
		switch c, ok := c.only(killer, a.Block()); {
		case ok:
			left.When = append(left.When, c.Opposite())
		case c == fold.Cond{}:
			return values // Have: a condition without a name, such as cfg != nil.
		}
	}
	return append(values, left)
}

// copied reports whether an allocation is only the copy of another value, a
// parameter's for instance.
func copied(a *ssa.Alloc) bool {
	return slices.ContainsFunc(*a.Referrers(), func(use ssa.Instruction) bool {
		s, ok := use.(*ssa.Store)
		if !ok || s.Addr != a {
			return false
		}
		_, zero := s.Val.(*ssa.Const)
		return !zero
	})
}

// localClient reports whether every address of the options is this host's.
func (c *checker) localClient(a *ssa.Alloc, cl client) bool {
	var addresses []ssa.Value
	known := true
	add := func(p fold.Place) {
		for _, s := range c.fold.Stores(p) {
			list, ok := c.addresses(s.Val)
			addresses, known = append(addresses, list...), known && ok
		}
	}
	for _, field := range cl.hosts {
		add(c.fold.Place(a).Field(field))
	}
	if len(cl.hosts) == 0 { // of a dialer: what uses it has the addresses
		for _, user := range holders(a) {
			add(c.fold.Place(user).Field("Brokers"))
			add(c.fold.Place(user).Field("Addr"))
		}
	}
	for _, address := range addresses {
		for _, v := range defaults(c.fold.Fold(address)) {
			known = known && local(v)
		}
	}
	return known && len(addresses) > 0
}

// holders returns the structs that a value is stored in a field of.
func holders(v ssa.Value) []ssa.Value {
	var out []ssa.Value
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.MakeInterface:
			out = append(out, holders(use)...)
		case *ssa.Store:
			if field, ok := use.Addr.(*ssa.FieldAddr); ok && use.Val == v {
				out = append(out, field.X)
			}
		}
	}
	return out
}

// addresses returns the addresses in what is stored in a field: one, a list, or
// those that kafka.TCP makes a net.Addr of.
func (c *checker) addresses(v ssa.Value) (list []ssa.Value, known bool) {
	if boxed, ok := v.(*ssa.MakeInterface); ok {
		v = boxed.X
	}
	if call, ok := v.(*ssa.Call); ok && callee(call.Common()) != nil && callee(call.Common()).Name() == "TCP" {
		return c.fold.Elements(call.Call.Args[0])
	}
	if _, ok := v.Type().Underlying().(*types.Slice); ok {
		return c.fold.Elements(v)
	}
	return []ssa.Value{v}, true
}
