// Package inside holds cases of what is shown of values inside other values: errors in
// structs, buffers, URLs, requests and the standard library's own structs.
package inside

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"expvar"
	"fmt"
	"io"
	"log"
	"log/slog"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"example.test/engine/model"
)

type shown struct{ Err error }

type hidden struct{ err error }

// fmt asks the Error method of an exported field.
func bugErrorInExportedField(p model.Person) {
	log.Print(shown{errors.New(p.Name)}) // want "Person.Name \\(name\\)"
}

// Of an unexported one it can't: it prints the pointer that errors.New returns.
func safeErrorInUnexportedField(p model.Person) {
	log.Print(hidden{errors.New(p.Name)})
}

type failure struct{ name string }

func (f failure) Error() string { return "failed" }

func safeMaskedErrorInField(p model.Person) {
	log.Print(shown{failure{p.Name}})
}

// Not asked in an unexported field: what the error holds is printed.
func bugMaskedErrorInUnexportedField(p model.Person) {
	log.Print(hidden{failure{p.Name}}) // want "Person.Name \\(name\\)"
}

func bugErrorsInSlice(p model.Person) {
	log.Print([]error{errors.New(p.Name)}) // want "Person.Name \\(name\\)"
}

func safeErrorsInSlice(p model.Person) {
	log.Print([]error{failure{p.Name}, errors.New(p.Clinic)})
}

func bugBufferPointer(p model.Person) {
	b := bytes.NewBufferString(p.Name)
	log.Print(b) // want "Person.Name \\(name\\)"
}

func bugBufferValue(p model.Person) {
	b := bytes.NewBufferString(p.Name)
	log.Printf("%v", *b) // want "Person.Name \\(name\\)"
}

func bugBuilderPointer(p model.Person) {
	var b strings.Builder
	b.WriteString(p.Name)
	log.Print(&b) // want "Person.Name \\(name\\)"
}

func safeReaderPosition(p model.Person) {
	r := strings.NewReader(p.Name)
	log.Print(r.Len(), r.Size())
}

func bugURLPointer(p model.Person) {
	u := &url.URL{Host: "clinic.test", Path: "/" + p.Name}
	log.Printf("%v", u) // want "Person.Name \\(name\\)"
}

func bugURLValue(p model.Person) {
	u := url.URL{Host: "clinic.test", Path: "/" + p.Name}
	log.Printf("%v", u) // want "Person.Name \\(name\\)"
}

// Redacted hides a password only.
func bugURLRedacted(p model.Person) {
	u := &url.URL{Host: "clinic.test", RawQuery: "q=" + p.Name}
	log.Print(u.Redacted()) // want "Person.Name \\(name\\)"
}

func safeURLHost(p model.Person) {
	u := &url.URL{Host: "clinic.test", Path: "/" + p.Name}
	log.Print(u.Host, u.Scheme, u.IsAbs())
}

func bugParsedURLPart(p model.Patient) {
	u, _ := url.Parse(p.Portal)
	log.Print(u.Path) // want "Patient.Portal \\(url\\)"
}

func bugHeader(p model.Person) {
	h := http.Header{}
	h.Set("X-Patient", p.Name)
	log.Print(h) // want "Person.Name \\(name\\)"
}

func bugHeaderGet(p model.Person) {
	h := http.Header{}
	h.Add("X-Patient", p.Name)
	log.Print(h.Get("X-Patient")) // want "Person.Name \\(name\\)"
}

func bugRequestURL(p model.Person) {
	r, _ := http.NewRequest("GET", "https://clinic.test/?q="+url.QueryEscape(p.Name), nil)
	log.Print(r.URL) // want "Person.Name \\(name\\)"
}

func safeRequestMethod(p model.Person) {
	r, _ := http.NewRequest("GET", "https://clinic.test/?q="+url.QueryEscape(p.Name), nil)
	log.Print(r.Method)
}

func bugNullString(p model.Person) {
	s := sql.NullString{String: p.SSN, Valid: true}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeNullStringValid(p model.Person) {
	s := sql.NullString{String: p.SSN, Valid: p.SSN != ""}
	log.Print(s.Valid)
}

func bugGenericNull(p model.Person) {
	n := sql.Null[string]{V: p.SSN, Valid: true}
	log.Print(n.V) // want "Person.SSN \\(ssn\\)"
}

func bugBigInt(p model.Person) {
	n, ok := new(big.Int).SetString(p.SSN, 10)
	log.Print(ok)
	log.Print(n) // want "Person.SSN \\(ssn\\)"
}

func safeBigIntSign(p model.Person) {
	_, ok := new(big.Int).SetString(p.SSN, 10)
	log.Print(ok)
}

func bugTimeInStruct(p model.Patient) {
	log.Print(struct{ T time.Time }{p.Born}) // want "Patient.Born \\(date\\)"
}

// An unexported time prints its parts.
func bugTimeInUnexportedField(p model.Patient) {
	log.Print(struct{ t time.Time }{p.Born}) // want "Patient.Born \\(date\\)"
}

// A pointer to a time has its String: asked where fmt can see it,
func bugTimePointerInStruct(p model.Patient) {
	log.Print(struct{ T *time.Time }{&p.Born}) // want "Patient.Born \\(date\\)"
}

// else it is an address.
func safeTimePointerInUnexportedField(p model.Patient) {
	log.Print(struct{ t *time.Time }{&p.Born})
}

// At the top, String of the time is asked.
func bugTimePointer(p model.Patient) {
	log.Print(&p.Born) // want "Patient.Born \\(date\\)"
}

type guarded struct {
	mu   sync.Mutex
	name string
	n    int
}

func bugGuarded(g *guarded, p model.Person) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.name = p.Name
	log.Print(g.name) // want "Person.Name \\(name\\)"
}

func safeGuarded(g *guarded, p model.Person) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.name = p.Name
	log.Print(g.n)
}

func bugExpvarFunc(p model.Person) {
	expvar.Publish("who", expvar.Func(func() any { return p.Name })) // want "Person.Name \\(name\\)"
}

func safeExpvarFunc(p model.Person) {
	expvar.Publish("n", expvar.Func(func() any { return len(p.Name) }))
}

func bugJSONNumber(p model.Person) {
	log.Print(json.Number(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

type loggable struct{ P model.Person }

func (loggable) LogValue() slog.Value { return slog.StringValue("***") }

// slog asks LogValue of the attribute's value, not of elements.
func bugLogValueInSlice(p model.Person) {
	slog.Info("seen", "all", []loggable{{p}}) // want "Person.SSN \\(ssn\\)"
}

func safeLogValueItself(p model.Person) {
	slog.Info("seen", "one", loggable{p})
}

func bugSlogPointer(p *model.Person) {
	slog.New(slog.NewTextHandler(os.Stderr, nil)).Info("seen", "p", p) // want "Person.SSN \\(ssn\\)"
}

func bugSlogMap(p model.Person) {
	slog.Info("seen", "m", map[string]string{"n": p.Name}) // want "Person.Name \\(name\\)"
}

func bugStdoutVariable(p model.Person) {
	out := os.Stdout
	fmt.Fprintln(out, p.Name) // want "Person.Name \\(name\\)"
}

type printer struct {
	io.Writer
	name string
}

func bugEmbeddedWriter(p model.Person) {
	pr := printer{os.Stdout, "x"}
	fmt.Fprint(pr, p.Name) // want "Person.Name \\(name\\)"
}

func safeEmbeddedWriter(p model.Person) {
	pr := printer{io.Discard, p.Name}
	fmt.Fprint(pr, p.Name)
}

func bugPromotedWrite(p model.Person) {
	pr := &printer{Writer: os.Stderr}
	pr.Write([]byte(p.Name)) // want "Person.Name \\(name\\)"
}

func bugDeepInterface(p model.Person) {
	var v any = map[string]any{"a": []any{map[string]any{"b": p.Name}}}
	log.Print(v) // want "Person.Name \\(name\\)"
}

func safeDeepInterface(p model.Person) {
	var v any = map[string]any{"a": []any{map[string]any{"b": &p.Name}}}
	log.Print(v)
}
