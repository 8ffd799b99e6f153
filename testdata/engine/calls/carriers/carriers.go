// Package carriers holds PHI that travels in contexts, sync.Map, atomic.Value and
// the like between functions.
package carriers

import (
	"container/list"
	"context"
	"log"
	"strings"
	"sync"
	"sync/atomic"

	"example.test/engine/model"
)

type (
	ssnKey    struct{}
	clinicKey struct{}
)

func withSSN(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, ssnKey{}, s)
}

func withClinic(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, clinicKey{}, s)
}

func ssnFrom(ctx context.Context) string {
	s, _ := ctx.Value(ssnKey{}).(string)
	return s
}

func clinicFrom(ctx context.Context) string {
	s, _ := ctx.Value(clinicKey{}).(string)
	return s
}

func bugContext(p model.Patient) {
	ctx := withSSN(context.Background(), p.SSN)
	log.Println(ssnFrom(ctx)) // want `Patient\.SSN \(ssn\)`
}

func safeContextOtherKey(p model.Patient) {
	ctx := withSSN(context.Background(), p.SSN)
	ctx = withClinic(ctx, p.Clinic)
	log.Println(clinicFrom(ctx))
}

func bugContextDerived(p model.Patient) {
	ctx, cancel := context.WithCancel(withSSN(context.Background(), p.SSN))
	defer cancel()
	log.Println(ssnFrom(withClinic(ctx, "x"))) // want `Patient\.SSN \(ssn\)`
}

func step(ctx context.Context) { log.Println("step", ssnFrom(ctx)) }
func stop(ctx context.Context) { log.Println("stop", ctx.Err()) }

func bugContextHandedOver(p model.Patient) {
	step(withSSN(context.Background(), p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeContextHandedOver(p model.Patient) {
	stop(withSSN(context.Background(), p.SSN))
	step(withClinic(context.Background(), p.SSN))
}

func patientFrom(ctx context.Context) *model.Patient {
	p, _ := ctx.Value("patient").(*model.Patient)
	return p
}

// The value has a PHI type: whoever reads it knows.
func bugPatientFromContext(ctx context.Context) {
	log.Println(patientFrom(ctx).Name) // want `Patient\.Name \(name\)`
}

func safePatientFromContext(ctx context.Context) {
	log.Println(patientFrom(ctx).Clinic)
}

// sync.Map, key and value.
func bugSyncMap(p model.Patient) {
	var m sync.Map
	m.Store("ssn", p.SSN)
	v, _ := m.Load("ssn")
	log.Println(v) // want `Patient\.SSN \(ssn\)`
}

func safeSyncMapKey(p model.Patient) {
	var m sync.Map
	m.Store("ssn", p.SSN)
	m.Range(func(k, v any) bool {
		log.Println(k)
		return true
	})
}

func bugSyncMapRange(p model.Patient) {
	var m sync.Map
	m.Store("ssn", p.SSN)
	m.Range(func(k, v any) bool {
		log.Println(v) // want `Patient\.SSN \(ssn\)`
		return true
	})
}

func safeSyncMapFound(p model.Patient) {
	var m sync.Map
	m.Store(p.SSN, true)
	_, ok := m.Load(p.SSN)
	log.Println(ok)
}

type sessions struct{ m sync.Map }

func (s *sessions) put(id, v string)       { s.m.Store(id, v) }
func (s *sessions) get(id string) any      { v, _ := s.m.Load(id); return v }
func (s *sessions) getOr(id string) string { v, _ := s.m.LoadOrStore(id, "none"); return v.(string) }

func bugSessions(p model.Patient) {
	var s sessions
	s.put("1", p.Name)
	log.Println(s.get("1")) // want `Patient\.Name \(name\)`
}

func bugSessionsLoadOrStore(p model.Patient) {
	var s sessions
	s.put("1", p.Name)
	log.Println(s.getOr("1")) // want `Patient\.Name \(name\)`
}

func safeSessions(p model.Patient) {
	var s sessions
	s.put("1", p.Clinic)
	log.Println(s.get("1"))
}

// atomic.Value and atomic.Pointer.
func bugAtomicValue(p model.Patient) {
	var v atomic.Value
	v.Store(p.SSN)
	log.Println(v.Load()) // want `Patient\.SSN \(ssn\)`
}

func safeAtomicValue(p model.Patient) {
	var v, w atomic.Value
	v.Store(p.SSN)
	w.Store(p.Clinic)
	log.Println(w.Load())
}

type latest struct{ p atomic.Pointer[model.Patient] }

func (l *latest) set(p *model.Patient) { l.p.Store(p) }

func (l *latest) bugAtomicPointer() {
	log.Println(l.p.Load().Name) // want `Patient\.Name \(name\)`
}

func (l *latest) safeAtomicPointer() {
	log.Println(l.p.Load().Clinic)
}

func bugAtomicPointerOfString(p model.Patient) {
	var v atomic.Pointer[string]
	v.Store(&p.SSN)
	log.Println(*v.Load()) // want `Patient\.SSN \(ssn\)`
}

// sync.Pool.
func bugPool(p model.Patient) {
	pool := sync.Pool{New: func() any { return new(strings.Builder) }}
	b := pool.Get().(*strings.Builder)
	b.WriteString(p.SSN)
	pool.Put(b)
	log.Println(pool.Get().(*strings.Builder).String()) // want `Patient\.SSN \(ssn\)`
}

// container/list.
func bugList(p model.Patient) {
	l := list.New()
	l.PushBack(p.SSN)
	log.Println(l.Front().Value) // want `Patient\.SSN \(ssn\)`
}

func safeList(p model.Patient) {
	l := list.New()
	l.PushBack(p.SSN)
	log.Println(l.Len())
}

// Values of type any that are carried and asserted back.
type envelope struct {
	kind    string
	payload any
}

func wrap(v any) envelope { return envelope{"v", v} }

func bugEnvelope(p model.Patient) {
	e := wrap(p)
	log.Println(e.payload.(model.Patient).SSN) // want `Patient\.SSN \(ssn\)`
}

func safeEnvelope(p model.Patient) {
	e := wrap(p)
	log.Println(e.kind, e.payload.(model.Patient).Clinic)
}

func bugEnvelopeShown(p model.Patient) {
	log.Printf("%v", wrap(p)) // want `Patient\.SSN \(ssn\)`
}

func safeEnvelopeOfClean(p model.Patient) {
	log.Printf("%v", wrap(p.Clinic))
}
