// Package known holds cases of values that are known to be clean, and of unknown ones.
package known

import (
	"bufio"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"example.test/engine/model"
)

func safeConstant() {
	p := model.Person{SSN: "000-00-0000"}
	log.Print(p.SSN)
}

func safeZero() {
	var p model.Person
	log.Print(p.SSN, p.Name)
}

// An unknown value stored in a PHI field is PHI.
func bugParameter(s string) {
	p := model.Person{SSN: s}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

// The parameter itself is not.
func safeParameterItself(s string) {
	p := model.Person{SSN: s}
	_ = p
	log.Print(s)
}

func bugEnvironment() {
	var p model.Person
	p.SSN = os.Getenv("SSN")
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugFromInput() {
	sc := bufio.NewScanner(os.Stdin)
	sc.Scan()
	p := model.Person{Name: sc.Text()}
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}

// Untagged fields of a type that has tagged ones are known clean.
func safeUntaggedSibling(p model.Person) {
	p.Name = p.Clinic
	log.Print(p.Name)
}

func safeSiblingOfOther(p model.Patient) {
	q := model.Person{Name: p.Clinic}
	log.Print(q)
}

// Of a type without tags nothing is known.
func bugFieldOfUntaggedType(n model.Note) {
	p := model.Person{Name: n.Author}
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}

func safeComputedFromKnown(p model.Person) {
	p.SSN = fmt.Sprintf("%s-%d", p.Clinic, len(p.SSN))
	log.Print(p.SSN)
}

func bugComputedFromUnknown(p model.Person, n int) {
	p.SSN = fmt.Sprintf("%s-%d", p.Clinic, n)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeStars(p model.Person) {
	p.SSN = strings.Repeat("*", len(p.SSN))
	log.Print(p.SSN)
}

func bugPartlyStars(p model.Person) {
	p.SSN = strings.Repeat("*", 5) + p.SSN[5:]
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeDeidentified(p model.Person) {
	p.Name = model.Mask(p.Name)
	log.Print(p.Name)
}

func safeDeidentifiedAndMore(p model.Person) {
	p.Name = "<" + strings.ToUpper(model.Mask(p.Name)) + ">"
	log.Print(p.Name)
}

// A keyed hash stops the flow.
func safeKeyedHash(p model.Person, key []byte) {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(p.SSN))
	p.SSN = hex.EncodeToString(mac.Sum(nil))
	log.Print(p.SSN)
}

func bugUnkeyedHash(p model.Person) {
	sum := sha256.Sum256([]byte(p.SSN))
	p.SSN = hex.EncodeToString(sum[:])
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeYear(p model.Patient) {
	p.Name = fmt.Sprint(p.Born.Year())
	log.Print(p.Name)
}

func safeFirstOfYear(p model.Patient) {
	p.Born = time.Date(p.Born.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	log.Print(p.Born)
}

func bugTimeNow(p model.Patient) {
	p.Born = time.Now()
	log.Print(p.Born) // want "Patient.Born \\(date\\)"
}

func safeZeroTime(p model.Patient) {
	p.Born = time.Time{}
	log.Print(p.Born)
}

func safeZip3(p model.Patient) {
	p.Address.ZIP = p.Address.ZIP[:3] + "00"
	log.Print(p.Address.ZIP)
}

func bugZip5(p model.Patient) {
	p.Address.ZIP = p.Address.ZIP[:5]
	log.Print(p.Address.ZIP) // want "Address.ZIP \\(address\\)"
}

func safeBooleanStored(p model.Patient) {
	p.Smoker = len(p.Notes) > 3
	log.Print(p.Smoker)
}

func bugBooleanUnknown(p model.Patient, ok bool) {
	p.Smoker = ok
	log.Print(p.Smoker) // want "Patient.Smoker \\(diagnosis\\)"
}

func safeEnumConstant(p model.Patient) {
	p.Sex = model.Unknown
	log.Print(p.Sex)
}

// Every value assigned is a constant; which one is a branch.
func safeChosenConstant(p model.Patient) {
	if p.Weight > 100 {
		p.Name = "a"
	} else {
		p.Name = "b"
	}
	log.Print(p.Name)
}

func bugDecoded(b []byte) {
	var p model.Person
	_ = json.Unmarshal(b, &p)
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func safeDecodedThenCleared(b []byte) {
	var p model.Person
	_ = json.Unmarshal(b, &p)
	p.Name, p.SSN = "", ""
	log.Print(p)
}

func bugClearedThenDecoded(b []byte) {
	p := model.Person{Name: "x", SSN: "y"}
	_ = json.Unmarshal(b, &p)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugScanned(line string) {
	var p model.Person
	fmt.Sscan(line, &p.Name)
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}

func safeScannedOther(line string) {
	var p model.Person
	fmt.Sscan(line, &p.Name)
	log.Print(p.SSN)
}

func bugScannedByDatabase(scan func(dest ...any) error) {
	var p model.Person
	_ = scan(&p.Name, &p.SSN)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugFromMap(m map[string]string) {
	p := model.Person{SSN: m["ssn"]}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeFromConstantMap(k string) {
	m := map[string]string{"a": "x", "b": "y"}
	p := model.Person{Name: m["a"]}
	log.Print(p.Name)
}

func bugUnknownOnePath(s string, ok bool) {
	p := model.Person{}
	if ok {
		p.SSN = s
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeConstantEveryPath(ok bool) {
	p := model.Person{}
	if ok {
		p.SSN = "test"
	}
	log.Print(p.SSN)
}

func safeLoopOfConstants() {
	for _, n := range []string{"Ada", "Bob"} {
		p := model.Person{Name: n}
		log.Print(p.Name)
	}
}

func bugLoopOfUnknown(names []string) {
	for _, n := range names {
		p := model.Person{Name: n}
		log.Print(p.Name) // want "Person.Name \\(name\\)"
	}
}

func safeFixture() {
	p := model.Person{Name: "Test", SSN: fixtureSSN}
	log.Print(p)
}

const fixtureSSN = "000-00-0000"

func bugArgument() {
	p := model.Person{Name: os.Args[1]}
	log.Print(p) // want "Person.Name \\(name\\)"
}

func bugError(err error) {
	p := model.Person{Name: err.Error()}
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}
