// Package arith holds cases of operators and constants.
package arith

import (
	"log"
	"math"
	"math/bits"

	"example.test/engine/model"
)

const factor = 10

func bugSum(p model.Patient) {
	log.Print(p.Pulse + 1) // want "Patient.Pulse \\(lab\\)"
}

func bugProduct(p model.Patient) {
	kg := p.Weight * factor / 22
	log.Printf("%.1f", kg) // want "Patient.Weight \\(lab\\)"
}

func bugIncrement(p model.Patient) {
	n := p.Pulse
	n++
	log.Print(n) // want "Patient.Pulse \\(lab\\)"
}

func bugNegated(p model.Patient) {
	log.Print(-p.Weight) // want "Patient.Weight \\(lab\\)"
}

func bugShift(p model.Patient) {
	log.Print(uint(p.Pulse)<<2 | 1) // want "Patient.Pulse \\(lab\\)"
}

func bugXor(p model.Patient) {
	log.Print(^p.Pulse & 0xff) // want "Patient.Pulse \\(lab\\)"
}

func bugShiftCount(p model.Patient) {
	log.Print(1 << p.Pulse) // want "Patient.Pulse \\(lab\\)"
}

func bugComplex(p model.Patient) {
	c := complex(p.Weight, 0)
	log.Print(real(c)) // want "Patient.Weight \\(lab\\)"
}

func bugComplexWhole(p model.Patient) {
	c := complex(1, p.Weight)
	c *= 2i
	log.Print(c) // want "Patient.Weight \\(lab\\)"
}

func bugMath(p model.Patient) {
	log.Print(math.Round(p.Weight)) // want "Patient.Weight \\(lab\\)"
}

func bugByteArithmetic(p model.Person) {
	b := p.SSN[0] - '0'
	log.Print(b) // want "Person.SSN \\(ssn\\)"
}

func bugConcatenation(p model.Person) {
	log.Print("ssn=" + p.SSN + ";") // want "Person.SSN \\(ssn\\)"
}

func bugChecksum(p model.Person) {
	var sum int
	for i := 0; i < len(p.SSN); i++ {
		sum = sum*31 + int(p.SSN[i])
	}
	log.Print(sum) // want "Person.SSN \\(ssn\\)"
}

func bugFloatBits(p model.Patient) {
	log.Print(math.Float64bits(p.Weight)) // want "Patient.Weight \\(lab\\)"
}

func bugRotated(p model.Patient) {
	log.Print(bits.RotateLeft64(uint64(p.Pulse), 8)) // want "Patient.Pulse \\(lab\\)"
}

// A bool or enum PHI field is PHI when shown.
func bugBoolShown(p model.Patient) {
	log.Print(p.Smoker) // want "Patient.Smoker \\(diagnosis\\)"
}

func bugEnumShown(p model.Patient) {
	log.Printf("%d", p.Sex) // want "Patient.Sex \\(phi\\)"
}

func bugEnumInVariable(p model.Patient) {
	s := p.Sex
	log.Print(s) // want "Patient.Sex \\(phi\\)"
}

// Branching on PHI is no flow.
func safeBoolBranch(p model.Patient) {
	if p.Smoker {
		log.Print("counselling offered")
	}
}

func safeEnumSwitch(p model.Patient) {
	var s string
	switch p.Sex {
	case model.Female:
		s = "f"
	case model.Male:
		s = "m"
	}
	log.Print(s)
}

func safeEnumConstant() {
	log.Print(model.Female, model.Male, model.Sex(2))
}

func safeComparison(p model.Patient) {
	log.Print(p.Pulse > 100, p.Weight <= 50, p.Name < "m")
}

func safeComparedInLoop(p model.Patient) {
	n := 0
	for n < p.Pulse {
		n += 10
	}
	log.Print(n)
}

func safeCleanArithmetic(p model.Patient) {
	log.Print(p.Version*factor + 1)
}

func safeCleanComplex(p model.Patient) {
	c := complex(float64(p.Version), 1)
	log.Print(imag(c))
}

func safeLengthArithmetic(p model.Patient) {
	log.Print(len(p.SSN)*2 + cap(p.Photo))
}

func safeCountedRunes(p model.Patient) {
	n := 0
	for range p.Name {
		n++
	}
	log.Print(n)
}

func safeChosenByPHI(p model.Patient) {
	level := "low"
	if p.Weight > 120 && p.Pulse > 90 {
		level = "high"
	}
	log.Print(level)
}
