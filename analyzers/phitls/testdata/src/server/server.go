package server // want package:"handles PHI"

import (
	"net/http"

	"api"
)

func Start(addr string) error {
	return http.ListenAndServe(addr, api.Router()) // want `clear text`
}

// start is called with an address of this host alone.
func start(addr string) error { return http.ListenAndServe(addr, new(api.Server)) }

func Local() error { return start("localhost:8080") }
