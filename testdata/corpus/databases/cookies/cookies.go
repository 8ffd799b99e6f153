// Package cookies keeps cases about net/http's cookies.
package cookies

import (
	"net/http"

	"example.test/databases/model"
)

func bugCookie(w http.ResponseWriter, p model.Patient) {
	http.SetCookie(w, &http.Cookie{Name: "patient", Value: p.SSN}) // want:phistore
}

func safeCookie(w http.ResponseWriter, p model.Patient) {
	http.SetCookie(w, &http.Cookie{Name: "patient", Value: p.ID})
}
