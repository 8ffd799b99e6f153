// Package cache keeps values behind methods: in a sync.Map, an atomic, a pool.
package cache

import (
	"bytes"
	"log"
	"sync"
	"sync/atomic"
)

// A Cache keeps anything by key.
type Cache struct {
	rows sync.Map
	hits atomic.Int64
}

// Set keeps v.
func (c *Cache) Set(key string, v any) { c.rows.Store(key, v) }

// Get finds it.
func (c *Cache) Get(key string) (any, bool) {
	c.hits.Add(1)
	return c.rows.Load(key)
}

// Hits counts.
func (c *Cache) Hits() int64 { return c.hits.Load() }

// Keys lists the keys.
func (c *Cache) Keys() (out []string) {
	c.rows.Range(func(k, _ any) bool { out = append(out, k.(string)); return true })
	return out
}

// Dump logs every row.
func (c *Cache) Dump() {
	c.rows.Range(func(k, v any) bool { log.Println(k, v); return true })
}

// A Latest keeps the last value.
type Latest struct{ v atomic.Value }

// Set keeps v.
func (l *Latest) Set(v string) { l.v.Store(v) }

// Get returns it.
func (l *Latest) Get() string { s, _ := l.v.Load().(string); return s }

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Join joins parts with a pooled buffer.
func Join(parts ...string) string {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	for _, p := range parts {
		b.WriteString(p)
	}
	return b.String()
}
