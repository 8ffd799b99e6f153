// Package app keeps PHI in another package's caches.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/carriers/cache"
)

func bugGet(p model.Patient) {
	var c cache.Cache
	c.Set("ssn", p.SSN)
	v, _ := c.Get("ssn")
	log.Println(v) // want `Patient\.SSN \(ssn\)`
}

func safeGet(p model.Patient) {
	var c, d cache.Cache
	c.Set("ssn", p.SSN)
	d.Set("clinic", p.Clinic)
	v, ok := d.Get("clinic")
	log.Println(v, ok, c.Hits())
}

func bugKeys(p model.Patient) {
	var c cache.Cache
	c.Set(p.SSN, 1)
	log.Println(c.Keys()) // want `Patient\.SSN \(ssn\)`
}

func safeKeys(p model.Patient) {
	var c cache.Cache
	c.Set("1", p.SSN)
	log.Println(c.Keys())
}

func bugDump(p model.Patient) {
	var c cache.Cache
	c.Set("1", p)
	c.Dump() // want `Patient\.SSN \(ssn\)`
}

func safeDump(p model.Patient) {
	var c cache.Cache
	c.Set("1", p.Clinic)
	c.Dump()
}

func bugLatest(p model.Patient) {
	var l cache.Latest
	l.Set(p.SSN)
	log.Println(l.Get()) // want `Patient\.SSN \(ssn\)`
}

func safeLatest(p model.Patient) {
	var l cache.Latest
	l.Set(p.Clinic)
	log.Println(l.Get())
}

func bugJoin(p model.Patient) {
	log.Println(cache.Join("a", p.SSN)) // want `Patient\.SSN \(ssn\)`
}

// The pooled buffer is reset for everybody who uses it.
func safeJoin(p model.Patient) {
	log.Println(cache.Join("a", p.Clinic))
}

func bugAsserted(p model.Patient) {
	var c cache.Cache
	c.Set("1", &p)
	if v, ok := c.Get("1"); ok {
		log.Println(v.(*model.Patient).Name) // want `Patient\.Name \(name\)`
	}
}

func safeAsserted(p model.Patient) {
	var c cache.Cache
	c.Set("1", &p)
	if v, ok := c.Get("1"); ok {
		log.Println(v.(*model.Patient).Clinic)
	}
}
