// Package app receives from another package's channels.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/streams/stream"
)

func bugReceived(ps []model.Patient) {
	for s := range stream.Numbers(ps) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func safeReceived(ps []model.Patient) {
	for s := range stream.Places(ps) {
		log.Println(s)
	}
}

func bugMapped(ps []model.Patient) {
	c := stream.Map(stream.Numbers(ps), func(s string) string { return s[3:] })
	log.Println(<-c) // want `Patient\.SSN \(ssn\)`
}

func safeMapped(ps []model.Patient) {
	c := stream.Map(stream.Numbers(ps), func(s string) int { return len(s) })
	log.Println(<-c)
}

func bugMerged(ps []model.Patient) {
	log.Println(<-stream.Merge(stream.Places(ps), stream.Numbers(ps))) // want `Patient\.SSN \(ssn\)`
}

func safeMerged(ps []model.Patient) {
	log.Println(<-stream.Merge(stream.Places(ps), stream.Places(ps)))
}

func bugDrained(ps []model.Patient) {
	stream.Drain(stream.Numbers(ps)) // want `Patient\.SSN \(ssn\)`
}

func safeDrained(ps []model.Patient) {
	stream.Drain(stream.Places(ps))
	log.Println(stream.Count(stream.Numbers(ps)))
}

func bugSent(p model.Patient) {
	c := make(chan string, 1)
	stream.Send(c, p.Name)
	log.Println(<-c) // want `Patient\.Name \(name\)`
}

func safeSent(p model.Patient) {
	c, d := make(chan string, 1), make(chan string, 1)
	stream.Send(c, p.Name)
	stream.Send(d, p.Clinic)
	log.Println(<-d)
}

func bugDrainStartedBefore(p model.Patient) {
	c := make(chan string)
	go stream.Drain(c) // want `Patient\.Name \(name\)`
	c <- p.Name
}

func bugBus(p model.Patient) {
	var b stream.Bus
	c := b.Subscribe()
	b.Publish(stream.Event{Kind: "adt", Text: p.SSN})
	log.Println((<-c).Text) // want `Patient\.SSN \(ssn\)`
}

func safeBus(p model.Patient) {
	var b stream.Bus
	c := b.Subscribe()
	b.Publish(stream.Event{Kind: "adt", Text: p.SSN})
	log.Println((<-c).Kind)
}
