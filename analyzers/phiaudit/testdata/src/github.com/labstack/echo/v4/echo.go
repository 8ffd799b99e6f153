package echo

import "net/http"

type Context interface {
	JSON(code int, v any) error
	NoContent(code int) error
	Param(name string) string
	Path() string
	Request() *http.Request
}

type HandlerFunc func(c Context) error
type MiddlewareFunc func(next HandlerFunc) HandlerFunc
type Route struct{}
type Group struct{}
type Echo struct{}

func New() *Echo                                                            { return new(Echo) }
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route  { return nil }
func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (e *Echo) Use(m ...MiddlewareFunc)                                     {}
func (e *Echo) Pre(m ...MiddlewareFunc)                                     {}
func (e *Echo) Group(prefix string, m ...MiddlewareFunc) *Group             { return nil }
func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }
func (g *Group) Use(m ...MiddlewareFunc)                                    {}
