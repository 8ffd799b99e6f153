// Package receivers holds methods that keep PHI in their receiver, and those that
// show it.
package receivers

import (
	"log"
	"strings"

	"example.test/engine/model"
)

type recorder struct {
	lines []string
	title string
}

func (r *recorder) add(s string)      { r.lines = append(r.lines, s) }
func (r *recorder) flush()            { log.Println(strings.Join(r.lines, "\n")) }
func (r *recorder) logTitle()         { log.Println(r.title) }
func (r *recorder) setTitle(t string) { r.title = t }
func (r *recorder) reset()            { *r = recorder{} }

func bugKeptThenFlushed(p model.Patient) {
	r := &recorder{}
	r.add("begin")
	r.add(p.SSN)
	r.flush() // want `Patient\.SSN \(ssn\)`
}

func safeKeptThenTitle(p model.Patient) {
	r := &recorder{title: "visit"}
	r.add(p.SSN)
	r.logTitle()
}

func safeResetBeforeFlush(p model.Patient) {
	r := &recorder{}
	r.add(p.SSN)
	r.reset()
	r.flush()
}

func safeOtherInstance(p model.Patient) {
	r, q := &recorder{}, &recorder{}
	r.add(p.SSN)
	q.add(p.Clinic)
	q.flush()
}

func bugTitleKept(p model.Patient) {
	var r recorder
	r.setTitle(p.Name)
	r.logTitle() // want `Patient\.Name \(name\)`
}

// A value receiver keeps nothing.
type counter struct{ last string }

func (c counter) note(s string) counter { c.last = s; return c }
func (c counter) print()                { log.Println(c.last) }

func safeValueReceiver(p model.Patient) {
	var c counter
	c.note(p.SSN)
	c.print()
}

func bugValueReceiverReturned(p model.Patient) {
	var c counter
	c = c.note(p.SSN)
	c.print() // want `Patient\.SSN \(ssn\)`
}

// A builder that hands itself on.
type message struct{ b strings.Builder }

func (m *message) say(s string) *message { m.b.WriteString(s); return m }
func (m *message) send()                 { log.Print(m.b.String()) }

func bugFluent(p model.Patient) {
	new(message).say("dear ").say(p.Name).send() // want `Patient\.Name \(name\)`
}

func safeFluent(p model.Patient) {
	new(message).say("dear ").say(p.Clinic).send()
}

// The receiver holds a patient: the method itself knows.
type session struct {
	patient model.Patient
	id      string
}

func (s *session) bugLogsOwnPatient() {
	log.Println("session of", s.patient.Name) // want `Patient\.Name \(name\)`
}

func (s *session) safeLogsOwnID() {
	log.Println("session", s.id)
}

func safeCallsReportedMethod(s *session) {
	s.bugLogsOwnPatient()
}

func newSession(p model.Patient) *session { return &session{patient: p, id: "1"} }

func bugConstructed(p model.Patient) {
	s := newSession(p)
	log.Printf("%+v", *s) // want `Patient\.SSN \(ssn\)`
}

func safeConstructed(p model.Patient) {
	s := newSession(p)
	log.Println(s.id)
}

// Methods promoted from an embedded type.
type tagged struct {
	*recorder
	tag string
}

func bugPromoted(p model.Patient) {
	t := tagged{&recorder{}, "x"}
	t.add(p.SSN)
	t.flush() // want `Patient\.SSN \(ssn\)`
}

func safePromoted(p model.Patient) {
	t := tagged{&recorder{}, "x"}
	t.setTitle(p.SSN)
	t.flush()
}

// A cache: the keys are PHI, the values are not.
type cache struct{ seen map[string]int }

func (c *cache) visit(key string) { c.seen[key]++ }
func (c *cache) dump()            { log.Println(c.seen) }
func (c *cache) total() (n int) {
	for _, v := range c.seen {
		n += v
	}
	return n
}

func bugCacheKeys(p model.Patient) {
	c := &cache{map[string]int{}}
	c.visit(p.SSN)
	c.dump() // want `Patient\.SSN \(ssn\)`
}

func safeCacheTotal(p model.Patient) {
	c := &cache{map[string]int{}}
	c.visit(p.SSN)
	log.Println(c.total())
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }
func (s *stack[T]) pop() T {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}
func (s *stack[T]) size() int { return len(s.items) }

func bugGenericContainer(p model.Patient) {
	var s stack[string]
	s.push(p.SSN)
	log.Println(s.pop()) // want `Patient\.SSN \(ssn\)`
}

func safeGenericContainer(p model.Patient) {
	var s stack[string]
	s.push(p.SSN)
	var q stack[string]
	q.push(p.Clinic)
	log.Println(q.pop(), s.size())
}

func bugGenericContainerOfPatients(p model.Patient) {
	var s stack[model.Patient]
	s.push(p)
	log.Println(s.pop().Name) // want `Patient\.Name \(name\)`
}
