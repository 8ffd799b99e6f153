package echo

type Context struct{}

func (c *Context) JSON(code int, v any) error { return nil }

type HandlerFunc func(c *Context) error
type MiddlewareFunc func(next HandlerFunc) HandlerFunc
type RouteInfo struct{}
type Echo struct{}

func New() *Echo                                                              { return new(Echo) }
func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }
func (e *Echo) Use(m ...MiddlewareFunc)                                       {}
