// Package memcache keeps cases about github.com/bradfitz/gomemcache.
package memcache

import (
	"github.com/bradfitz/gomemcache/memcache"

	"example.test/databases/model"
)

func bugSet(c *memcache.Client, p model.Patient) {
	c.Set(&memcache.Item{Key: p.ID, Value: []byte(p.SSN)}) // want:phistore
}

func safeGet(c *memcache.Client, p model.Patient) {
	c.Get(p.SSN)
	c.Set(&memcache.Item{Key: p.ID, Value: []byte(p.Clinic)})
}
