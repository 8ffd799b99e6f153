// Package middle builds on lower alone.
package middle

import "example.test/engine/packages/chain/lower"

// Note hands s on to lower.
func Note(s string) { lower.Note("middle: " + s) }

// Echo hands s on and back.
func Echo(s string) string { return lower.Echo(s) }

// Number returns the number of a file.
func Number(f *lower.File) string { return f.Number }

// Shelf returns the shelf of a file.
func Shelf(f *lower.File) string { return f.Shelf }

// Visit calls f for every record's title.
func Visit(fs []lower.File, visit func(title string)) {
	for _, f := range fs {
		visit(f.Title())
	}
}

// A Desk holds files.
type Desk struct{ Files []*lower.File }

// Top returns the first file.
func (d *Desk) Top() *lower.File { return d.Files[0] }
