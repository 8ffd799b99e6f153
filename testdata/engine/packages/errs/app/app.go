// Package app logs errors that were made in repo.
package app

import (
	"errors"
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/errs/repo"
)

func bugLoad(p *model.Patient) {
	if err := repo.Load(p); err != nil {
		log.Print(err) // want `Patient\.SSN \(ssn\)`
	}
}

func safeSave(p *model.Patient) {
	if err := repo.Save(p); err != nil {
		log.Print(err)
	}
}

// The patient is scrubbed before it is handed over.
func safeLoadScrubbed(p *model.Patient) {
	p.SSN = ""
	log.Print(repo.Load(p))
}

func bugFind(p *model.Patient) {
	_, err := repo.Find(p.SSN)
	log.Print(err) // want `Patient\.SSN \(ssn\)`
}

func safeFind(p *model.Patient) {
	_, err := repo.Find(p.Clinic)
	log.Print(err)
}

func safeExists(p *model.Patient) {
	log.Print(repo.Exists(p.SSN))
}

func bugNotFound(p *model.Patient) {
	log.Print(repo.Get(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeConflict(p *model.Patient) {
	log.Print(repo.Put(p))
}

func bugConflictOpened(p *model.Patient) {
	var c *repo.Conflict
	if errors.As(repo.Put(p), &c) {
		log.Print(c.Patient.Name) // want `Patient\.Name \(name\)`
	}
}

func safeConflictOpened(p *model.Patient) {
	var c *repo.Conflict
	if errors.As(repo.Put(p), &c) {
		log.Print(c.Code, c.Patient.Clinic)
	}
}

func bugNotFoundOpened(p *model.Patient) {
	var n repo.NotFound
	if errors.As(repo.Get(p.SSN), &n) {
		log.Print(n.Key) // want `Patient\.SSN \(ssn\)`
	}
}

func bugWrapped(p *model.Patient) {
	log.Print(repo.Fail("get", repo.Get(p.SSN))) // want `Patient\.SSN \(ssn\)`
}

func safeWrapped(p *model.Patient) {
	log.Print(repo.Fail("put", repo.Put(p)))
}

func bugUnwrapped(p *model.Patient) {
	log.Print(errors.Unwrap(repo.Fail("get", repo.Get(p.SSN)))) // want `Patient\.SSN \(ssn\)`
}

func safeOpaque(p *model.Patient) {
	log.Print(repo.Opaque(repo.Load(p)))
}

func bugWeight(p *model.Patient) {
	_, err := repo.Weight(p.SSN)
	log.Print(err) // want `Patient\.SSN \(ssn\)`
}

func safeWeight(p *model.Patient) {
	_, err := repo.Weight(p.Clinic)
	log.Print(err)
}

func bugDecode(p *model.Patient) {
	var n int
	err := repo.Decode([]byte(p.Name), &n)
	log.Print(err) // want `Patient\.Name \(name\)`
}

func bugDecoded(p *model.Patient) {
	var s []string
	_ = repo.Decode([]byte(p.Name), &s)
	log.Print(s) // want `Patient\.Name \(name\)`
}

func safeIs(p *model.Patient) {
	err := repo.Load(p)
	log.Print(errors.Is(err, repo.ErrClosed), repo.ErrClosed)
}

func bugPanic(p *model.Patient) {
	if err := repo.Load(p); err != nil {
		panic(err) // want `Patient\.SSN \(ssn\)`
	}
}

func safePanic(p *model.Patient) {
	if err := repo.Save(p); err != nil {
		panic(err)
	}
}

type step func(*model.Patient) error

func bugFunctionOfErrors(p *model.Patient) {
	for _, f := range []step{repo.Save, repo.Load} {
		log.Print(f(p)) // want `Patient\.SSN \(ssn\)`
	}
}

func safeFunctionOfErrors(p *model.Patient) {
	for _, f := range []step{repo.Save, repo.Put} {
		log.Print(f(p))
	}
}
