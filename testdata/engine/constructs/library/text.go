// Package library holds cases of flows through the standard library.
package library

import (
	"bytes"
	"fmt"
	"log"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.test/engine/model"
)

func bugUpper(p model.Person) {
	log.Print(strings.ToUpper(p.Name)) // want "Person.Name \\(name\\)"
}

func bugTrim(p model.Person) {
	log.Print(strings.TrimSpace(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugReplace(p model.Person) {
	log.Print(strings.ReplaceAll(p.SSN, "-", "")) // want "Person.SSN \\(ssn\\)"
}

func bugReplacement(p model.Person) {
	log.Print(strings.Replace("dear X", "X", p.Name, 1)) // want "Person.Name \\(name\\)"
}

func bugSplit(p model.Person) {
	parts := strings.Split(p.Name, " ")
	log.Print(parts[0]) // want "Person.Name \\(name\\)"
}

func bugFields(p model.Person) {
	for _, f := range strings.Fields(p.Name) {
		log.Print(f) // want "Person.Name \\(name\\)"
	}
}

func bugCut(p model.Person) {
	before, _, ok := strings.Cut(p.SSN, "-")
	log.Print(ok)
	log.Print(before) // want "Person.SSN \\(ssn\\)"
}

func bugJoin(p model.Person) {
	log.Print(strings.Join([]string{p.Clinic, p.Name}, ", ")) // want "Person.Name \\(name\\)"
}

func safeJoin(p model.Person) {
	log.Print(strings.Join([]string{p.Clinic, "x"}, ", "))
}

func bugSeparator(p model.Person) {
	log.Print(strings.Join([]string{"a", "b"}, p.Name)) // want "Person.Name \\(name\\)"
}

func bugRepeat(p model.Person) {
	log.Print(strings.Repeat(p.Name, 2)) // want "Person.Name \\(name\\)"
}

// How often is a count.
func safeRepeatCount(p model.Person) {
	log.Print(strings.Repeat("*", len(p.SSN)))
}

func bugMap(p model.Person) {
	log.Print(strings.Map(func(r rune) rune { return r + 1 }, p.Name)) // want "Person.Name \\(name\\)"
}

func bugSplitSeq(p model.Person) {
	for part := range strings.SplitSeq(p.Name, " ") {
		log.Print(part) // want "Person.Name \\(name\\)"
	}
}

func bugBuilder(p model.Person) {
	var b strings.Builder
	b.WriteString("ssn ")
	b.WriteString(p.SSN)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func bugBuilderByte(p model.Person) {
	var b strings.Builder
	for i := range len(p.SSN) {
		b.WriteByte(p.SSN[i])
	}
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeBuilder(p model.Person) {
	var a, b strings.Builder
	a.WriteString(p.SSN)
	b.WriteString(p.Clinic)
	log.Print(b.String(), a.Len())
}

func bugFprintfBuilder(p model.Person) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s/%s", p.Clinic, p.Name)
	log.Print(b.String()) // want "Person.Name \\(name\\)"
}

func bugReplacer(p model.Person) {
	log.Print(strings.NewReplacer("-", "").Replace(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugBytes(p model.Patient) {
	log.Printf("%x", bytes.TrimSpace(p.Photo)) // want "Patient.Photo \\(photo\\)"
}

func bugBytesBuffer(p model.Person) {
	var b bytes.Buffer
	b.WriteString(p.Name)
	log.Print(b.String()) // want "Person.Name \\(name\\)"
}

func bugBytesNewBuffer(p model.Person) {
	b := bytes.NewBufferString(p.Name)
	log.Printf("%s", b.Bytes()) // want "Person.Name \\(name\\)"
}

func safeBytesBuffer(p model.Person) {
	var a, b bytes.Buffer
	a.WriteString(p.Name)
	b.WriteString(p.Clinic)
	log.Print(b.String(), a.Len())
}

func bugItoa(p model.Patient) {
	log.Print(strconv.Itoa(p.Pulse)) // want "Patient.Pulse \\(lab\\)"
}

func bugQuote(p model.Person) {
	log.Print(strconv.Quote(p.Name)) // want "Person.Name \\(name\\)"
}

func bugParsed(p model.Person) {
	n, _ := strconv.ParseInt(p.SSN, 10, 64)
	log.Print(n) // want "Person.SSN \\(ssn\\)"
}

func bugAppendInt(p model.Patient) {
	b := strconv.AppendInt(nil, int64(p.Pulse), 10)
	log.Printf("%s", b) // want "Patient.Pulse \\(lab\\)"
}

func safeItoa(p model.Patient) {
	log.Print(strconv.Itoa(p.Version), strconv.Itoa(len(p.SSN)))
}

func bugRegexp(p model.Person) {
	re := regexp.MustCompile(`\d{4}$`)
	log.Print(re.FindString(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugRegexpReplace(p model.Person) {
	re := regexp.MustCompile(`\s+`)
	log.Print(re.ReplaceAllString(p.Name, " ")) // want "Person.Name \\(name\\)"
}

func safeRegexpMatch(p model.Person) {
	re := regexp.MustCompile(`\d{9}`)
	log.Print(re.MatchString(p.SSN), re.String())
}

func bugDecodeRune(p model.Person) {
	r, n := utf8.DecodeRuneInString(p.Name)
	log.Print(n)
	log.Printf("%c", r) // want "Person.Name \\(name\\)"
}

func safeRuneCount(p model.Person) {
	log.Print(utf8.RuneCountInString(p.Name), utf8.ValidString(p.Name))
}

func bugPathJoin(p model.Person) {
	log.Print(path.Join("/patients", p.Name)) // want "Person.Name \\(name\\)"
}

func safePathJoin(p model.Person) {
	log.Print(path.Join("/clinics", p.Clinic))
}

func bugSprintf(p model.Person) {
	s := fmt.Sprintf("%-10s|", p.Name)
	log.Print(s) // want "Person.Name \\(name\\)"
}

func bugAppendf(p model.Person) {
	b := fmt.Appendf(nil, "%s", p.Name)
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

func bugSscan(p model.Person) {
	var first string
	fmt.Sscanf(p.Name, "%s", &first)
	log.Print(first) // want "Person.Name \\(name\\)"
}

func safeSscan(p model.Person) {
	var first string
	n, err := fmt.Sscanf(p.Clinic, "%s", &first)
	log.Print(first, n, err)
}

func bugQuotedMeta(p model.Person) {
	s := regexp.QuoteMeta(p.Name)
	log.Print(strings.ToTitle(s)) // want "Person.Name \\(name\\)"
}
