package chi

import "net/http"

type Router interface {
	http.Handler
	Use(m ...func(http.Handler) http.Handler)
	With(m ...func(http.Handler) http.Handler) Router
	Group(fn func(r Router)) Router
	Route(pattern string, fn func(r Router)) Router
	Mount(pattern string, h http.Handler)
	Get(pattern string, h http.HandlerFunc)
	Handle(pattern string, h http.Handler)
}

type Mux struct{}

func NewRouter() *Mux                                            { return nil }
func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
func (mx *Mux) Use(m ...func(http.Handler) http.Handler)         {}
func (mx *Mux) With(m ...func(http.Handler) http.Handler) Router { return mx }
func (mx *Mux) Group(fn func(r Router)) Router                   { return mx }
func (mx *Mux) Route(pattern string, fn func(r Router)) Router   { return mx }
func (mx *Mux) Mount(pattern string, h http.Handler)             {}
func (mx *Mux) Get(pattern string, h http.HandlerFunc)           {}
func (mx *Mux) Handle(pattern string, h http.Handler)            {}
