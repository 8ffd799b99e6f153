// Package handlers registers handlers of net/http, chi and gorilla/mux.
package handlers

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"

	"model"
	"shared"
)

type server struct {
	*shared.Deps
	mux *http.ServeMux
}

func (s *server) bug(w http.ResponseWriter, r *http.Request) {
	s.Repo.Get(r.Context(), "1") // want `read by \(shared.Repo\).Get`
}

func (s *server) safe(w http.ResponseWriter, r *http.Request) {
	s.Repo.Get(r.Context(), "1")
	s.Record("read")
}

func function(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(cached) // want `sent in the response by`
}

func functionSafe(w http.ResponseWriter, r *http.Request) {
	deps.Record("read")
	json.NewEncoder(w).Encode(cached)
}

func converted(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func decodes(w http.ResponseWriter, r *http.Request) {
	var p model.Patient
	json.NewDecoder(r.Body).Decode(&p)
}

func nobodys(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1")
}

func wrapped(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func wrappedTwice(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func loggedOnly(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func twice(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func inTable(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func inAuditedTable(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func viaMethod(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

var (
	deps   *shared.Deps
	cached *model.Patient
)

type object struct{}

func (object) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

type auditedObject struct{}

func (*auditedObject) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1")
}

// made makes a handler.
func (s *server) made() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.Repo.Get(r.Context(), "1") // want `read by`
	}
}

func (s *server) madeSafe() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer s.Record("read")
		s.Repo.Get(r.Context(), "1")
	}
}

func (s *server) routes() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/bug", s.bug)
	m.HandleFunc("/safe", s.safe)
	m.HandleFunc("/function", function)
	m.HandleFunc("/functionSafe", functionSafe)
	m.Handle("/converted", http.HandlerFunc(converted))
	m.HandleFunc("/decodes", decodes)
	m.Handle("/wrapped", s.Audited(http.HandlerFunc(wrapped)))
	m.Handle("/wrappedTwice", s.Logged(s.Audited(s.Logged(http.HandlerFunc(wrappedTwice)))))
	m.Handle("/logged", s.Logged(http.HandlerFunc(loggedOnly)))
	m.Handle("/twice", s.Audited(http.HandlerFunc(twice)))
	m.HandleFunc("/twice/again", twice)
	m.Handle("/object", object{})
	m.Handle("/auditedObject", s.Audited(&auditedObject{}))
	m.Handle("/made", s.made())
	m.Handle("/madeSafe", s.madeSafe())
	m.HandleFunc("/literal", func(w http.ResponseWriter, r *http.Request) {
		s.Repo.Get(r.Context(), "1") // want `read by`
	})
	m.HandleFunc("/literalSafe", func(w http.ResponseWriter, r *http.Request) {
		s.Record("read")
		s.Repo.Get(r.Context(), "1")
	})
	for _, route := range []struct {
		path string
		h    http.HandlerFunc
	}{{"/table", inTable}} {
		m.HandleFunc(route.path, route.h)
	}
	for _, rt := range []auditedRoute{{"/auditedTable", inAuditedTable}} {
		m.Handle(rt.path, s.Audited(rt.h))
	}
	s.handle("/viaMethod", viaMethod)
	return s.Logged(m)
}

type auditedRoute struct {
	path string
	h    http.HandlerFunc
}

// handle registers every handler behind the audit.
func (s *server) handle(path string, h http.HandlerFunc) { s.mux.Handle(path, s.Audited(h)) }

func behindServer(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func serve() {
	m := http.NewServeMux()
	m.HandleFunc("/", behindServer)
	srv := &http.Server{Handler: deps.Audited(m)}
	srv.ListenAndServe()
}

// prefixed audits what is below /fhir/ alone.
func prefixed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/fhir/") {
			next.ServeHTTP(w, r)
			return
		}
		deps.Record("fhir")
		next.ServeHTTP(w, r)
	})
}

func below(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func beyond(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func withPrefix() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /fhir/Patient", below)
	m.HandleFunc("GET /admin", beyond)
	return prefixed(m)
}

// sham is called Audit and does not.
func Audit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func behindSham(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

// guarded audits whatever it lets through.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-User") == "" {
			http.Error(w, "who?", http.StatusUnauthorized)
			return
		}
		deps.Record(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func behindGuard(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func chiBug(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}
func chiOther(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}
func chiWith(w http.ResponseWriter, r *http.Request)  { deps.Repo.Get(r.Context(), "1") }
func chiGroup(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }
func chiRoute(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }
func chiParam(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func chiRoutes() http.Handler {
	r := chi.NewRouter()
	r.Handle("/sham", Audit(http.HandlerFunc(behindSham)))
	r.Handle("/guard", guarded(http.HandlerFunc(behindGuard)))
	r.Get("/bug", chiBug)
	r.With(deps.Audited).Get("/with", chiWith)
	r.Group(func(r chi.Router) {
		r.Use(deps.Audited)
		r.Get("/group", chiGroup)
	})
	r.Route("/other", func(r chi.Router) {
		r.Use(deps.Logged)
		r.Get("/", chiOther)
	})
	r.Route("/route", func(r chi.Router) {
		r.Use(deps.Audited)
		r.Route("/deeper", func(r chi.Router) {
			r.Get("/", chiRoute)
		})
	})
	sub := chi.NewRouter()
	sub.Use(deps.Audited)
	chiParams(sub)
	r.Mount("/sub", sub)
	return r
}

func chiParams(r chi.Router) { r.Get("/param", chiParam) }

func muxBug(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}
func muxSub(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }
func muxAll(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }
func muxMaybe(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func muxRoutes(on bool) {
	r := mux.NewRouter()
	r.HandleFunc("/bug", muxBug).Methods("GET")
	sub := r.PathPrefix("/sub").Subrouter()
	sub.Use(deps.Audited)
	sub.HandleFunc("/", muxSub).Methods("GET")

	all := mux.NewRouter()
	all.HandleFunc("/", muxAll)
	all.Use(deps.Audited)

	maybe := mux.NewRouter()
	if on {
		maybe.Use(deps.Audited)
	}
	maybe.HandleFunc("/", muxMaybe)
}

type app struct{ router *mux.Router }

func newApp() *app {
	a := &app{router: mux.NewRouter()}
	a.middlewares()
	a.routes()
	return a
}

func (a *app) middlewares() { a.router.Use(deps.Logged, deps.Audited) }

func (a *app) routes() { a.router.HandleFunc("/", inApp) }

func inApp(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func inList(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func listed() http.Handler {
	var h http.Handler = http.HandlerFunc(inList)
	for _, m := range []func(http.Handler) http.Handler{deps.Logged, deps.Audited} {
		h = m(h)
	}
	http.Handle("/list", h)
	return h
}

// auditHandler is a middleware that is a struct.
type auditHandler struct{ next http.Handler }

func (a *auditHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer deps.Record(r.URL.Path)
	a.next.ServeHTTP(w, r)
}

func inStruct(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func structs() {
	http.Handle("/struct", &auditHandler{next: http.HandlerFunc(inStruct)})
}

func inline(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func inlines() {
	next := http.HandlerFunc(inline)
	http.HandleFunc("/inline", func(w http.ResponseWriter, r *http.Request) {
		deps.Record("inline")
		next(w, r)
	})
}

type dispatcher struct{}

func (dispatcher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/a":
		dispatched(w, r) // want `read by handlers.dispatched`
	case "/b":
		dispatchedSafe(w, r)
	}
}

func dispatched(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func dispatchedSafe(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1")
	deps.Record("b")
}

func init() { http.Handle("/dispatcher", dispatcher{}) }
