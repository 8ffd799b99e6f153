// Package partner has hosts that importers use.
package partner

import (
	"net/http"
	"strings"
)

// Base is where the partner listens.
const Base = "https://api.stranger.example"

// Covered has an agreement.
//
//phi:baa
const Covered = "https://covered.example/v1"

// URL is set once.
var URL = "https://var.stranger.example"

// Endpoint returns an address.
func Endpoint(path string) string { return Base + path }

// Post sends to whatever host it is told.
func Post(url, body string) error {
	_, err := http.Post(url, "text/plain", strings.NewReader(body))
	return err
}

// A Client keeps its base.
type Client struct{ base string }

// New makes one.
func New(base string) *Client { return &Client{base} }

// Send posts to the client's base.
func (c *Client) Send(body string) error { return Post(c.base+"/send", body) }

// Agreed has an agreement, whatever it is set to.
//
//phi:baa
var Agreed = "https://agreed.example"

// Hub returns an address with an agreement.
//
//phi:baa
func Hub() string { return strings.ToLower("https://HUB.example") }

// A Fixed client knows its base itself.
type Fixed struct{ base string }

// NewFixed makes one.
func NewFixed() *Fixed { return &Fixed{base: "https://fixed.stranger.example"} }

// Send posts to the client's base.
func (f *Fixed) Send(body string) error { return Post(f.base+"/send", body) }

// A Sidecar is on this machine.
type Sidecar struct{ Base string }

// NewSidecar makes one.
func NewSidecar() *Sidecar { return &Sidecar{Base: "http://localhost:8080"} }
