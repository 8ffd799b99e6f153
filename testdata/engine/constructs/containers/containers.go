// Package containers holds cases of slices, arrays and maps.
package containers

import (
	"log"

	"example.test/engine/model"
)

func bugSliceLiteral(p model.Person) {
	xs := []string{p.Clinic, p.SSN}
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

// Constant indexes of a local container are told apart.
func safeConstantIndex(p model.Person) {
	xs := []string{p.Clinic, p.SSN}
	log.Print(xs[0])
}

func bugConstantIndex(p model.Person) {
	xs := []string{p.Clinic, p.SSN}
	log.Print(xs[1]) // want "Person.SSN \\(ssn\\)"
}

func bugVariableIndex(p model.Person, i int) {
	xs := []string{p.Clinic, p.SSN}
	log.Print(xs[i]) // want "Person.SSN \\(ssn\\)"
}

func bugStoredAtVariableIndex(p model.Person, i int) {
	xs := make([]string, 4)
	xs[i] = p.SSN
	log.Print(xs[0]) // want "Person.SSN \\(ssn\\)"
}

func bugReslice(p model.Person) {
	xs := []string{p.Clinic, p.SSN}
	ys := xs[1:]
	log.Print(ys[0]) // want "Person.SSN \\(ssn\\)"
}

func bugResliceShares(p model.Person) {
	xs := make([]string, 3)
	ys := xs[:2]
	ys[0] = p.SSN
	log.Print(xs[0]) // want "Person.SSN \\(ssn\\)"
}

func bugSubstring(p model.Person) {
	log.Print(p.SSN[5:]) // want "Person.SSN \\(ssn\\)"
}

func bugThreeIndexSlice(p model.Patient) {
	log.Print(p.Photo[0:2:4]) // want "Patient.Photo \\(photo\\)"
}

func bugArrayOfArrays(p model.Person) {
	var a [2][2]string
	a[1][0] = p.SSN
	log.Print(a[0][0])
	log.Print(a[1][0]) // want "Person.SSN \\(ssn\\)"
}

func bugArrayIndexed(p model.Person) {
	a := [...]string{3: p.SSN}
	log.Print(a[0])
	log.Print(a[3]) // want "Person.SSN \\(ssn\\)"
}

func safeArrayLen(p model.Person) {
	a := [...]string{3: p.SSN}
	log.Print(len(a))
}

func bugMapValue(p model.Person, k string) {
	m := map[string]string{}
	m[k] = p.SSN
	log.Print(m["x"]) // want "Person.SSN \\(ssn\\)"
}

func safeConstantKey(p model.Person) {
	m := map[string]string{"ssn": p.SSN, "clinic": p.Clinic}
	log.Print(m["clinic"])
}

func bugConstantKey(p model.Person) {
	m := map[string]string{"ssn": p.SSN, "clinic": p.Clinic}
	log.Print(m["ssn"]) // want "Person.SSN \\(ssn\\)"
}

func safeConstantKeyOverwritten(p model.Person) {
	m := map[string]string{"ssn": p.SSN, "clinic": p.Clinic}
	m["ssn"] = "***"
	log.Print(m)
}

func bugMapWhole(p model.Person) {
	m := map[string]any{"clinic": p.Clinic}
	m["name"] = p.Name
	log.Print(m) // want "Person.Name \\(name\\)"
}

func bugMapKeyShown(p model.Person) {
	seen := map[string]bool{}
	seen[p.SSN] = true
	log.Print(seen) // want "Person.SSN \\(ssn\\)"
}

// The value that a clean map holds under a PHI key is clean.
func safeLookupByPHI(p model.Person, wards map[string]string) {
	log.Print(wards[p.SSN])
}

func safeLookupByPHIOK(p model.Person, wards map[string]string) {
	w, ok := wards[p.SSN]
	log.Print(w, ok)
}

func safeCounted(ps []model.Person) {
	n := map[string]int{}
	for _, p := range ps {
		n[p.Name]++
	}
	for _, c := range n {
		log.Print(c)
	}
}

func bugCounted(ps []model.Person) {
	n := map[string]int{}
	for _, p := range ps {
		n[p.Name]++
	}
	log.Print(n) // want "Person.Name \\(name\\)"
}

func bugStructKey(p model.Person) {
	type key struct{ name, clinic string }
	m := map[key]int{{p.Name, p.Clinic}: 1}
	for k := range m {
		log.Print(k.name) // want "Person.Name \\(name\\)"
	}
}

func safeStructKey(p model.Person) {
	type key struct{ name, clinic string }
	m := map[key]int{{p.Name, p.Clinic}: 1}
	for k, v := range m {
		log.Print(k.clinic, v)
	}
}

func bugMapOfStructs(p model.Person) {
	m := map[int]model.Person{1: p}
	log.Print(m[1].SSN) // want "Person.SSN \\(ssn\\)"
}

func safeMapOfStructs(m map[int]model.Person) {
	log.Print(m[1].Clinic, len(m))
}

func bugMapOfSlices(p model.Person) {
	m := map[string][]string{}
	m["a"] = append(m["a"], p.SSN)
	log.Print(m["a"][0]) // want "Person.SSN \\(ssn\\)"
}

func bugMapOfMaps(p model.Person) {
	m := map[string]map[string]string{"a": {}}
	m["a"]["b"] = p.SSN
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func safeMapOfMaps(p model.Person) {
	m := map[string]map[string]string{"a": {"b": p.SSN}, "c": {"d": p.Clinic}}
	log.Print(m["c"])
}

func bugTable(ps []model.Person) {
	var rows [][]string
	for _, p := range ps {
		rows = append(rows, []string{p.Clinic, p.Name})
	}
	log.Print(rows) // want "Person.Name \\(name\\)"
}

func safeNilCheck(p model.Patient) {
	log.Print(p.Photo == nil, p.Codes != nil, len(p.Notes) == 0)
}

func bugSliceOfStructs(p model.Person) {
	type row struct{ a, b string }
	rows := []row{{p.Clinic, p.Clinic}, {p.Clinic, p.SSN}}
	for _, r := range rows {
		log.Print(r.a)
		log.Print(r.b) // want "Person.SSN \\(ssn\\)"
	}
}

func bugAnyList(p model.Person) {
	xs := []any{1, "x", p}
	log.Println(xs...) // want "Person.SSN \\(ssn\\)"
}

func safeAnyList(p model.Person) {
	xs := []any{1, "x", p.Clinic}
	log.Println(xs...)
}

func bugEnumKeyed(p model.Patient) {
	m := map[model.Sex]string{p.Sex: "x"}
	log.Print(m) // want "Patient.Sex \\(phi\\)"
}
