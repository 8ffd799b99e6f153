// Package defaultmux wraps http.DefaultServeMux as a whole.
package defaultmux

import (
	"net/http"

	"shared"
)

var deps *shared.Deps

func handler(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func serve() {
	http.HandleFunc("/", handler)
	http.ListenAndServe(":80", deps.Audited(http.DefaultServeMux))
}
