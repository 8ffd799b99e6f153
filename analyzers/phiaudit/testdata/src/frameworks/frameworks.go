// Package frameworks registers handlers of gin, echo and fiber.
package frameworks

import (
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"

	"shared"
)

var deps *shared.Deps

func ginBug(c *gin.Context) {
	p, err := deps.Repo.Get(c.Request.Context(), c.Param("id")) // want `returns at line \d+ when p.VIP`
	if err != nil {
		c.Status(404)
		return
	}
	if p.VIP {
		c.Status(403)
		return
	}
	deps.Record("read")
	c.JSON(200, p)
}

func ginSafe(c *gin.Context) {
	p, err := deps.Repo.Get(c.Request.Context(), c.Param("id"))
	if err != nil {
		c.Status(404)
		return
	}
	deps.Record("read")
	c.JSON(200, p)
}

func ginAudit(c *gin.Context) {
	c.Next()
	deps.Record(c.Param("id"))
}

func ginAuditMaker() gin.HandlerFunc {
	return func(c *gin.Context) {
		deps.Record(c.Param("id"))
		c.Next()
	}
}

func ginEarly(c *gin.Context) {
	deps.Repo.Get(c.Request.Context(), "1") // want `read by`
}
func ginLate(c *gin.Context)    { deps.Repo.Get(c.Request.Context(), "1") }
func ginGroup(c *gin.Context)   { deps.Repo.Get(c.Request.Context(), "1") }
func ginNested(c *gin.Context)  { deps.Repo.Get(c.Request.Context(), "1") }
func ginPerPath(c *gin.Context) { deps.Repo.Get(c.Request.Context(), "1") }

func ginRoutes() {
	r := gin.New()
	r.GET("/early", ginEarly)
	r.GET("/bug", ginBug)
	r.GET("/safe", ginSafe)
	r.GET("/perPath", ginAudit, ginPerPath)
	g := r.Group("/group", ginAuditMaker())
	g.GET("/", ginGroup)
	n := g.Group("/nested")
	n.GET("/", ginNested)
	r.Use(ginAudit)
	r.GET("/late", ginLate)
}

type api struct{ *shared.Deps }

func (a *api) bug(c echo.Context) error {
	p, err := a.Repo.Get(c.Request().Context(), c.Param("id")) // want `read by`
	if err != nil {
		return err
	}
	return c.JSON(200, p)
}

func (a *api) safe(c echo.Context) error {
	defer a.Record("read")
	p, err := a.Repo.Get(c.Request().Context(), c.Param("id"))
	if err != nil {
		return c.NoContent(404)
	}
	return c.JSON(200, p)
}

func (a *api) grouped(c echo.Context) error {
	_, err := a.Repo.Get(c.Request().Context(), "1")
	return err
}

func (a *api) perRoute(c echo.Context) error {
	_, err := a.Repo.Get(c.Request().Context(), "1")
	return err
}

// auditing makes a middleware.
func auditing(d *shared.Deps) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			err := next(c)
			d.Record(c.Path())
			return err
		}
	}
}

// afterwards audits only what went well.
func afterwards(d *shared.Deps) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := next(c); err != nil {
				return err
			}
			d.Record(c.Path())
			return nil
		}
	}
}

func (a *api) behindAfterwards(c echo.Context) error {
	_, err := a.Repo.Get(c.Request().Context(), "1") // want `read by`
	if err != nil {
		return err
	}
	return shared.ErrDenied
}

func echoRoutes(a *api) {
	e := echo.New()
	e.GET("/bug", a.bug)
	e.GET("/safe", a.safe)
	e.GET("/perRoute", a.perRoute, auditing(a.Deps))
	g := e.Group("/grouped", auditing(a.Deps))
	g.GET("/", a.grouped)
	e.GET("/afterwards", a.behindAfterwards, afterwards(a.Deps))
}

func (a *api) v5bug(c *echo5.Context) error {
	_, err := a.Repo.Get(nil, "1") // want `read by`
	return err
}

func (a *api) v5safe(c *echo5.Context) error {
	_, err := a.Repo.Get(nil, "1")
	a.Record("read")
	return err
}

func echo5Routes(a *api) {
	e := echo5.New()
	e.GET("/bug", a.v5bug)
	e.GET("/safe", a.v5safe)
}

func (a *api) fiberBug(c *fiber.Ctx) error {
	p, err := a.Repo.Get(nil, c.Params("id")) // want `read by`
	if err != nil {
		return err
	}
	return c.JSON(p)
}

func (a *api) fiberSafe(c *fiber.Ctx) error {
	p, err := a.Repo.Get(nil, c.Params("id"))
	if err != nil {
		return err
	}
	a.Record("read")
	return c.JSON(p)
}

func (a *api) fiberUsed(c *fiber.Ctx) error {
	_, err := a.Repo.Get(nil, c.Params("id"))
	return err
}

func fiberRoutes(a *api) {
	app := fiber.New()
	app.Get("/bug", a.fiberBug)
	app.Get("/safe", a.fiberSafe)
	app.Use(func(c *fiber.Ctx) error {
		defer a.Record("request")
		return c.Next()
	})
	app.Get("/used", a.fiberUsed)
}
