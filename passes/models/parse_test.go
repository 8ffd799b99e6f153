package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// lines are in the form that String prints.
var lines = []string{
	"flows Index(_, _)",
	"flows Now()",
	"flows Fprintf(w, format, args...) as printf -> w",
	"flows Atoi(s) -> error",
	"flows Sscan(str, args...) -> args",
	"flows (b Builder) WriteString(s) -> b",
	"flows (r.ctx Request) Context() -> result",
	"flows (r.Body, r.URL.Path Request) ParseForm() -> r.Form",
	"flows (_ Store) Get(key) -> result",
	"phi[name, ssn] Parse(_)",
	"phi (Client) Fill(_, p) -> p",
	"logs (Logger) InfoContext(_, msg, args...) as slog",
	"logs Writer() -> result",
	"stores (Client) PutObject(_, in.Key, in.Metadata, in.Tagging, opts.X.Y)",
	`sends (Client) Post(_, body) to "api.partner.example"`,
	"sends (c Client) Do(req.URL, req.Body) to $req.URL",
	"sends (c Conn) Write(b) to $c",
	"responds Error(_, message, _)",
	"reads (Rows) Scan(dest...) -> dest",
	"wraps NewEncoder(w)",
	"wraps (l Logger) SetOutput(w) -> l",
	"audits Record(_, _)",
	"encrypts (AEAD) Seal(_, _, plaintext, _)",
	"deidentifies[date] (t Time) Year()",
	"flows NewRequest(_, url, _) -> result.URL",
	"encrypts (w StreamWriter) Write(src) -> w.W",
	"deidentifies (b Buffer) Reset() -> b",
	"flows (Client) PutObject(_, in.SSEKMSKeyId, _) as customerkey",
}

func TestParse(t *testing.T) {
	for _, line := range lines {
		table, err := Parse("t", "package p/q\n"+line)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		b := table.Behaviors[0]
		if got := b.String(); got != line {
			t.Errorf("got %q, want %q", got, line)
		}
		if b.Package != "p/q" || b.File != "t" || b.Line != 2 {
			t.Errorf("%s: package %q, file %q, line %d", line, b.Package, b.File, b.Line)
		}
	}
}

func TestParseMeaning(t *testing.T) {
	table, err := Parse("t", `
package a b // two packages
stores (c Client) Put|Get(_, in.Key, in.Meta.Tag, opts...) as json   # a comment
flows Copy(dst, src) -> dst
`)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, b := range table.Behaviors {
		names = append(names, b.Package+"."+b.Func)
	}
	if got := strings.Join(names, " "); got != "a.Put a.Get b.Put b.Get a.Copy b.Copy" {
		t.Errorf("behaviors: %s", got)
	}
	put, cp := table.Behaviors[0], table.Behaviors[4]
	var operands []string
	for _, o := range put.Operands {
		operands = append(operands, o.String())
	}
	if got := strings.Join(operands, " "); got != "c in.Key in.Meta.Tag opts..." {
		t.Errorf("operands: %s", got)
	}
	for i, want := range []int{Receiver, 1, 1, 2} {
		if got := put.Operands[i].Index; got != want {
			t.Errorf("operand %d: index %d, want %d", i, got, want)
		}
	}
	if put.Dest != None || put.View != "json" || !slices.Equal(put.Params, []string{"_", "in", "opts..."}) {
		t.Errorf("Put: %+v", put)
	}
	if cp.Dest != 0 || len(cp.Operands) != 1 || cp.Operands[0].Name != "src" {
		t.Errorf("Copy: %+v", cp)
	}
	if got := table.Packages(); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("packages: %v", got)
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ line, col, want string }{
		{"flow Copy(dst, src) -> dst", "1", "unknown verb"},
		{"flows Copy dst", "12", `expected "("`},
		{"flows Copy(dst src)", "16", `expected ","`},
		{"flows Copy(dst, src) -> dest", "25", "unknown destination"},
		{"flows Copy(dst, src)", "21", "no destination"},
		{"flows Copy(_, _) -> result", "27", "nothing flows"},
		{"flows Copy(a, a) -> result", "15", "named twice"},
		{"flows (a T) Copy(a) -> result", "18", "named twice"},
		{"flows Copy(a, a.X) -> result", "15", "named twice"},
		{"flows Copy(_..., a) -> result", "12", "stands alone"},
		{"flows Copy(a..., b) -> result", "16", "nothing can follow"},
		{"flows (a.X, b.Y T) Copy() -> result", "13", "one receiver only"},
		{"flows Copy(a) as jsn -> result", "18", "unknown view"},
		{"flows Copy(a) -> result as json", "25", "unexpected"},
		{"flows[ssn] Copy(a) -> result", "7", "takes no categories"},
		{"logs Print(_)", "14", "logs needs an operand"},
		{"audits Record(r) -> r", "22", "audits has no destination"},
		{"wraps New(_) -> result", "23", "wraps needs an operand"},
		{"deidentifies Mask(_)", "21", "deidentifies needs an operand"},
		{`flows Copy(a) -> result to "h"`, "31", "only sends has a host"},
		{`wraps New(addr) to $addr`, "25", "wraps a constant one"},
		{`sends Post(a) to "https://h/x"`, "18", "is no host"},
		{"sends Post(a) to h", "18", "expected a host"},
		{"sends Post(a) to $b", "19", "unknown operand"},
		{"package", "8", "expected an import path"},
		{"package a,b", "9", "no import path"},
		{"flows 9(a) -> result", "7", "expected a function name"},
	} {
		_, err := Parse("t.txt", "package p\n"+test.line)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("%s: no error", test.line)
			continue
		}
		got := err.Error()
		if !strings.HasPrefix(got, "t.txt:2:"+test.col+": ") || !strings.Contains(got, test.want) || !strings.Contains(got, "\n\t"+test.line+"\n\t") {
			t.Errorf("%s: got %s, want column %s, %q and the line", test.line, got, test.col, test.want)
		}
	}
}

func TestParseReportsEveryLine(t *testing.T) {
	_, err := Parse("t", "flows F() \npackage p\nflow F()\nflows F(\n")
	for _, want := range []string{"t:1:1: no package yet", "t:3:1: unknown verb", "t:4:9: expected a parameter"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %q", err, want)
		}
	}
}

func TestTableString(t *testing.T) {
	const want = `package a
flows F|G(s) -> result
logs (T) Log(args...) as fmt
package b
flows F(_)
`
	table, err := Parse("t", want)
	if err != nil {
		t.Fatal(err)
	}
	if got := table.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// FuzzParse: no input panics, and what was read, written and read again is the same.
func FuzzParse(f *testing.F) {
	for _, line := range lines {
		f.Add("package p\n" + line)
	}
	f.Add("package a b\n\n# x\nflows F|G(s) -> result // y\r\n")
	f.Fuzz(func(t *testing.T, src string) {
		table, err := Parse("t", src)
		if err != nil {
			_ = err.Error()
			return
		}
		once := table.String()
		again, err := Parse("t", once)
		if err != nil {
			t.Fatalf("%v\nin\n%s", err, once)
		}
		if twice := again.String(); twice != once {
			t.Errorf("got\n%swant\n%s", twice, once)
		}
	})
}
