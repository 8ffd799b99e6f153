// Package wrappers holds sinks behind functions of one's own: the caller that
// hands PHI over is the place of the finding.
package wrappers

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"example.test/engine/model"
)

func logIt(s string) { log.Println(s) }

func bugOneLevel(p model.Patient) {
	logIt(p.SSN) // want `Patient\.SSN \(ssn\) .*log\.Println \(via logIt`
}

func safeOneLevel(p model.Patient) {
	logIt(p.Clinic)
}

func logTwo(s string)   { logIt("second: " + s) }
func logThree(s string) { logTwo(strings.ToUpper(s)) }

func bugThreeLevels(p model.Patient) {
	logThree(p.Name) // want `Patient\.Name \(name\)`
}

func safeThreeLevels(p model.Patient) {
	logThree(p.Clinic)
}

func bugLineOfTheParenthesis(p model.Patient) {
	logIt( // want `Patient\.SSN \(ssn\)`
		"the number is " +
			p.SSN,
	)
}

// Only the first parameter is logged.
func logFirst(id, rest string) int {
	log.Print(id)
	return len(rest)
}

func bugLoggedParameter(p model.Patient) {
	logFirst(p.SSN, "rest") // want `Patient\.SSN \(ssn\)`
}

func safeOtherParameter(p model.Patient) {
	logFirst("id", p.SSN)
}

type entry struct {
	message string
	detail  string
}

func emit(e entry) { log.Println(e.message) }

func emitPointer(e *entry) { log.Println(e.message) }

func bugLoggedField(p model.Patient) {
	emit(entry{message: p.SSN, detail: "none"}) // want `Patient\.SSN \(ssn\)`
}

func safeOtherField(p model.Patient) {
	emit(entry{message: "hello", detail: p.SSN})
}

func bugLoggedFieldOfPointer(p model.Patient) {
	e := &entry{}
	e.message = p.SSN
	emitPointer(e) // want `Patient\.SSN \(ssn\)`
}

func safeOtherFieldOfPointer(p model.Patient) {
	e := &entry{}
	e.detail = p.SSN
	emitPointer(e)
}

func logf(level int, format string, args ...any) {
	if level > 0 {
		log.Printf(format, args...)
	}
}

func bugFormatForwarded(p model.Patient) {
	logf(1, "ssn %s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeFormatShowsType(p model.Patient) {
	logf(1, "a %T", p)
}

func bugSecondOperandShown(p model.Patient) {
	logf(1, "%T %s", p, p.SSN) // want `Patient\.SSN \(ssn\)`
}

type visit struct {
	Patient *model.Patient
	Room    string
}

func safeNestedPointerForwarded(p model.Patient) {
	logf(1, "%v", visit{&p, "2b"})
}

func bugTopPointerForwarded(p model.Patient) {
	logf(1, "%v", &p) // want `Patient\.SSN \(ssn\)`
}

func bugArgsPrefixed(p model.Patient) {
	prefixed(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func prefixed(args ...any) { log.Println(append([]any{"app"}, args...)...) }

func safeVariadicCount(p model.Patient) {
	count(p.SSN, p.Name)
}

func count(args ...any) { log.Println("operands:", len(args)) }

func dumpJSON(v any) {
	b, _ := json.Marshal(v)
	log.Printf("%s", b)
}

type card struct {
	Number string
	Holder string `phi:"name" json:"-"`
}

func bugJSONWrapper(p model.Patient) {
	dumpJSON(map[string]string{"n": p.Name}) // want `Patient\.Name \(name\)`
}

func safeJSONWrapperLeavesOut(c card) {
	dumpJSON(c)
}

func bugStderrWrapper(p model.Patient) {
	complain(p.Name) // want `Patient\.Name \(name\)`
}

func complain(who string) { fmt.Fprintln(os.Stderr, "bad record of", who) }

func safeBufferWrapper(p model.Patient) {
	if render(p.Name) == "" {
		log.Print("empty")
	}
}

func render(who string) string {
	var b strings.Builder
	fmt.Fprintln(&b, who)
	return b.String()
}

func show[T any](v T) { log.Printf("%+v", v) }

func bugGenericWrapper(p model.Patient) {
	show(p) // want `Patient\.SSN \(ssn\)`
}

func safeGenericWrapper(p model.Patient) {
	show(p.Clinic)
	show(len(p.SSN))
}

func fatal(v any) { panic(v) }

func bugPanicWrapper(p model.Patient) {
	fatal("no record of " + p.SSN) // want `Patient\.SSN \(ssn\)`
}

// A panic prints of a struct only its address.
func safePanicWrapper(p model.Patient) {
	fatal(&p)
}
