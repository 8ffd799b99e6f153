// Package writers holds cases of what a writer reaches: what it wraps.
package writers

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"log"
	"net/http"
	"net/http/httputil"
	"os"
	"strings"
	"text/tabwriter"

	"example.test/engine/model"
)

func bugStdout(p model.Person) {
	fmt.Fprintln(os.Stdout, p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugStderr(p model.Person) {
	fmt.Fprintf(os.Stderr, "%s", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeStderrType(p model.Person) {
	fmt.Fprintf(os.Stderr, "%T", p.SSN)
}

// Nothing at all: the buffer's content is PHI, but it goes nowhere.
func safeBuffer(p model.Person) {
	var b bytes.Buffer
	fmt.Fprint(&b, p.SSN)
}

func bugBufferLogged(p model.Person) {
	var b bytes.Buffer
	fmt.Fprint(&b, p.SSN)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

// A file is a store, no log.
func safeFile(f *os.File, p model.Person) {
	fmt.Fprint(f, p.SSN)
}

func safeCreatedFile(p model.Person) {
	f, err := os.Create("export.txt")
	if err != nil {
		log.Print(err)
		return
	}
	defer f.Close()
	fmt.Fprint(f, p.SSN)
	f.WriteString(p.Name)
}

func safeDiscard(p model.Person) {
	fmt.Fprint(io.Discard, p.SSN)
	io.WriteString(io.Discard, p.Name)
}

// A response is an access, never a finding of its own.
func safeResponse(w http.ResponseWriter, p model.Person) {
	fmt.Fprint(w, p.SSN)
	http.Error(w, p.Name, http.StatusNotFound)
	json.NewEncoder(w).Encode(p)
}

func bugWriteString(p model.Person) {
	os.Stdout.WriteString(p.Name) // want "Person.Name \\(name\\)"
}

func bugWrite(p model.Person) {
	os.Stderr.Write([]byte(p.Name)) // want "Person.Name \\(name\\)"
}

func bugIOWriteString(p model.Person) {
	io.WriteString(os.Stdout, p.Name) // want "Person.Name \\(name\\)"
}

func bugCopied(p model.Person) {
	io.Copy(os.Stdout, strings.NewReader(p.Name)) // want "Person.Name \\(name\\)"
}

func safeCopied(p model.Person) {
	io.Copy(os.Stdout, strings.NewReader(p.Clinic))
	io.Copy(io.Discard, strings.NewReader(p.Name))
}

func bugBuffered(p model.Person) {
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	fmt.Fprintf(w, "%s\n", p.Name) // want "Person.Name \\(name\\)"
}

func safeBuffered(p model.Person) {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	fmt.Fprintf(w, "%s\n", p.Name)
	w.Flush()
}

func bugMulti(p model.Person) {
	var b bytes.Buffer
	w := io.MultiWriter(&b, os.Stderr)
	fmt.Fprint(w, p.Name) // want "Person.Name \\(name\\)"
}

func safeMulti(p model.Person) {
	var a, b bytes.Buffer
	fmt.Fprint(io.MultiWriter(&a, &b), p.Name)
}

func bugGzip(p model.Person) {
	w := gzip.NewWriter(os.Stdout)
	w.Write([]byte(p.Name)) // want "Person.Name \\(name\\)"
	w.Close()
}

func bugBase64(p model.Person) {
	w := base64.NewEncoder(base64.StdEncoding, os.Stdout)
	io.WriteString(w, p.Name) // want "Person.Name \\(name\\)"
}

func bugHexDumper(p model.Person) {
	w := hex.Dumper(os.Stdout)
	io.WriteString(w, p.Name) // want "Person.Name \\(name\\)"
}

func bugCSV(p model.Person) {
	w := csv.NewWriter(os.Stdout)
	w.Write([]string{p.Clinic, p.Name}) // want "Person.Name \\(name\\)"
	w.Flush()
}

func safeCSV(p model.Person) {
	w := csv.NewWriter(os.Stdout)
	w.Write([]string{p.Clinic})
	w.Flush()
}

func bugTabs(p model.Person) {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintf(w, "%s\t%s\n", p.Clinic, p.Name) // want "Person.Name \\(name\\)"
	w.Flush()
}

func bugEncoder(p model.Person) {
	json.NewEncoder(os.Stderr).Encode(p) // want "Person.SSN \\(ssn\\)"
}

func safeEncoder(p model.Person) {
	json.NewEncoder(os.Stderr).Encode(p.Clinic)
}

func bugWrappedTwice(p model.Person) {
	z := gzip.NewWriter(bufio.NewWriter(os.Stdout))
	json.NewEncoder(z).Encode(p) // want "Person.SSN \\(ssn\\)"
}

func bugLoggersWriter(p model.Person) {
	fmt.Fprint(log.Writer(), p.Name) // want "Person.Name \\(name\\)"
}

func bugLoggersOwnWriter(l *log.Logger, p model.Person) {
	fmt.Fprint(l.Writer(), p.Name) // want "Person.Name \\(name\\)"
}

// A hash is no sink; what it sums is PHI if it has no key.
func bugHashed(p model.Person) {
	h := sha256.New()
	io.WriteString(h, p.SSN)
	log.Printf("%x", h.Sum(nil)) // want "Person.SSN \\(ssn\\)"
}

func safeHashedNotLogged(p model.Person) {
	h := sha256.New()
	io.WriteString(h, p.SSN)
	log.Print(h.Size())
}

func safeKeyedHash(key []byte, p model.Person) {
	h := hmac.New(sha256.New, key)
	io.WriteString(h, p.SSN)
	log.Printf("%x", h.Sum(nil))
}

func bugFNV(p model.Person) {
	h := fnv.New64a()
	h.Write([]byte(p.SSN))
	log.Print(h.Sum64()) // want "Person.SSN \\(ssn\\)"
}

func bugVariable(p model.Person) {
	var w io.Writer = os.Stdout
	fmt.Fprint(w, p.Name) // want "Person.Name \\(name\\)"
}

func safeVariable(p model.Person) {
	var w io.Writer = os.Stdout
	w = io.Discard
	fmt.Fprint(w, p.Name)
}

func bugEitherWriter(p model.Person, verbose bool) {
	w := io.Discard
	if verbose {
		w = os.Stderr
	}
	fmt.Fprint(w, p.Name) // want "Person.Name \\(name\\)"
}

func bugWriterInStruct(p model.Person) {
	v := struct{ out, null io.Writer }{os.Stdout, io.Discard}
	fmt.Fprint(v.null, p.Name)
	fmt.Fprint(v.out, p.Name) // want "Person.Name \\(name\\)"
}

type upper struct{ w io.Writer }

func (u upper) Write(b []byte) (int, error) { return u.w.Write(bytes.ToUpper(b)) }

// A writer of one's own reaches what its Write reaches.
func bugOwnWriter(p model.Person) {
	fmt.Fprint(upper{os.Stdout}, p.Name) // want "Person.Name \\(name\\)"
}

func safeOwnWriter(p model.Person) {
	var b bytes.Buffer
	fmt.Fprint(upper{&b}, p.Name)
}

type counter struct{ n int }

func (c *counter) Write(b []byte) (int, error) { c.n += len(b); return len(b), nil }

func safeCounter(p model.Person) {
	c := &counter{}
	fmt.Fprint(c, p.Name)
	log.Print(c.n)
}

func bugDumpedRequest(r *http.Request, p model.Person) {
	r.Header.Set("X-Patient", p.Name)
	b, _ := httputil.DumpRequest(r, true)
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

func bugBuilderToStdout(p model.Person) {
	var b strings.Builder
	b.WriteString(p.Name)
	fmt.Print(b.String()) // want "Person.Name \\(name\\)"
}

func bugBufferWriteTo(p model.Person) {
	b := bytes.NewBufferString(p.Name)
	b.WriteTo(os.Stdout) // want "Person.Name \\(name\\)"
}

func safeBufferWriteTo(p model.Person) {
	a, b := bytes.NewBufferString(p.Name), new(bytes.Buffer)
	a.WriteTo(b)
}

func bugFprintWriterLater(p model.Person) {
	emit := func(w io.Writer, s string) {
		io.WriteString(w, s) // want "Person.Name \\(name\\)"
	}
	emit(os.Stdout, p.Name)
}
