// Package tree has recursive types.
package tree

// A Node is a tree of patients.
type Node struct {
	Name        string `phi:"name"`
	Label       string
	Left, Right *Node
	Children    []*Node
	Parent      *Node
}

// Walk visits n and all below.
func (n *Node) Walk(visit func(*Node)) {
	if n == nil {
		return
	}
	visit(n)
	n.Left.Walk(visit)
	n.Right.Walk(visit)
	for _, c := range n.Children {
		c.Walk(visit)
	}
}

// Names lists all names.
func (n *Node) Names() []string {
	var out []string
	n.Walk(func(m *Node) { out = append(out, m.Name) })
	return out
}

// Labels lists all labels.
func (n *Node) Labels() []string {
	if n == nil {
		return nil
	}
	out := []string{n.Label}
	for _, c := range n.Children {
		out = append(out, c.Labels()...)
	}
	return out
}

// Root goes up.
func (n *Node) Root() *Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}

// Depth counts.
func (n *Node) Depth() int {
	if n == nil {
		return 0
	}
	return 1 + max(n.Left.Depth(), n.Right.Depth())
}

// A List is a linked list of texts.
type List struct {
	text string
	next *List
}

// Push puts s in front.
func (l *List) Push(s string) *List { return &List{s, l} }

// Texts lists them.
func (l *List) Texts() (out []string) {
	for ; l != nil; l = l.next {
		out = append(out, l.text)
	}
	return out
}

// Len counts.
func (l *List) Len() (n int) {
	for ; l != nil; l = l.next {
		n++
	}
	return n
}

// An Expr and a Term refer to one another.
type Expr struct {
	Terms []Term
	Op    string
}

// A Term is one.
type Term struct {
	Value string
	Sub   *Expr
}

// Text renders.
func (e *Expr) Text() string {
	s := e.Op
	for _, t := range e.Terms {
		s += t.text()
	}
	return s
}

func (t Term) text() string {
	if t.Sub != nil {
		return "(" + t.Sub.Text() + ")"
	}
	return t.Value
}

// Size counts.
func (e *Expr) Size() int {
	n := len(e.Terms)
	for _, t := range e.Terms {
		if t.Sub != nil {
			n += t.Sub.Size()
		}
	}
	return n
}
