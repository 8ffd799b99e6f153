package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// hostile is a name that a page could take for more than text.
const hostile = "x</script><script>alert(1)</script>\n\"'`{{.}}<img src=https://evil.example/x onerror=alert(2)>"

type object = map[string]any

// synthetic writes a map with n flows, and one with hostile names, and returns its file.
func synthetic(t *testing.T, n int) string {
	t.Helper()
	categories := []string{"name", "ssn", "mrn", "date", "email", "diagnosis", "lab", "note"}
	states := []string{"finding", "accepted", "safe", "answered"}
	kinds := []string{"log", "store", "host", "response"}
	var sources, destinations, flows []object
	for i := range 120 {
		sources = append(sources, object{"id": fmt.Sprint("s", i), "name": fmt.Sprintf("Record%d.Field%d", i/8, i), "category": categories[i%8], "file": "model/model.go", "line": i + 1, "flows": 0})
	}
	for i := range 30 {
		destinations = append(destinations, object{"id": fmt.Sprint("d", i), "kind": kinds[i%4], "name": fmt.Sprintf("destination%d.example", i), "flows": 0, "findings": 0})
	}
	for i := range n {
		d := i % 30
		flows = append(flows, flow(fmt.Sprint("s", i*7%120), fmt.Sprint("d", d), states[(i/3+d)%4], fmt.Sprintf("example.com/big/pkg%d", i%40), fmt.Sprintf("pkg%d/file%d.go", i%40, i%9), i))
	}
	sources = append(sources, object{"id": hostile, "name": hostile, "category": "phi", "package": hostile, "file": hostile, "line": 1, "flows": 0})
	destinations = append(destinations, object{"id": "store:" + hostile, "kind": "store", "name": hostile, "protection": "at-rest", "reason": hostile, "flows": 0, "findings": 0})
	bad := flow(hostile, "store:"+hostile, "accepted", hostile, hostile, 1)
	bad["reason"], bad["function"], bad["sink"] = hostile, hostile, hostile
	data, err := json.Marshal(object{
		"version": 1, "tool": "phivet", "title": "example.com/big", "date": "2027-01-31", "revision": "0123456789abcdef", "packages": 40, "sinks": 9000,
		"sources": sources, "destinations": destinations, "flows": append(flows, bad),
		"access":        []object{{"package": hostile, "name": hostile, "state": "unaudited", "what": []string{hostile}, "file": hostile, "line": 3}},
		"exceptions":    []object{{"kind": "ignore", "rules": []string{hostile}, "reason": hostile, "findings": 1, "file": hostile, "line": 4}},
		"otherFindings": []object{}, "unseen": []string{hostile},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "map.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func flow(source, destination, state, pkg, file string, line int) object {
	return object{
		"source": source, "destination": destination, "state": state, "package": pkg, "function": "(*Server).Show", "sink": "log.Printf",
		"file": file, "line": line + 1,
		"way": []object{
			{"text": "the field is declared", "file": "model/model.go", "line": line%120 + 1},
			{"text": "returned by describe", "file": file, "line": line + 2},
			{"text": "reaches " + destination, "file": file, "line": line + 1},
		},
	}
}
