package fiber

type Ctx struct{}

func (c *Ctx) JSON(v any) error          { return nil }
func (c *Ctx) Params(name string) string { return "" }
func (c *Ctx) Next() error               { return nil }

type Handler = func(*Ctx) error
type Router interface {
	Get(path string, h ...Handler) Router
	Use(args ...any) Router
}
type App struct{}

func New() *App                                         { return new(App) }
func (a *App) Get(path string, h ...Handler) Router     { return a }
func (a *App) Use(args ...any) Router                   { return a }
func (a *App) Group(prefix string, h ...Handler) Router { return a }
