//go:build ignore

// Generate writes the packages of this folder that are too long for a hand,
// each from the template that bears its name:
//
//	go run generate.go
//
// In a template, {{range n 200}} counts from 0 to 199, and add, mod and printf
// compute with the count. What is written has no "Code generated" line, because
// nothing is reported in generated files.
package main

import (
	"bytes"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"strings"
	"text/template"
)

var functions = template.FuncMap{
	"n":   func(n int) []int { return make([]int, n) },
	"add": func(a, b int) int { return a + b },
	"mod": func(a, b int) int { return a % b },
}

func main() {
	log.SetFlags(0)
	names, err := filepath.Glob("*.tmpl")
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range names {
		if err := generate(strings.TrimSuffix(name, ".tmpl"), name); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
	}
}

func generate(pkg, name string) error {
	t, err := template.New(name).Funcs(functions).ParseFiles(name)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, nil); err != nil {
		return err
	}
	src, err := format.Source(out.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(pkg, pkg+".go"), src, 0o666)
}
