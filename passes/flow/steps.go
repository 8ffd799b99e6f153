package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// fieldStep is the step to field i of the struct type t.
func (e *engine) fieldStep(t types.Type, i int) *step {
	key := fieldKey{t, i}
	if st := e.steps[key]; st != nil {
		return st
	}
	s := under(t).(*types.Struct)
	src, notPHI := e.index.Field(t, i)
	st := &step{kind: stepField, key: "." + s.Field(i).Name(), owner: t, index: i, typ: s.Field(i).Type(), source: e.source(src), notPHI: notPHI}
	st.beside = src == nil && e.index.Tagged(t)
	st.baa = e.index.BAA(s.Field(i).Origin())
	e.steps[key] = st
	return st
}

type fieldKey struct {
	t types.Type
	i int
}

// elemOf is the step to the elements of t, typed.
func (e *engine) elemOf(t types.Type) *step {
	key := fieldKey{t, -1}
	st := e.steps[key]
	if st == nil {
		st = &step{kind: stepElem, key: elemStep.key, typ: elemType(under(t))}
		e.steps[key] = st
	}
	return st
}

// anyElement is the step to any element, of one to the element at an index.
func (st *step) anyElement() *step { return &step{kind: stepElem, key: elemStep.key, typ: st.typ} }

// constStep is the step to a constant index or key.
func (e *engine) constStep(t types.Type, key string) *step {
	return &step{kind: stepIndex, key: "#" + key, typ: elemType(under(t))}
}

// tupleStep is the step to result i.
func tupleStep(i int) *step {
	if i < len(tupleSteps) {
		return tupleSteps[i]
	}
	return newTupleStep(i)
}

var tupleSteps = func() (s [8]*step) {
	for i := range s {
		s[i] = newTupleStep(i)
	}
	return s
}()

func newTupleStep(i int) *step {
	return &step{kind: stepTuple, key: "r" + string(rune('0'+i)), index: i}
}

// constKey is the key of a constant index, "" if the index is not constant.
func constKey(v ssa.Value) string {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return ""
	}
	return c.Value.ExactString()
}
