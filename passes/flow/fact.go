package flow

import (
	"fmt"
	"strings"
)

// A Summary is the fact about a function: what it does with PHI, for importing
// packages. A function without one, in a package that was analysed, does
// nothing with it. Tables are numbered from 1; 0 is none.
type Summary struct {
	W wire
}

// AFact marks Summary as a fact of go/analysis.
func (*Summary) AFact() {}

// String tells what a summary holds, for tests.
func (s *Summary) String() string {
	return s.W.Sum.String()
}

// Bindings is the fact about a package: which types are converted to which
// interfaces, which functions are assigned to which variables, what package
// variables hold, and which calls wait for an importer to bind their callee.
type Bindings struct {
	W           wire
	Conversions []wConversion
	Globals     []wGlobal
	Calls       []wBound
	GlobalSinks []wGlobalSink
	Addresses   []wAddress
}

// AFact marks Bindings as a fact of go/analysis.
func (*Bindings) AFact() {}

// String counts what the fact holds, for tests.
func (b *Bindings) String() string {
	return fmt.Sprintf("%d conversions, %d globals, %d calls", len(b.Conversions), len(b.Globals), len(b.Calls))
}

// A wire is a summary in a form that gob writes: tables without pointers and maps.
type wire struct {
	Types   []wType
	Sources []wSource
	Nodes   []wNode
	Origins []wOrigin
	Objects []wObject
	Places  []wPlace
	Vals    []wVal
	Funcs   []wFunc
	Calls   []wCall
	Sum     wSum
}

type wSum struct {
	Results []int
	Returns bool
	Unknown bool
	Heap    []wPair // object, value
	Effects []wPair
	Sinks   []wSink
	Pending []int
	Panics  int
}

// String tells the form of a summary in few words.
func (s wSum) String() string {
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		}
	}
	add(len(s.Results), "results")
	add(len(s.Effects), "effects")
	add(len(s.Sinks), "sinks")
	add(len(s.Pending), "pending")
	if !s.Returns {
		parts = append(parts, "does not return")
	}
	return strings.Join(parts, ", ")
}

type wPair struct{ A, B int }

type wType struct {
	Kind byte   // N named, B basic, * pointer, s slice, a array, m map, c chan, f func, i empty interface, e struct{}, S a struct with its fields
	Pkg  string // N
	Name string // N, B
	Elem int
	Key  int
	Len  int64
	Args []int // N: type arguments, f: parameters
	Res  []int // f

	Hidden  bool // N: importers have no name for it, but they can make a stand-in
	Under   int
	Methods []wMethod
	Fields  []wField // S
}

type wMethod struct {
	Name string
	Ptr  bool // of the receiver
	Sig  int
	Func int
}

type wField struct {
	Name     string
	Type     int
	Embedded bool
	Tag      string
}

type wSource struct{ Name, Symbol, Category, Pos string }

type wNode struct {
	Parent int
	Root   byte
	Soft   bool
	Index  int
	Call   int    // pending call, of results and leftovers
	Pkg    string // package variable
	Name   string
	Step   byte
	Key    string
	Owner  int
	Field  int
	Type   int
	Source int
	Hidden bool
}

type wView struct {
	Name   string
	Verb   rune
	Spread bool
	Format int
	Text   string
}

type wOrigin struct {
	Kind   byte
	Source int
	Node   int
	View   wView
	Cond   int
	Clear  uint64
	Mode   uint8
	Made   bool
}

type wFlowing struct {
	Origin int
	Steps  []wStep
}

type wStep struct{ Text, Where string }

type wObject struct {
	Kind  byte
	Type  int
	Node  int
	Func  int
	Aged  bool
	Depth int
}

type wPlace struct {
	Object int
	Parent int
	Step   wTo
}

// A wTo is a step.
type wTo struct {
	Kind   byte
	Key    string
	Owner  int
	Field  int
	Type   int
	Source int
	Hidden bool
	Beside bool
}

type wVal struct {
	Set  []wFlowing
	To   []int
	Dyn  []wPair // type, value
	Kids []wKid
	Strs []wText
	Any  bool // Strs is known
	Zero bool
}

type wKid struct {
	Step wTo
	Val  int
}

type wText struct {
	S       string
	Sym     int // a node
	Rest    string
	Open    bool
	Env     bool
	Trusted bool
}

type wSink struct {
	Kind    string
	Set     []wFlowing
	Sink    string
	Pkg     string
	Host    int
	Over    int
	Where   string
	Via     []wStep
	Told    []string
	Binding bool
}

type wFunc struct {
	Pkg, Recv, Name string // a declared function or method
	Key, Label      string
	Native          string
	Has             bool
	Sum             wSum // of a literal or a function that importers cannot name
}

type wCall struct {
	Callee  int
	Static  int
	Method  wFunc
	Invoke  bool
	Args    []int
	Types   []int
	Results []int
	After   []wAfter
	Tried   []int
	Heap    []wPair
	Mem     []wPair
	Where   string
	Via     []wStep
}

type wAfter struct{ Place, Node, Soft int }

type wConversion struct{ Iface, Type int }

type wGlobal struct {
	Node int // the variable, or a path from it
	Val  int
	Heap []wPair
	From string // the function that stores it
}

// A wBound is a call with PHI whose callee an importer may bind.
type wBound struct {
	Iface  int // the interface, or
	Pkg    string
	Var    string // the package variable, or the field Type.Field
	Field  bool
	Method string
	Args   []int
	Types  []int
	Heap   []wPair
	Func   string
	Where  string
}

// A wGlobalSink is a sink that shows a package variable.
type wGlobalSink struct {
	Pkg, Name string
	Sink      wSink
}
