package gin

import "net/http"

type Context struct{ Request *http.Request }

func (c *Context) JSON(code int, obj any)   {}
func (c *Context) Param(name string) string { return "" }
func (c *Context) Next()                    {}
func (c *Context) Status(code int)          {}

type HandlerFunc func(*Context)

type IRoutes interface {
	GET(path string, h ...HandlerFunc) IRoutes
}

type RouterGroup struct{}

func (g *RouterGroup) GET(path string, h ...HandlerFunc) IRoutes        { return nil }
func (g *RouterGroup) POST(path string, h ...HandlerFunc) IRoutes       { return nil }
func (g *RouterGroup) Use(h ...HandlerFunc) IRoutes                     { return nil }
func (g *RouterGroup) Group(path string, h ...HandlerFunc) *RouterGroup { return g }

type Engine struct{ RouterGroup }

func New() *Engine                                                 { return new(Engine) }
func (e *Engine) Use(h ...HandlerFunc) IRoutes                     { return nil }
func (e *Engine) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
