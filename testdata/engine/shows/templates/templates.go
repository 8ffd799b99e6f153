// Package templates holds cases of text/template and html/template.
package templates

import (
	"bytes"
	htmltemplate "html/template"
	"io"
	"log"
	"os"
	"strings"
	"text/template"

	"example.test/engine/model"
)

func bugExecute(t *template.Template, p model.Person) {
	var b bytes.Buffer
	t.Execute(&b, p)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeExecuteClean(t *template.Template, p model.Person) {
	var b bytes.Buffer
	t.Execute(&b, p.Clinic)
	log.Print(b.String())
}

func bugExecuteStdout(t *template.Template, p model.Person) {
	t.Execute(os.Stdout, p) // want "Person.SSN \\(ssn\\)"
}

func safeExecuteDiscard(t *template.Template, p model.Person) {
	t.Execute(io.Discard, p)
}

func bugNamed(t *template.Template, p model.Person) {
	t.ExecuteTemplate(os.Stderr, "card", p) // want "Person.SSN \\(ssn\\)"
}

func safeNamed(t *template.Template, p model.Person) {
	t.ExecuteTemplate(os.Stderr, "card", len(p.SSN))
}

func bugMap(t *template.Template, p model.Person) {
	t.Execute(os.Stdout, map[string]any{"name": p.Name}) // want "Person.Name \\(name\\)"
}

func safeMap(t *template.Template, p model.Person) {
	t.Execute(os.Stdout, map[string]any{"clinic": p.Clinic})
}

func bugHTML(t *htmltemplate.Template, p model.Person) {
	var b strings.Builder
	t.Execute(&b, p)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeHTML(t *htmltemplate.Template, p model.Person) {
	var b strings.Builder
	t.Execute(&b, p.Clinic)
	log.Print(b.String())
}

func bugEscaper(p model.Person) {
	log.Print(template.HTMLEscapeString(p.Name)) // want "Person.Name \\(name\\)"
}

func safeEscaper(p model.Person) {
	log.Print(template.HTMLEscapeString(p.Clinic))
}

func bugHTMLType(p model.Person) {
	log.Print(htmltemplate.HTML(p.Name)) // want "Person.Name \\(name\\)"
}

// A pointer is followed by a template.
func bugPointer(t *template.Template, p *model.Person) {
	t.Execute(os.Stdout, struct{ P *model.Person }{p}) // want "Person.SSN \\(ssn\\)"
}

func safeScrubbed(t *template.Template, p model.Person) {
	p.Name, p.SSN = "", ""
	t.Execute(os.Stdout, p)
}

func bugParsed(p model.Person) {
	t := template.Must(template.New("x").Parse(p.Name))
	t.Execute(os.Stdout, nil) // want "Person.Name \\(name\\)"
}
