// Package names gives other names to types and functions.
package names

import (
	"log"

	"example.test/engine/model"
)

// A Person is the model's.
type Person = model.Person

// A List is generic.
type List[T any] = []T

// A Visitor is a function type.
type Visitor = func(*Person)

// A Copy has the model's fields and tags, but none of its methods.
type Copy model.Person

// Print is another name for log.Println.
var Print = log.Println

// Visit visits ps.
func Visit(ps List[Person], v Visitor) {
	for i := range ps {
		v(&ps[i])
	}
}
