// Package app configures a client of another package.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/options/client"
)

func bugName(p model.Patient) {
	c := client.New(client.Name(p.Name))
	log.Println(c.Title()) // want `Patient\.Name \(name\)`
}

func safeName(p model.Patient) {
	c := client.New(client.Name(p.Clinic))
	log.Println(c.Title())
}

func bugHello(p model.Patient) {
	client.New(client.Note("x"), client.Name(p.Name)).Hello() // want `Patient\.Name \(name\)`
}

func safeHello(p model.Patient) {
	client.New(client.Name("main"), client.Note(p.Name)).Hello()
}

func bugNotes(p model.Patient) {
	c := client.New(client.Note(p.SSN), client.Note("x"))
	log.Println(c.Notes()) // want `Patient\.SSN \(ssn\)`
}

func bugCombined(p model.Patient) {
	c := client.New(client.Options(client.Note("x"), client.Name(p.Name)))
	c.Hello() // want `Patient\.Name \(name\)`
}

func safeCombined(p model.Patient) {
	c := client.New(client.Options(client.Note(p.Name), client.Name("x")))
	c.Hello()
}

func bugLogf(p model.Patient) {
	c := client.New(client.Logf(log.Printf))
	c.Trace(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeLogf(p model.Patient) {
	c := client.New(client.Logf(func(string, ...any) {}))
	c.Trace(p.SSN)
}

func safeLogfClean(p model.Patient) {
	c := client.New(client.Logf(log.Printf))
	c.Trace(p.Clinic)
}

func bugSetting(p model.Patient) {
	client.Make(client.Timeout(1), client.Title(p.Name)).Hello() // want `Patient\.Name \(name\)`
}

func safeSetting(p model.Patient) {
	client.Make(client.Timeout(len(p.Name)), client.Title("x")).Hello()
}
