package api // want package:"handles PHI"

import "net/http"

type Patient struct {
	SSN string `phi:"ssn"`
}

func Show(w http.ResponseWriter, r *http.Request) {}

func Router() *http.ServeMux { return http.NewServeMux() }

type Server struct{}

func (*Server) ServeHTTP(http.ResponseWriter, *http.Request) {}

func Version() string { return "1" }
