// Package client is configured by functional options and by a struct of functions.
package client

import "log"

// A Client does something.
type Client struct {
	name    string
	notes   []string
	logf    func(string, ...any)
	headers map[string]string
}

// An Option configures a Client.
type Option func(*Client)

// New makes a Client.
func New(opts ...Option) *Client {
	c := &Client{name: "default", logf: func(string, ...any) {}, headers: map[string]string{}}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Name names it.
func Name(s string) Option { return func(c *Client) { c.name = s } }

// Note notes s.
func Note(s string) Option { return func(c *Client) { c.notes = append(c.notes, s) } }

// Logf binds a logger.
func Logf(f func(string, ...any)) Option { return func(c *Client) { c.logf = f } }

// Header sets a header.
func Header(k, v string) Option { return func(c *Client) { c.headers[k] = v } }

// Options combines several.
func Options(opts ...Option) Option {
	return func(c *Client) {
		for _, o := range opts {
			o(c)
		}
	}
}

// Title returns the name.
func (c *Client) Title() string { return c.name }

// Notes returns the notes.
func (c *Client) Notes() []string { return c.notes }

// Hello logs the name.
func (c *Client) Hello() { log.Println("hello", c.name) }

// Trace hands s to the logger that was bound.
func (c *Client) Trace(s string) { c.logf("trace %s", s) }

// A Setting is an option that is an interface.
type Setting interface{ apply(*Client) }

type timeout struct{ n int }

func (t timeout) apply(c *Client) { c.headers["timeout"] = "x" }

type title struct{ s string }

func (t title) apply(c *Client) { c.name = t.s }

// Timeout is a Setting.
func Timeout(n int) Setting { return timeout{n} }

// Title is a Setting.
func Title(s string) Setting { return title{s} }

// Make makes a Client from Settings.
func Make(ss ...Setting) *Client {
	c := New()
	for _, s := range ss {
		s.apply(c)
	}
	return c
}
