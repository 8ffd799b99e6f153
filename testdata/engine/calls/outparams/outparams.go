// Package outparams holds PHI that a callee stores through a pointer, a slice or a
// map of its caller.
package outparams

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"

	"example.test/engine/model"
)

func fill(dst *string, p model.Patient)     { *dst = p.SSN }
func fillDeep(dst *string, p model.Patient) { fill(dst, p) }

func bugFilled(p model.Patient) {
	var s string
	fill(&s, p)
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func bugFilledTwoDeep(p model.Patient) {
	var s string
	fillDeep(&s, p)
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeLoggedBeforeFilled(p model.Patient) {
	s := "empty"
	log.Println(s)
	fill(&s, p)
	_ = s
}

func safeOverwrittenAfterFilled(p model.Patient) {
	var s string
	fill(&s, p)
	s = "gone"
	log.Println(s)
}

type row struct {
	Key   string
	Value string
}

func fillValue(r *row, p model.Patient) { r.Key, r.Value = "ssn", p.SSN }

func bugFieldFilled(p model.Patient) {
	var r row
	fillValue(&r, p)
	log.Println(r.Value) // want `Patient\.SSN \(ssn\)`
}

func safeOtherFieldOfFilled(p model.Patient) {
	var r row
	fillValue(&r, p)
	log.Println(r.Key)
}

func clear1(r *row) { r.Value = "" }

func safeClearedByCallee(p model.Patient) {
	r := row{Value: p.SSN}
	clear1(&r)
	log.Println(r)
}

func clearIf(r *row, yes bool) {
	if yes {
		r.Value = ""
	}
}

func bugPerhapsClearedByCallee(p model.Patient, yes bool) {
	r := row{Value: p.SSN}
	clearIf(&r, yes)
	log.Println(r) // want `Patient\.SSN \(ssn\)`
}

func scrub(p *model.Patient) { *p = model.Patient{Clinic: p.Clinic} }

func safeWholeScrubbedByCallee(p model.Patient) {
	scrub(&p)
	log.Printf("%+v", p)
}

func bugCopyScrubbed(p model.Patient) {
	q := p
	scrub(&q)
	log.Printf("%+v", p) // want `Patient\.SSN \(ssn\)`
}

func put(m map[string]string, p model.Patient) { m["ssn"] = p.SSN }

func bugMapFilled(p model.Patient) {
	m := map[string]string{}
	put(m, p)
	log.Println(m) // want `Patient\.SSN \(ssn\)`
}

func putClean(m map[string]string, p model.Patient) { m[p.SSN] = p.Clinic }

// The key is PHI, the value that stands under it is not.
func safeMapValueUnderKey(p model.Patient) {
	m := map[string]string{}
	putClean(m, p)
	for _, v := range m {
		log.Println(v)
	}
}

func bugMapKey(p model.Patient) {
	m := map[string]string{}
	putClean(m, p)
	for k := range m {
		log.Println(k) // want `Patient\.SSN \(ssn\)`
	}
}

func set(xs []string, p model.Patient) { xs[0] = p.SSN }

func bugSliceElementSet(p model.Patient) {
	xs := make([]string, 1)
	set(xs, p)
	log.Println(xs) // want `Patient\.SSN \(ssn\)`
}

func push(xs *[]string, s string) { *xs = append(*xs, s) }

func bugPushed(p model.Patient) {
	var xs []string
	push(&xs, p.SSN)
	log.Println(xs) // want `Patient\.SSN \(ssn\)`
}

func safePushedClean(p model.Patient) {
	var xs, ys []string
	push(&xs, p.SSN)
	push(&ys, p.Clinic)
	log.Println(ys, len(xs))
}

func write(w io.Writer, p model.Patient) { fmt.Fprintf(w, "%s\n", p.SSN) }

func bugBufferFilled(p model.Patient) {
	var b bytes.Buffer
	write(&b, p)
	log.Println(b.String()) // want `Patient\.SSN \(ssn\)`
}

func safeBufferNeverShown(p model.Patient) {
	var b bytes.Buffer
	write(&b, p)
	log.Println(b.Len())
}

// contract: write knows the PHI, its caller chooses the writer: the finding
// stands where the writer is bound (the argument's call).
func bugWriterBound(p model.Patient) {
	write(os.Stderr, p) // want `Patient\.SSN \(ssn\)`
}

func decode(data []byte, v any) error { return json.Unmarshal(data, v) }

func bugDecodedBack(p model.Patient) {
	b, _ := json.Marshal(p.Name)
	var s string
	_ = decode(b, &s)
	log.Println(s) // want `Patient\.Name \(name\)`
}

type chain struct {
	next *chain
	text string
}

func last(c *chain) *chain {
	for c.next != nil {
		c = c.next
	}
	return c
}

func bugThroughReturnedPointer(p model.Patient) {
	c := &chain{}
	last(c).text = p.SSN
	log.Println(c.text) // want `Patient\.SSN \(ssn\)`
}

func swap(a, b *string) { *a, *b = *b, *a }

func bugSwappedIn(p model.Patient) {
	a, b := "clean", p.SSN
	swap(&a, &b)
	log.Println(a) // want `Patient\.SSN \(ssn\)`
}

func safeSwappedOut(p model.Patient) {
	a, b := "clean", p.SSN
	swap(&a, &b)
	log.Println(b)
}
