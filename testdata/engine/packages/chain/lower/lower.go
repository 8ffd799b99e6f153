// Package lower builds on base.
package lower

import "example.test/engine/packages/chain/base"

// Load finds a record.
func Load(ward string) *base.Record { return &base.Record{Number: number(ward), Ward: ward} }

func number(ward string) string { return "n" + ward }

// Find reads a record from elsewhere.
func Find(get func(any) error) (*base.Record, error) {
	var r base.Record
	if err := get(&r); err != nil {
		return nil, err
	}
	return &r, nil
}

// Open returns a journal.
func Open() *base.Journal { return &base.Journal{} }

// Note hands s on to base.
func Note(s string) { base.Note("lower: " + s) }

// Echo hands s on and back.
func Echo(s string) string { return base.Echo(s) }

// A File embeds a record.
type File struct {
	*base.Record
	Shelf string
}
