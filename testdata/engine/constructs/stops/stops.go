// Package stops holds cases of what the flow stops at, and what it does not stop at.
package stops

import (
	"bytes"
	"cmp"
	"log"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.test/engine/model"
)

func safeLen(p model.Patient) {
	log.Print(len(p.SSN), len(p.Photo), len(p.Notes))
}

func safeIndex(p model.Person) {
	log.Print(strings.Index(p.SSN, "-"), strings.LastIndexByte(p.SSN, '-'), strings.Count(p.SSN, "-"))
}

func safeCompare(p, q model.Person) {
	log.Print(strings.Compare(p.Name, q.Name), cmp.Compare(p.SSN, q.SSN), bytes.Compare([]byte(p.Name), []byte(q.Name)))
}

func safeRuneCount(p model.Person) {
	log.Print(utf8.RuneCountInString(p.Name))
}

func safeBooleanResults(p model.Person) {
	log.Print(strings.HasPrefix(p.SSN, "9"), strings.Contains(p.Name, "a"), strings.EqualFold(p.Name, "ada"),
		unicode.IsDigit(rune(p.SSN[0])), slices.Contains([]string{"a"}, p.Name))
}

func safeLenMethod(p model.Person) {
	log.Print(strings.NewReader(p.SSN).Len(), bytes.NewBufferString(p.SSN).Len())
}

type bag struct{ items []string }

func (b bag) Len() int { return len(b.items) }

func safeOwnLenMethod(p model.Person) {
	log.Print(bag{[]string{p.SSN}}.Len())
}

func safeNilCheck(p *model.Patient) {
	log.Print(p == nil, p != nil && p.Cover == nil)
}

func safeValid(p model.Person) {
	valid := len(p.SSN) == 9 && p.SSN[0] != '9'
	log.Printf("valid=%t", valid)
}

func valid(p model.Person) bool { return p.SSN != "" }

func safeOwnBoolean(p model.Person) {
	log.Print(valid(p))
}

// Truncation is not the end of PHI.
func bugTruncated(p model.Person) {
	log.Print(p.SSN[:3]) // want "Person.SSN \\(ssn\\)"
}

func bugLastFour(p model.Person) {
	log.Print("***-**-" + p.SSN[len(p.SSN)-4:]) // want "Person.SSN \\(ssn\\)"
}

func bugUpperCased(p model.Person) {
	log.Print(strings.ToUpper(strings.TrimSpace(p.Name))) // want "Person.Name \\(name\\)"
}

func bugInitial(p model.Person) {
	log.Printf("%c.", p.Name[0]) // want "Person.Name \\(name\\)"
}

// Safe Harbor: the year is not PHI.
func safeYear(p model.Patient) {
	log.Print(p.Born.Year())
}

func safeYearOfDate(p model.Patient) {
	y, _, _ := p.Born.Date()
	log.Print(y)
}

func bugMonthOfDate(p model.Patient) {
	_, m, _ := p.Born.Date()
	log.Print(m) // want "Patient.Born \\(date\\)"
}

func bugDayOfDate(p model.Patient) {
	y, _, d := p.Born.Date()
	log.Print(y)
	log.Print(d) // want "Patient.Born \\(date\\)"
}

func safeFormatYear(p model.Patient) {
	log.Print(p.Born.Format("2006"))
}

const yearOnly = "2006"

func safeFormatYearConstant(p model.Patient) {
	log.Print(p.Born.UTC().Format(yearOnly))
}

func bugFormatMonth(p model.Patient) {
	log.Print(p.Born.Format("2006-01")) // want "Patient.Born \\(date\\)"
}

func bugFormatLayout(p model.Patient, layout string) {
	log.Print(p.Born.Format(layout)) // want "Patient.Born \\(date\\)"
}

func bugTimeShown(p model.Patient) {
	log.Print(p.Born) // want "Patient.Born \\(date\\)"
}

func bugYearDay(p model.Patient) {
	log.Print(p.Born.YearDay()) // want "Patient.Born \\(date\\)"
}

func bugUnix(p model.Patient) {
	log.Print(p.Born.Unix()) // want "Patient.Born \\(date\\)"
}

func bugAge(p model.Patient) {
	log.Print(time.Since(p.Born)) // want "Patient.Born \\(date\\)"
}

func bugTimeArithmetic(p model.Patient) {
	log.Print(p.Born.AddDate(18, 0, 0)) // want "Patient.Born \\(date\\)"
}

func bugDifference(p model.Patient, now time.Time) {
	log.Print(now.Sub(p.Born).Hours()) // want "Patient.Born \\(date\\)"
}

func safeTimeComparison(p model.Patient, now time.Time) {
	log.Print(p.Born.Before(now), p.Born.IsZero(), p.Born.Equal(now))
}

func safeAgeFromYears(p model.Patient, now time.Time) {
	log.Print(now.Year() - p.Born.Year())
}

// Safe Harbor: the first three digits of a ZIP code.
func safeThreeDigits(p model.Patient) {
	log.Print(p.Address.ZIP[:3])
}

const prefix = 3

func safeThreeDigitsNamed(p model.Patient) {
	log.Print(p.Address.ZIP[:prefix], p.Address.ZIP[0:3])
}

func bugFiveDigits(p model.Patient) {
	log.Print(p.Address.ZIP[:5]) // want "Address.ZIP \\(address\\)"
}

func bugLastDigits(p model.Patient) {
	log.Print(p.Address.ZIP[3:]) // want "Address.ZIP \\(address\\)"
}

func bugUnknownDigits(p model.Patient, n int) {
	log.Print(p.Address.ZIP[:n]) // want "Address.ZIP \\(address\\)"
}

// Only of an address: three characters of a name are a name.
func bugThreeLettersOfName(p model.Person) {
	log.Print(p.Name[:3]) // want "Person.Name \\(name\\)"
}

func safeDeidentified(p model.Person) {
	log.Print(model.Mask(p.Name), model.Mask(p.SSN))
}

func bugPartialDeidentifier(p model.Person) {
	log.Print(model.MaskSSN(p.SSN))
	log.Print(model.MaskSSN(p.Name)) // want "Person.Name \\(name\\)"
}

func safePartialDeidentifier(p model.Person) {
	log.Print(model.MaskSSN("ssn " + p.SSN))
}

func bugPartialOfBoth(p model.Person) {
	log.Print(model.MaskSSN(p.SSN + p.Name)) // want "Person.Name \\(name\\)"
}

func bugMaskedBeside(p model.Person) {
	log.Print(model.Mask(p.Name), p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeSearch(p model.Person, xs []string) {
	i, found := slices.BinarySearch(xs, p.Name)
	log.Print(i, found)
}
