package phimap

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the page
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"strings"
)

// The page is one file: its style, its script and D3 stand in it, and its policy lets
// nothing be loaded.
var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
	//go:embed d3/d3-array.min.js
	d3Array string
	//go:embed d3/d3-path.min.js
	d3Path string
	//go:embed d3/d3-shape.min.js
	d3Shape string
	//go:embed d3/d3-sankey.min.js
	d3Sankey string
	//go:embed d3/LICENSE
	d3License string
)

// A Page says how the map looks as HTML.
type Page struct {
	Link string // template of links to the repository, "" for none; see CheckLink
	Code *Code  // the lines of the ways, nil for none
}

// CheckLink reports what is wrong with a template of links: it is a web address that
// holds {file}, and may hold {line} and {rev}. An empty one is fine.
func CheckLink(link string) error {
	switch {
	case link == "":
		return nil
	case !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://"):
		return errors.New("the template begins with https:// or http://")
	case !strings.Contains(link, "{file}"):
		return errors.New("the template holds {file}, and where it can {line} and {rev}")
	}
	return nil
}

// href is the link to a place, "" if there is none.
func (p Page) href(rev string, at Place) string {
	if p.Link == "" || at.File == "" {
		return ""
	}
	var parts []string
	for part := range strings.SplitSeq(at.File, "/") {
		parts = append(parts, url.PathEscape(part))
	}
	return strings.NewReplacer(
		"{file}", strings.Join(parts, "/"), "{line}", fmt.Sprint(at.Line), "{rev}", url.PathEscape(rev),
	).Replace(p.Link)
}

// WriteHTML writes the map as a page that works without a network.
func (m *Map) WriteHTML(w io.Writer, p Page) error {
	data, err := m.data(p)
	if err != nil {
		return err
	}
	script := strings.Join([]string{d3Array, d3Path, d3Shape, d3Sankey, pageJS}, "\n;\n")
	v := &view{
		Map: m, page: p, License: d3License, Blind: Blind,
		Style: template.CSS(pageCSS), Script: template.JS(script), Data: template.JS(data),
		Policy: fmt.Sprintf("default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'", digest(script), digest(pageCSS)),
	}
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	var out bytes.Buffer // nothing is written if a part of it fails
	if err := t.Execute(&out, v); err != nil {
		return err
	}
	_, err = out.WriteTo(w)
	return err
}

// digest is a script or style as a content security policy names it.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
