package phimap

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/phivet/phivet/passes/category"
)

var update = flag.Bool("update", false, "write the golden files and the schema")

// hostile is a name that HTML, Mermaid and terminals could take for more than text.
const hostile = "x</script><script>alert(1)</script>\n\"'`;{{.}}<img src=x onerror=alert(2)>%n"

// small is a map with one of everything, hostile names among them.
func small() *Map {
	at := func(file string, line int) Place { return Place{file, line} }
	m := &Map{
		Version: Version, Tool: "phivet v1.0.0", Title: "example.com/clinic", Date: "2027-01-31",
		Revision: "0123456789abcdef0123456789abcdef01234567", Packages: 2, Sinks: 9,
		Sources: []Source{
			{ID: "example.com/clinic/model.Patient.SSN", Name: "Patient.SSN", Category: "ssn", Package: "example.com/clinic/model", Place: at("model/patient.go", 5)},
			{ID: "example.com/clinic/model.Patient.Note", Name: "Patient.Note", Category: "note", Package: "example.com/clinic/model", Place: at("model/patient.go", 6)},
			{ID: "example.com/clinic/model.Patient.Fax", Name: "Patient.Fax", Category: "fax", Package: "example.com/clinic/model", Place: at("model/patient.go", 7)},
		},
		Destinations: []Destination{
			{ID: "log:log", Kind: Log, Name: "log"},
			{ID: "host:api.stranger.example", Kind: Host, Name: "api.stranger.example", Protection: "none"},
			{ID: "store:" + hostile, Kind: Store, Name: hostile, Protection: "at-rest", Reason: hostile},
		},
		Access: []Access{
			{Package: "example.com/clinic/api", Name: "(*api.Server).show", State: "unaudited", What: []string{"Patient.SSN (ssn) is read by (*sql.Row).Scan"}, Sources: []string{"example.com/clinic/model.Patient.SSN"}, Place: at("api/api.go", 30)},
			{Package: "example.com/clinic/api", Name: "(*api.Server).list", State: "audited", Place: at("api/api.go", 50)},
			{Package: "example.com/clinic/api", Name: "(*api.Server).health", State: "no-access", Place: at("api/api.go", 60)},
		},
		Exceptions: []Exception{
			{Kind: Ignore, Rules: []string{"philog"}, Reason: hostile, Until: "2026-12-31", Expired: true, Findings: 1, Package: "example.com/clinic/api", Place: at("api/api.go", 12)},
			{Kind: Configuration, Subject: "store database/sql encrypts at rest", Reason: "RDS, KMS key phi-prod"},
		},
		Other:  []Finding{{Rule: "phitls/insecure-skip-verify", Title: "TLS certificates are not verified", Severity: "medium", Package: "example.com/clinic/api", Place: at("api/tls.go", 3)}},
		Unseen: []string{"Some packages could not be analysed; nothing of them is on this map."},
	}
	flow := func(source, destination, state string, line int) Flow {
		return Flow{
			Source: "example.com/clinic/model.Patient." + source, Destination: destination, State: state,
			Package: "example.com/clinic/api", Function: "(*Server).show", Sink: "log.Printf",
			Through: []string{"example.com/clinic/model", "example.com/clinic/api"}, Place: at("api/api.go", line),
			Way: []Step{{"Patient." + source + " is declared", at("model/patient.go", 5)}, {"logged by log.Printf", at("api/api.go", line)}},
		}
	}
	found, accepted := flow("SSN", "log:log", Reported, 33), flow("Note", "log:log", Accepted, 12)
	found.Rule, found.Fingerprint = "philog/log", "00"
	accepted.Rule, accepted.Reason, accepted.Sink = "philog/log", hostile, hostile
	stored := flow("SSN", "store:"+hostile, Safe, 40)
	stored.Protection, stored.Function, stored.File = "at-rest", hostile, hostile
	sent := flow("SSN", "host:api.stranger.example", Reported, 41)
	sent.Rule = "phiegress/no-baa"
	m.Flows = []Flow{stored, found, accepted, sent, found}
	m.Finish()
	return m
}

// golden compares with a file, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; see go test -update and git diff:\n%s", file, got)
	}
}

func TestJSON(t *testing.T) {
	var out bytes.Buffer
	if err := small().WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	golden(t, "small.json", out.Bytes())
	back, err := Read(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := back.WriteJSON(&again); err != nil {
		t.Fatal(err)
	}
	if again.String() != out.String() {
		t.Error("what was read is not what was written")
	}
}

func TestEmptyListsAreLists(t *testing.T) {
	var out bytes.Buffer
	if err := (&Map{Version: Version}).WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "null") {
		t.Errorf("null in %s", &out)
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":               "no map",
		"[]":             "no map",
		`{"version": 2}`: "version 2",
		`{"findings":1}`: "version 0",
		`{"version": 1, "flows": [{"source": "a"}]}`:                                                                              "none of the sources",
		`{"version": 1, "sources": [{"id": "a"}], "flows": [{"source": "a", "destination": "b"}]}`:                                "none of the destinations",
		`{"version": 1, "sources": [{"id": "a"}], "destinations": [{"id": "b"}], "flows": [{"source": "a", "destination": "b"}]}`: "unknown state",
	} {
		if _, err := Read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Read(%q): %v, want %q", text, err, want)
		}
	}
}

func TestMermaid(t *testing.T) {
	var out bytes.Buffer
	if err := small().WriteMermaid(&out); err != nil {
		t.Fatal(err)
	}
	golden(t, "small.mmd", out.Bytes())
	if strings.Contains(out.String(), "<script") || strings.Contains(out.String(), "onerror=alert(2)>") {
		t.Error("a hostile name is more than text")
	}
	if n := strings.Count(out.String(), "\n"); n > 25 {
		t.Errorf("%d lines: a name broke one", n)
	}
}

// TestMermaidStaysDrawable: Mermaid refuses more than 500 edges.
func TestMermaidStaysDrawable(t *testing.T) {
	m := &Map{Version: Version}
	for i := range 40 {
		id := fmt.Sprint(i)
		m.Sources = append(m.Sources, Source{ID: id, Name: id, Category: category.Names()[i%26]})
		m.Destinations = append(m.Destinations, Destination{ID: id, Kind: Host, Name: id})
	}
	for i := range 40 * 40 * 40 {
		m.Flows = append(m.Flows, Flow{Source: fmt.Sprint(i % 40), Destination: fmt.Sprint(i / 40 % 40), Package: fmt.Sprint("p", i/1600), State: Safe})
	}
	var out bytes.Buffer
	if err := m.WriteMermaid(&out); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "-->"); n > 500 || n < 400 {
		t.Errorf("%d edges", n)
	}
	for _, want := range []string{`["29 others"]`, `[["26 others"]]`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the picture lacks %s", want)
		}
	}
}

func TestHTML(t *testing.T) {
	var out bytes.Buffer
	code := &Code{Open: func(file string) []byte {
		if file == "api/api.go" {
			return []byte(strings.Repeat("\n", 32) + "\tlog.Printf(\"ssn %s 123-45-6789\", p.SSN) // 123-45-6789\n")
		}
		return nil
	}}
	if err := small().WriteHTML(&out, Page{Link: "https://git.example/c/blob/{rev}/{file}#L{line}", Code: code}); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	head, rest, ok := strings.Cut(page, `<script id="data" type="application/json">`)
	if !ok {
		t.Fatal("the page has no data")
	}
	_, head, _ = strings.Cut(head, "</style>")
	golden(t, "small.html", []byte(head))
	data, _, _ := strings.Cut(rest, "</script>")
	if !json.Valid([]byte(data)) {
		t.Errorf("the data is no JSON: %s", data)
	}
	for _, bad := range []string{"<script>alert", "<img src=x", "123-45-6789"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, good := range []string{`log.Printf(\"…\", p.SSN)`, "https://git.example/c/blob/0123456789abcdef0123456789abcdef01234567/api/api.go#L33"} {
		if !strings.Contains(data, good) {
			t.Errorf("the data lacks %q: %s", good, data)
		}
	}
	if scripts := strings.Count(page, "<script"); scripts != 2 {
		t.Errorf("%d scripts, want the data and the program", scripts)
	}
}

func TestHTMLOfNothing(t *testing.T) {
	var out bytes.Buffer
	if err := (&Map{Version: Version, Title: "example.com/empty"}).WriteHTML(&out, Page{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "Nothing was found unprotected") {
		t.Error("an empty map does not say so")
	}
}

func TestCheckLink(t *testing.T) {
	for link, ok := range map[string]bool{
		"": true, "https://git.example/{file}#L{line}": true, "http://git.example/{rev}/{file}": true,
		"javascript:alert({file})": false, "https://git.example/x": false, "{file}": false,
	} {
		if err := CheckLink(link); (err == nil) != ok {
			t.Errorf("CheckLink(%q) = %v", link, err)
		}
	}
}

func TestHref(t *testing.T) {
	p := Page{Link: "https://git.example/{rev}/{file}#L{line}"}
	if got, want := p.href("a b", Place{"dir/a \"b\"?.go", 7}), "https://git.example/a%20b/dir/a%20%22b%22%3F.go#L7"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := p.href("", Place{}); got != "" {
		t.Errorf("a link to nowhere: %s", got)
	}
}

func TestCode(t *testing.T) {
	src := "package p\r\n\nvar a = `one\r\ntwo 123` + f(\"secret\", 'x', 4711, name) /* secret */\nvar b = 1e9 // secret\n"
	c := &Code{Open: func(string) []byte { return []byte(src) }}
	want := map[int]string{1: "package p", 3: "var a = `…", 4: "` + f(\"…\", '…', …, name)", 5: "var b = …", 6: "", 99: "", 0: ""}
	for line, text := range want {
		if got := c.Line(Place{"a.go", line}); got != text {
			t.Errorf("line %d: %q, want %q", line, got, text)
		}
	}
	if got := (&Code{Open: func(string) []byte { return nil }}).Line(Place{"a.go", 1}); got != "" {
		t.Errorf("a line of no file: %q", got)
	}
}
