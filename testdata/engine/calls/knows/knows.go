// Package knows holds callees that know by themselves that a value is PHI: the
// finding is theirs, once, and never their callers'.
package knows

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

func bugParameterOfPHIType(p model.Patient) {
	log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugPointerOfPHIType(p *model.Patient) {
	log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugSliceOfPHIType(ps []model.Patient) {
	for _, p := range ps {
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
}

func bugMapOfPHIType(ps map[int]*model.Patient) {
	log.Println(ps[1].Name) // want `Patient\.Name \(name\)`
}

type admission struct {
	Bed     string
	Patient model.Patient
}

func bugHolderOfPHIType(a admission) {
	log.Printf("%v", a) // want `Patient\.Name \(name\)`
}

func bugChannelOfPHIType(c <-chan model.Patient) {
	log.Println((<-c).Name) // want `Patient\.Name \(name\)`
}

func safeCallersOfThose(p model.Patient) {
	bugParameterOfPHIType(p)
	bugPointerOfPHIType(&p)
	bugSliceOfPHIType([]model.Patient{p})
	bugMapOfPHIType(map[int]*model.Patient{1: &p})
	bugHolderOfPHIType(admission{Patient: p})
}

// At the sink a parameter of PHI type is PHI, even if its only caller has scrubbed it.
func safeCallerScrubs(p model.Patient) {
	p.SSN = ""
	bugParameterOfPHIType(p)
}

//phi:param mbi beneficiary
func bugMarkedParameter(mbi, plan string) {
	log.Println(plan, mbi) // want `\(beneficiary\)`
}

//phi:param mbi beneficiary
func safeOtherParameter(mbi, plan string) {
	log.Println(plan, len(mbi))
}

func safeCallersOfMarked(p model.Patient) {
	bugMarkedParameter(p.SSN, "gold")
	bugMarkedParameter("1", "gold")
}

//phi:param mbi beneficiary
func normalized(mbi string) string { return "mbi:" + mbi }

func bugMarkedParameterOfPHICaller(p model.Patient) {
	log.Println(normalized(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

//phi:data mrn
func nextMRN() string { return fmt.Sprint("mrn-", 7) }

func bugDeclaredResult() {
	log.Println(nextMRN()) // want `\(mrn\)`
}

//phi:data mrn
func find(key int) (string, bool, error) {
	return "x", key > 0, nil
}

func safeErrorAndBoolOfDeclared() {
	_, ok, err := find(1)
	log.Println(ok, err)
}

func bugValueOfDeclared() {
	s, _, _ := find(1)
	log.Println(s) // want `\(mrn\)`
}

func passOn(s string) { log.Println(s) }

func bugDeclaredHandedOver() {
	passOn(nextMRN()) // want `\(mrn\)`
}

//phi:data ssn
type number string

func bugValueOfPHIType(n number) {
	log.Println(n) // want `\(ssn\)`
}

func safeCallerOfValue(n number) {
	bugValueOfPHIType(n)
}

func bugConvertedBack(n number) {
	passOn(string(n)) // want `\(ssn\)`
}

func safeLength(n number) {
	passOn(fmt.Sprint(len(n)))
}

//phi:data name
var vip = "A. Smith"

func bugDeclaredGlobal() {
	log.Println(vip) // want `\(name\)`
}

func safeCallerOfGlobalReader() {
	bugDeclaredGlobal()
}

type store interface {
	//phi:data diagnosis
	Diagnosis(id int) (string, error)
	//phi:param note note
	Note(note string) error
	Count() int
}

func bugDeclaredInterfaceMethod(s store) {
	d, _ := s.Diagnosis(1)
	log.Println(d) // want `\(diagnosis\)`
}

func safeOtherInterfaceMethod(s store) {
	_, err := s.Diagnosis(1)
	log.Println(s.Count(), err)
}

// A type parameter does not know: the caller who instantiates it does.
func logAll[T any](xs []T) {
	for _, x := range xs {
		log.Println(x)
	}
}

func bugInstantiated(ps []model.Patient) {
	logAll(ps) // want `Patient\.SSN \(ssn\)`
}

func safeInstantiated(ps []model.Patient) {
	logAll([]int{len(ps)})
}

// An any does not know either.
func logAny(v any) { log.Println(v) }

func bugAny(p model.Patient) {
	logAny(p) // want `Patient\.SSN \(ssn\)`
}

func bugAssertedInside(v any) {
	if p, ok := v.(model.Patient); ok {
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
}

func safeCallerOfAsserting(p model.Patient) {
	bugAssertedInside(p)
}
