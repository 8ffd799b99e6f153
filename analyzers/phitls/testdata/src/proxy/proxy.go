package proxy // want package:"handles PHI"

import "net/http"

type Patient struct {
	Name string `phi:"name"`
}

func serve() { http.ListenAndServe(":8080", nil) }
