// Package web holds requests, responses and what surrounds them (shapes 15 to
// 17, 19 to 23, 34).
package web

import (
	"bytes"
	"encoding/json"
	"expvar"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"

	"example.test/engine/shapes/people"
)

// 15: a URL with PHI in its query.
func request(r people.Row) *http.Request {
	q := url.Values{"plan": {r.Plan}}
	q.Set("mbi", r.MBI)
	req, _ := http.NewRequest(http.MethodGet, "https://fhir.clinic.example/Coverage?"+q.Encode(), nil)
	return req
}

func note(q *http.Request)     { log.Println(q.Method, q.URL.String()) }
func noteHost(q *http.Request) { log.Println(q.Method) }

func bugNoted(r people.Row) {
	go note(request(r)) // want `Row\.MBI \(beneficiary\)`
}

func safeNoted(r people.Row) {
	go noteHost(request(r))
}

// 16: request URI and path.
func link(r people.Row) *url.URL {
	u := &url.URL{Scheme: "https", Host: "fhir.clinic.example", Path: "/Coverage"}
	u.RawQuery = url.Values{"mbi": {r.MBI}}.Encode()
	return u
}

func bugRequestURI(r people.Row) {
	log.Println(link(r).RequestURI()) // want `Row\.MBI \(beneficiary\)`
}

func bugURL(r people.Row) {
	log.Println(link(r)) // want `Row\.MBI \(beneficiary\)`
}

func safePath(r people.Row) {
	log.Println(link(r).Path, link(r).Host)
}

func bugPathWithID(r people.Row) {
	u, _ := url.Parse("https://fhir.clinic.example/Patient/" + url.PathEscape(r.ID))
	log.Println(u.Path) // want `Row\.ID \(mrn\)`
}

func bugJoinedPath(r people.Row) {
	s, _ := url.JoinPath("https://fhir.clinic.example", "Patient", r.ID)
	log.Println(s) // want `Row\.ID \(mrn\)`
}

// 17: a header.
func bugHeader(r people.Row) {
	h := http.Header{}
	h.Set("X-Patient", r.ID)
	log.Println("token miss", h.Get("X-Patient")) // want `Row\.ID \(mrn\)`
}

func safeHeader(r people.Row) {
	h := http.Header{}
	h.Set("X-Plan", r.Plan)
	log.Println("token miss", h.Get("X-Plan"))
}

func bugHeaders(r people.Row) {
	req, _ := http.NewRequest(http.MethodGet, "https://fhir.clinic.example", nil)
	req.Header.Set("X-Patient", r.ID)
	log.Println(req.Header) // want `Row\.ID \(mrn\)`
}

func bugCookie(r people.Row) {
	c := &http.Cookie{Name: "who", Value: r.ID}
	log.Println(c) // want `Row\.ID \(mrn\)`
}

// 19: telemetry of the standard library.
var lastSeen = expvar.NewString("last")
var seen = expvar.NewMap("seen")

func bugExpvar(r people.Row) {
	lastSeen.Set(r.ID) // want `Row\.ID \(mrn\)`
}

func bugExpvarKey(r people.Row) {
	seen.Add(r.ID, 1) // want `Row\.ID \(mrn\)`
}

func safeExpvar(r people.Row) {
	lastSeen.Set("****")
	seen.Add(r.Plan, 1)
}

// 21: a middleware that hands bodies to a callback.
func bodyDump(h http.Handler, dump func(in, out []byte)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, r)
		dump(nil, rec.Body.Bytes())
	})
}

// The answer that the callback gets is not known to be PHI.
func safeBodyDump(h http.Handler) http.Handler {
	return bodyDump(h, func(in, out []byte) { log.Printf("in=%s out=%s", in, out) })
}

// 22: a recorder of responses.
type recorder struct {
	http.ResponseWriter
	body bytes.Buffer
	code int
}

func (r *recorder) Write(b []byte) (int, error) {
	r.body.Write(b)
	return r.ResponseWriter.Write(b)
}

func (r *recorder) WriteHeader(code int) {
	r.code = code
	r.ResponseWriter.WriteHeader(code)
}

func bugRecorded(w http.ResponseWriter, m people.Row) {
	rec := &recorder{ResponseWriter: w}
	_ = json.NewEncoder(rec).Encode(m)
	log.Println(rec.code, rec.body.String()) // want `Row\.Name \(name\)`
}

func safeRecorded(w http.ResponseWriter, m people.Row) {
	rec := &recorder{ResponseWriter: w}
	_ = json.NewEncoder(rec).Encode(m)
	log.Println(rec.code, rec.body.Len())
}

func bugRecordedFprintf(w http.ResponseWriter, m people.Row) {
	rec := &recorder{ResponseWriter: w}
	fmt.Fprintf(rec, "hello %s", m.Name)
	log.Println(rec.body.String()) // want `Row\.Name \(name\)`
}

// What goes into a response is no finding of philog.
func safeResponse(w http.ResponseWriter, m people.Row) {
	_ = json.NewEncoder(w).Encode(m)
	http.Error(w, "no coverage of "+m.MBI, http.StatusNotFound)
}

// 23: a dump of a request.
func bugDump(r people.Row) {
	b, _ := json.Marshal(r)
	req, _ := http.NewRequest(http.MethodPost, "https://fhir.clinic.example", bytes.NewReader(b))
	d, _ := httputil.DumpRequestOut(req, true)
	fmt.Printf("%s", d) // want `Row\.Name \(name\)`
}

func bugDumpURL(r people.Row) {
	d, _ := httputil.DumpRequest(request(r), false)
	fmt.Printf("%s", d) // want `Row\.MBI \(beneficiary\)`
}

func safeDump(r people.Row) {
	req, _ := http.NewRequest(http.MethodPost, "https://fhir.clinic.example", strings.NewReader(r.Plan))
	d, _ := httputil.DumpRequestOut(req, true)
	fmt.Printf("%s", d)
}

// 34: a request, shown whole.
func bugWholeRequest(r people.Row) {
	req, _ := http.NewRequest(http.MethodGet, "https://fhir.clinic.example", nil)
	req.Header.Set("X-Patient", r.ID)
	log.Printf("failed: %v", req) // want `Row\.ID \(mrn\)`
}

func bugBytesAsNumbers(r people.Row) {
	log.Printf("failed: %v", []byte(r.MBI)) // want `Row\.MBI \(beneficiary\)`
}
