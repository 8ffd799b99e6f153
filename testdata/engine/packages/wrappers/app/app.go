// Package app logs through another package's wrappers.
package app

import (
	"context"
	"fmt"

	"example.test/engine/model"
	"example.test/engine/packages/wrappers/xlog"
)

func bugPrintf(p model.Patient) {
	xlog.Printf("ssn %s", p.SSN) // want `Patient\.SSN \(ssn\) .*log\.Printf \(via`
}

func safePrintf(p model.Patient) {
	xlog.Printf("clinic %s", p.Clinic)
}

func safePrintfType(p model.Patient) {
	xlog.Printf("a %T", p)
}

func bugPrintfWhole(p *model.Patient) {
	xlog.Printf("%+v", p) // want `Patient\.SSN \(ssn\)`
}

func bugInfof(p model.Patient) {
	xlog.Infof("name %q", p.Name) // want `Patient\.Name \(name\)`
}

func safeInfofType(p model.Patient) {
	xlog.Infof("%T", p)
}

func bugDebugf(p model.Patient) {
	xlog.Debugf("name %q", p.Name) // want `Patient\.Name \(name\)`
}

func bugPrintln(p model.Patient) {
	xlog.Println("ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugPrintlnSpread(p model.Patient) {
	args := []any{"ssn", p.SSN}
	xlog.Println(args...) // want `Patient\.SSN \(ssn\)`
}

func safeKindCountDrop(p model.Patient) {
	xlog.Kind(p)
	xlog.Count(p.SSN, p.Name)
	xlog.Drop("%s", p.SSN)
}

func bugKeptAndFlushed(p model.Patient) {
	l := xlog.New("app").Keep("ssn", p.SSN)
	l.Flush("done") // want `Patient\.SSN \(ssn\)`
}

func safeKeptNotFlushed(p model.Patient) {
	l := xlog.New("app")
	l.Keep("ssn", p.SSN)
	l.Flush("done")
}

func safeKeptNameOnly(p model.Patient) {
	xlog.New("app").Keep("ssn", p.SSN).Hello()
}

func bugName(p model.Patient) {
	xlog.New(p.Name).Hello() // want `Patient\.Name \(name\)`
}

func bugEvent(ctx context.Context, p model.Patient) {
	xlog.Event(ctx, "seen", "ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeEvent(ctx context.Context, p model.Patient) {
	xlog.Event(ctx, "seen", "clinic", p.Clinic)
}

func bugCheck(p model.Patient) error {
	return xlog.Check(fmt.Errorf("bad ssn %s", p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeCheck(p model.Patient) error {
	return xlog.Check(fmt.Errorf("bad clinic %s", p.Clinic))
}

// A wrapper of the wrapper.
func trace(format string, args ...any) { xlog.Printf(format, args...) }

func bugTrace(p model.Patient) {
	trace("%s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeTrace(p model.Patient) {
	trace("%T", p.SSN)
}

func bugDeferred(p model.Patient) {
	defer xlog.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugGo(p model.Patient) {
	go xlog.Printf("%s", p.Name) // want `Patient\.Name \(name\)`
}

func bugAsValue(p model.Patient) {
	f := xlog.Println
	f(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeAsValue(p model.Patient) {
	f := xlog.Count
	f(p.SSN)
}
