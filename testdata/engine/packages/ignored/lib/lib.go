// Package lib logs, with a reason.
package lib

import (
	"log"

	"example.test/engine/model"
)

// Debug logs s where nobody but developers sees it.
func Debug(s string) {
	log.Println("debug", s) //phi:ignore philog a build tag keeps it out of production
}

// Above has its reason on the line above.
func Above(s string) {
	//phi:ignore philog a build tag keeps it out of production
	log.Println("debug", s)
}

// Both has one excused sink and one that is not.
func Both(s string) {
	log.Println("debug", s) //phi:ignore philog a build tag keeps it out of production
	log.Println("really", s)
}

// Other is excused for another analyzer alone.
func Other(s string) {
	//phi:ignore phistore it is no store
	log.Println("other", s)
}

// Own knows the PHI and has a reason.
func Own(p model.Patient) {
	log.Println(p.SSN) //phi:ignore philog test data only
}

// Title returns the name: an ignore of a caller's line says nothing of it.
func Title(p model.Patient) string { return p.Name }
