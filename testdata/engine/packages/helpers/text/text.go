// Package text holds helpers that know nothing of PHI.
package text

import (
	"fmt"
	"strings"
)

// Same returns s.
func Same(s string) string { return s }

// Quote quotes s.
func Quote(s string) string { return fmt.Sprintf("%q", strings.TrimSpace(s)) }

// Swap exchanges a and b.
func Swap(a, b string) (string, string) { return b, a }

// Size counts bytes.
func Size(s string) int { return len(s) }

// First returns the first of xs.
func First(xs ...string) string { return xs[0] }

// Fill stores s in dst.
func Fill(dst *string, s string) { *dst = s }

// A Pair keeps two texts apart.
type Pair struct{ Left, Right string }

// MakePair makes a pair.
func MakePair(l, r string) Pair { return Pair{l, r} }

// Flip exchanges the two.
func (p Pair) Flip() Pair { return Pair{p.Right, p.Left} }

// Set replaces the left one.
func (p *Pair) Set(s string) { p.Left = s }

// Get returns the left one.
func (p *Pair) Get() string { return p.Left }

// Split returns what stands before and after the first colon.
func Split(s string) (before, after string, found bool) { return strings.Cut(s, ":") }

// Apply applies f.
func Apply(s string, f func(string) string) string { return f(s) }

// Constant ignores its operand.
func Constant(string) string { return "***" }

// Words visits the words of s.
func Words(s string, visit func(string)) {
	for _, w := range strings.Fields(s) {
		visit(w)
	}
}

// Put stores value under key.
func Put(m map[string]string, key, value string) { m[key] = value }

// A Buffer collects texts.
type Buffer struct {
	parts []string
	marks int
}

// Add adds s.
func (b *Buffer) Add(s string) *Buffer { b.parts = append(b.parts, s); b.marks++; return b }

// String joins the texts.
func (b *Buffer) String() string { return strings.Join(b.parts, " ") }

// Marks counts the texts.
func (b *Buffer) Marks() int { return b.marks }

// Reset forgets the texts.
func (b *Buffer) Reset() { *b = Buffer{} }
