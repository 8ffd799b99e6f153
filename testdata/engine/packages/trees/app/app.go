// Package app walks another package's recursive types.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/trees/tree"
)

func bugDeep(n *tree.Node) {
	log.Println(n.Left.Right.Left.Right.Name) // want `Node\.Name \(name\)`
}

func safeDeep(n *tree.Node) {
	log.Println(n.Left.Right.Left.Right.Label)
}

func bugNames(n *tree.Node) {
	log.Println(n.Names()) // want `Node\.Name \(name\)`
}

func safeLabels(n *tree.Node) {
	log.Println(n.Labels(), n.Depth())
}

func bugRoot(n *tree.Node) {
	log.Println(n.Root().Name) // want `Node\.Name \(name\)`
}

func safeRoot(n *tree.Node) {
	log.Println(n.Root().Label)
}

func bugWalked(n *tree.Node) {
	n.Walk(func(m *tree.Node) {
		log.Println(m.Name) // want `Node\.Name \(name\)`
	})
}

func safeWalked(n *tree.Node) {
	n.Walk(func(m *tree.Node) { log.Println(m.Label) })
}

func bugWhole(n *tree.Node) {
	log.Printf("%v", *n) // want `Node\.Name \(name\)`
}

// Below the top, %v shows a pointer as an address.
func safeBelow(n *tree.Node) {
	n.Name = ""
	log.Printf("%v", *n)
}

func bugList(p model.Patient) {
	var l *tree.List
	l = l.Push("a").Push(p.SSN).Push("b")
	log.Println(l.Texts()) // want `Patient\.SSN \(ssn\)`
}

func safeList(p model.Patient) {
	var l, m *tree.List
	l = l.Push("a").Push(p.SSN)
	m = m.Push(p.Clinic)
	log.Println(m.Texts(), l.Len())
}

func bugExpr(p model.Patient) {
	e := &tree.Expr{Op: "+", Terms: []tree.Term{{Sub: &tree.Expr{Terms: []tree.Term{{Value: p.SSN}}}}}}
	log.Println(e.Text()) // want `Patient\.SSN \(ssn\)`
}

func safeExpr(p model.Patient) {
	e := &tree.Expr{Op: "+", Terms: []tree.Term{{Sub: &tree.Expr{Terms: []tree.Term{{Value: p.SSN}}}}}}
	log.Println(e.Op, e.Size())
}
