// Package containers holds cases of slices, maps and pointers of PHI structs.
package containers

import (
	"log"
	"slices"

	"example.test/engine/model"
)

func bugSliceElement(ps []model.Person) {
	log.Print(ps[0].SSN) // want "Person.SSN \\(ssn\\)"
}

func safeSliceElement(ps []model.Person) {
	log.Print(ps[0].Clinic)
}

func bugSliceWhole(ps []model.Person) {
	log.Print(ps) // want "Person.SSN \\(ssn\\)"
}

func safeSliceLength(ps []model.Person) {
	log.Print(len(ps), cap(ps), ps == nil)
}

// Nested pointers print as addresses.
func safeSliceOfPointers(ps []*model.Person) {
	log.Print(ps)
}

func bugSliceOfPointersElement(ps []*model.Person) {
	log.Print(ps[0]) // want "Person.SSN \\(ssn\\)"
}

func bugArrayElement(a [4]model.Person, i int) {
	log.Print(a[i].Name) // want "Person.Name \\(name\\)"
}

func safeArrayElement(a [4]model.Person, i int) {
	log.Print(a[i].Clinic)
}

func bugMapElement(m map[string]model.Person) {
	log.Print(m["a"].SSN) // want "Person.SSN \\(ssn\\)"
}

func safeMapElement(m map[string]model.Person) {
	log.Print(m["a"].Clinic)
}

func safeMapKeys(m map[string]model.Person) {
	for k := range m {
		log.Print(k)
	}
}

func bugMapKeyStruct(m map[model.Person]int) {
	for k := range m {
		log.Print(k.Clinic)
		log.Print(k.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func bugMapWhole(m map[int]model.Person) {
	log.Print(m) // want "Person.Name \\(name\\)"
}

func bugMapOfPointers(m map[int]*model.Person) {
	log.Print(m)
	log.Print(*m[1]) // want "Person.Name \\(name\\)"
}

func bugMapOfSlices(m map[string][]model.Person) {
	for _, ps := range m {
		for _, p := range ps {
			log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
		}
	}
}

func safeMapOfSlices(m map[string][]model.Person) {
	for k, ps := range m {
		log.Print(k, len(ps), ps[0].Clinic)
	}
}

func bugSliceOfSlices(pss [][]model.Person) {
	log.Print(pss[0][0].SSN) // want "Person.SSN \\(ssn\\)"
}

func safeSliceOfSlices(pss [][]model.Person) {
	log.Print(pss[0][0].Clinic)
}

func bugPointerToSlice(ps *[]model.Person) {
	log.Print((*ps)[0].Name) // want "Person.Name \\(name\\)"
}

func safePointerToSlice(ps *[]model.Person) {
	log.Print((*ps)[0].Clinic)
}

func bugChannel(ch chan model.Person) {
	p := <-ch
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeChannel(ch <-chan *model.Person) {
	p := <-ch
	log.Print(p.Clinic)
}

type registry struct {
	byID  map[string]*model.Person
	order []string
	open  []model.Visit
}

func bugRegistryMap(r *registry) {
	log.Print(r.byID["x"].Name) // want "Person.Name \\(name\\)"
}

func safeRegistryMap(r *registry) {
	log.Print(r.byID["x"].Clinic, r.order)
}

func bugRegistrySlice(r *registry) {
	for _, v := range r.open {
		log.Print(v.Reason) // want "Visit.Reason \\(diagnosis\\)"
	}
}

func safeRegistrySlice(r *registry) {
	for _, v := range r.open {
		log.Print(v.Ward)
	}
}

// Ids that come from PHI fields are PHI in an untagged slice too.
func bugRegistryFilled(r *registry, p model.Patient) {
	r.order = append(r.order, p.ID)
	log.Print(r.order) // want "Patient.ID \\(mrn\\)"
}

func safeRegistryFilled(r *registry, p model.Patient) {
	r.order = append(r.order, p.Clinic)
	log.Print(r.order)
}

func bugAppendedStruct(p model.Person) {
	var ps []model.Person
	ps = append(ps, p)
	log.Print(ps[0].SSN) // want "Person.SSN \\(ssn\\)"
}

func safeAppendedStruct(p model.Person) {
	var ps []model.Person
	ps = append(ps, p)
	log.Print(ps[0].Clinic)
}

func bugFiltered(ps []model.Person) {
	ps = slices.DeleteFunc(ps, func(p model.Person) bool { return p.Clinic == "" })
	log.Print(ps) // want "Person.SSN \\(ssn\\)"
}

func safeContains(ps []model.Person, p model.Person) {
	log.Print(slices.Contains(ps, p), slices.Index(ps, p))
}

func bugNamedSlice(g group) {
	log.Print(g[0].Name) // want "Person.Name \\(name\\)"
}

func safeNamedSlice(g group) {
	log.Print(g[0].Clinic, g.size())
}

type group []model.Person

func (g group) size() int { return len(g) }

func bugNamedMap(x index) {
	log.Print(x[1]) // want "Person.SSN \\(ssn\\)"
}

func safeNamedMap(x index) {
	log.Print(x[1].Clinic)
}

type index map[int]model.Person

func bugVisits(p model.Patient) {
	log.Print(p.Visits[0].Reason) // want "Visit.Reason \\(diagnosis\\)"
}

func safeVisits(p model.Patient) {
	log.Print(p.Visits[0].Ward, len(p.Visits))
}

func bugMatrix(m [2][2]model.Person) {
	log.Print(m[1][1].SSN) // want "Person.SSN \\(ssn\\)"
}

func bugStructOfMaps(p model.Person) {
	v := struct{ A, B map[string]string }{map[string]string{"x": p.SSN}, map[string]string{"x": p.Clinic}}
	log.Print(v.B)
	log.Print(v.A) // want "Person.SSN \\(ssn\\)"
}

func safeStructOfMaps(p model.Person) {
	v := struct{ A, B map[string]string }{map[string]string{"x": p.SSN}, map[string]string{"x": p.Clinic}}
	log.Print(v.B["x"])
}

func bugPointerFieldOfElement(ps []model.Patient) {
	for i := range ps {
		log.Print(ps[i].Relative.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safePointerFieldOfElement(ps []model.Patient) {
	for i := range ps {
		log.Print(ps[i].Relative.Clinic)
	}
}
