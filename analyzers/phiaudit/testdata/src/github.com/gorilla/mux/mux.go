package mux

import "net/http"

type MiddlewareFunc func(http.Handler) http.Handler
type Router struct{}
type Route struct{}

func NewRouter() *Router { return nil }
func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	return nil
}
func (r *Router) PathPrefix(path string) *Route                                { return nil }
func (r *Router) Use(m ...MiddlewareFunc)                                      {}
func (r *Router) ServeHTTP(w http.ResponseWriter, q *http.Request)             {}
func (r *Route) Subrouter() *Router                                            { return nil }
func (r *Route) Methods(m ...string) *Route                                    { return r }
func (r *Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) *Route { return r }
