// Package carriers holds cases of values that travel in contexts, sync and atomic types.
package carriers

import (
	"container/heap"
	"container/list"
	"container/ring"
	"context"
	"log"
	"reflect"
	"sync"
	"sync/atomic"
	"weak"

	"example.test/engine/model"
)

type ssnKey struct{}

type clinicKey struct{}

func bugContext(ctx context.Context, p model.Person) {
	ctx = context.WithValue(ctx, ssnKey{}, p.SSN)
	log.Print(ctx.Value(ssnKey{})) // want "Person.SSN \\(ssn\\)"
}

// Context values are told apart by key.
func safeContextOtherKey(ctx context.Context, p model.Person) {
	ctx = context.WithValue(ctx, ssnKey{}, p.SSN)
	ctx = context.WithValue(ctx, clinicKey{}, p.Clinic)
	log.Print(ctx.Value(clinicKey{}))
}

func bugContextThroughCancel(ctx context.Context, p model.Person) {
	ctx = context.WithValue(ctx, ssnKey{}, p)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	q := ctx.Value(ssnKey{}).(model.Person)
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeContextStruct(ctx context.Context, p model.Person) {
	ctx = context.WithValue(ctx, ssnKey{}, p)
	q, _ := ctx.Value(ssnKey{}).(model.Person)
	log.Print(q.Clinic)
}

func safeContextParent(ctx context.Context, p model.Person) {
	child := context.WithValue(ctx, ssnKey{}, p.SSN)
	_ = child
	log.Print(ctx.Value(ssnKey{}))
}

func safeContextErr(ctx context.Context, p model.Person) {
	ctx = context.WithValue(ctx, ssnKey{}, p.SSN)
	log.Print(ctx.Err())
}

func bugSyncMap(p model.Person) {
	var m sync.Map
	m.Store("a", p.SSN)
	v, _ := m.Load("a")
	log.Print(v) // want "Person.SSN \\(ssn\\)"
}

func safeSyncMapOther(p model.Person) {
	var a, b sync.Map
	a.Store("a", p.SSN)
	b.Store("a", p.Clinic)
	v, ok := b.Load("a")
	log.Print(v, ok)
}

func bugSyncMapRange(p model.Person) {
	var m sync.Map
	m.Store(p.Name, 1)
	m.Range(func(k, v any) bool {
		log.Print(k) // want "Person.Name \\(name\\)"
		return true
	})
}

func safeSyncMapRange(p model.Person) {
	var m sync.Map
	m.Store(p.Name, p.Clinic)
	m.Range(func(_, v any) bool {
		log.Print(v)
		return true
	})
}

func bugSyncMapLoadOrStore(p model.Person) {
	var m sync.Map
	v, loaded := m.LoadOrStore("a", p.SSN)
	log.Print(loaded)
	log.Print(v) // want "Person.SSN \\(ssn\\)"
}

func bugPool(p model.Person) {
	var pool sync.Pool
	pool.Put(&p)
	q := pool.Get().(*model.Person)
	log.Print(q.Name) // want "Person.Name \\(name\\)"
}

func safePool(p model.Person) {
	pool := sync.Pool{New: func() any { return new(string) }}
	s := pool.Get().(*string)
	log.Print(*s)
}

func bugAtomicValue(p model.Person) {
	var v atomic.Value
	v.Store(p.SSN)
	log.Print(v.Load()) // want "Person.SSN \\(ssn\\)"
}

func safeAtomicValue(p model.Person) {
	var v, w atomic.Value
	v.Store(p.SSN)
	w.Store(p.Clinic)
	log.Print(w.Load())
}

func bugAtomicPointer(p model.Person) {
	var v atomic.Pointer[model.Person]
	v.Store(&p)
	log.Print(v.Load().SSN) // want "Person.SSN \\(ssn\\)"
}

func safeAtomicPointer(p model.Person) {
	var v atomic.Pointer[model.Person]
	v.Store(&p)
	log.Print(v.Load().Clinic)
}

func bugAtomicInt(p model.Patient) {
	var n atomic.Int64
	n.Store(int64(p.Pulse))
	log.Print(n.Load()) // want "Patient.Pulse \\(lab\\)"
}

func bugAtomicSwap(p model.Person) {
	var v atomic.Value
	v.Store(p.SSN)
	old := v.Swap("x")
	log.Print(old) // want "Person.SSN \\(ssn\\)"
}

func safeAtomicCompareAndSwap(p model.Person) {
	var v atomic.Value
	ok := v.CompareAndSwap(p.SSN, "x")
	log.Print(ok)
}

func bugAtomicFunction(p model.Patient) {
	var n int64
	atomic.AddInt64(&n, int64(p.Pulse))
	log.Print(atomic.LoadInt64(&n)) // want "Patient.Pulse \\(lab\\)"
}

func bugList(p model.Person) {
	l := list.New()
	l.PushBack(p.Name)
	log.Print(l.Front().Value) // want "Person.Name \\(name\\)"
}

func safeList(p model.Person) {
	l, m := list.New(), list.New()
	l.PushBack(p.Name)
	m.PushBack(p.Clinic)
	log.Print(m.Front().Value, l.Len())
}

func bugRing(p model.Person) {
	r := ring.New(2)
	r.Value = p.Name
	r.Do(func(v any) {
		log.Print(v) // want "Person.Name \\(name\\)"
	})
}

func safeRing(p model.Person) {
	r := ring.New(2)
	r.Value = p.Clinic
	log.Print(r.Value)
}

type queue []string

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i] < q[j] }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(v any)        { *q = append(*q, v.(string)) }
func (q *queue) Pop() any {
	old := *q
	v := old[len(old)-1]
	*q = old[:len(old)-1]
	return v
}

func bugHeap(p model.Person) {
	q := &queue{}
	heap.Push(q, p.Name)
	log.Print(heap.Pop(q)) // want "Person.Name \\(name\\)"
}

func safeHeap(p model.Person) {
	q := &queue{}
	heap.Push(q, p.Clinic)
	log.Print(heap.Pop(q), q.Len())
}

func bugReflect(p model.Person) {
	v := reflect.ValueOf(p).Field(1)
	log.Print(v.String()) // want "Person.SSN \\(ssn\\)"
}

func bugReflectInterface(p model.Person) {
	log.Print(reflect.ValueOf(&p).Elem().Interface()) // want "Person.SSN \\(ssn\\)"
}

func bugReflectSet(p model.Person) {
	s := ""
	reflect.ValueOf(&s).Elem().SetString(p.SSN)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

// A type is no value.
func safeReflectType(p model.Person) {
	t := reflect.TypeOf(p)
	log.Print(t.Name(), t.NumField(), t)
}

func safeReflectDeepEqual(p, q model.Person) {
	log.Print(reflect.DeepEqual(p, q))
}

func bugWeakPointer(p *model.Person) {
	w := weak.Make(p)
	log.Print(w.Value().SSN) // want "Person.SSN \\(ssn\\)"
}

func safeWeakPointer(p *model.Person) {
	w := weak.Make(p)
	log.Print(w.Value().Clinic)
}
