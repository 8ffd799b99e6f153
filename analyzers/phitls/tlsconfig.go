package phitls

import (
	"crypto/tls"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
)

// A tlsConfig is one tls.Config of the package and the stores to its fields.
type tlsConfig struct {
	place  fold.Place
	stores map[string][]*ssa.Store
}

// tlsConfigs judges every store to a field of a tls.Config.
func (c *checker) tlsConfigs() {
	byPlace := map[fold.Place]*tlsConfig{}
	var all []*tlsConfig
	c.instructions(func(instr ssa.Instruction) {
		s, ok := instr.(*ssa.Store)
		if !ok {
			return
		}
		addr, ok := s.Addr.(*ssa.FieldAddr)
		if !ok || !isNamed(addr.X.Type(), "crypto/tls", "Config") {
			return
		}
		p := c.fold.Place(addr.X)
		if byPlace[p] == nil {
			byPlace[p] = &tlsConfig{p, map[string][]*ssa.Store{}}
			all = append(all, byPlace[p])
		}
		name := fieldName(addr)
		byPlace[p].stores[name] = append(byPlace[p].stores[name], s)
	})
	for _, config := range all {
		c.verification(config)
		c.number(config, "MinVersion")
		c.number(config, "MaxVersion")
		c.suites(config)
	}
}

// isNamed reports whether t, or what it points to, is the named type. The major
// version in the path of its module does not matter.
func isNamed(t types.Type, pkg, name string) bool {
	t = types.Unalias(t)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && unversioned(n.Obj().Pkg().Path()) == pkg
}

func fieldName(addr *ssa.FieldAddr) string {
	t := types.Unalias(addr.X.Type()).Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	return t.(*types.Struct).Field(addr.Field).Name()
}

// number judges the stores to MinVersion or MaxVersion.
func (c *checker) number(config *tlsConfig, field string) {
	for _, s := range config.stores[field] {
		if values := c.survivors(s, config); len(values) > 0 {
			c.settle(setting{kind: field, what: "tls.Config." + field, values: values, at: s, pos: c.place(s), fixes: c.versionFix(s)})
		}
	}
}

// lowVersion returns the judge of a version field.
func lowVersion(field string) func(fold.Value) string {
	return func(v fold.Value) string {
		text, _ := v.Text()
		n, err := strconv.ParseUint(text, 10, 16)
		if err != nil || n == 0 || n >= tls.VersionTLS12 {
			return ""
		}
		if field == "MaxVersion" {
			return "MaxVersion rules out everything above " + tls.VersionName(uint16(n)) + ", which is insecure; TLS 1.2 is the least secure version"
		}
		return "MinVersion allows " + tls.VersionName(uint16(n)) + ", which is insecure; TLS 1.2 is the least secure version"
	}
}

// suites judges the elements of the cipher suites.
func (c *checker) suites(config *tlsConfig) {
	for _, s := range config.stores["CipherSuites"] {
		if len(c.survivors(s, config)) == 0 {
			continue
		}
		elements, _ := c.fold.Elements(s.Val)
		for _, e := range elements {
			values := c.fold.Fold(e)
			if c.listsInsecure(e) {
				values = []fold.Value{fold.Const(strconv.Itoa(int(tls.TLS_RSA_WITH_RC4_128_SHA)))}
			}
			c.settle(setting{kind: "CipherSuites", what: "tls.Config.CipherSuites", values: values, at: s, pos: c.place(s)})
		}
	}
}

// listsInsecure reports whether v is the ID of an element of tls.InsecureCipherSuites().
func (c *checker) listsInsecure(v ssa.Value) bool {
	for range 10 {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Call:
			fn := callee(x.Common())
			return fn != nil && fn.FullName() == "crypto/tls.InsecureCipherSuites"
		default:
			return false
		}
	}
	return false
}

var insecureSuites = func() map[string]string {
	names := map[string]string{}
	for _, s := range tls.InsecureCipherSuites() {
		names[strconv.Itoa(int(s.ID))] = s.Name
	}
	return names
}()

func insecureSuite(v fold.Value) string {
	text, _ := v.Text()
	if name := insecureSuites[text]; name != "" {
		return "cipher suite " + name + " is insecure: leave CipherSuites out, or list tls.CipherSuites()"
	}
	return ""
}
