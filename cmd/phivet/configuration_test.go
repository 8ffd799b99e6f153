package main

import "testing"

// An edit of the configuration changes the answer at once, wherever go vet is
// started.
func TestConfigurationIsNeverStale(t *testing.T) {
	const save = "sinks: {log: [example.com/m/xlog.Save]}\n"
	const emit = "sinks: {log: [example.com/m/xlog.Emit]}\n"
	starts := []struct {
		what string
		run  func(w *world) outcome
	}{
		{"go vet from the root", func(w *world) outcome { return w.vet("./...") }},
		{"go vet from a subdirectory", func(w *world) outcome {
			return w.run("b", nil, "go", "vet", "-vettool="+self(t), "example.com/m/...")
		}},
		{"go -C", func(w *world) outcome {
			return w.run("..", nil, "go", "-C", "src/b", "vet", "-vettool="+self(t), "example.com/m/...")
		}},
		{"phivet from the root", func(w *world) outcome { return w.phivet() }},
		{"phivet from a subdirectory", func(w *world) outcome { return w.run("b", nil, self(t), "example.com/m/...") }},
		{"phivet -C", func(w *world) outcome { return w.run("..", nil, self(t), "-C", "src") }},
	}
	w := newWorld(t, chain)
	for _, start := range starts {
		w.write(".phivet.yaml", emit)
		start.run(w).want(t, start.what+", Emit", 1, "a.go:5:21", "b.go:5:15", "!a.go:7:24", "!b.go:7:21")
		w.write(".phivet.yaml", save)
		start.run(w).want(t, start.what+", Save", 1, "a.go:7:24", "b.go:7:21", "!a.go:5:21", "!b.go:5:15")
		w.write(".phivet.yaml", "")
		start.run(w).want(t, start.what+", no sinks", 0)
	}
}

// The nearest file is taken, unless one is named.
func TestWhichConfiguration(t *testing.T) {
	w := newWorld(t, chain)
	w.write("b/.phivet.yaml", "version: 1\n")
	w.run("b", nil, self(t), "example.com/m/...").want(t, "below", 0)
	w.run("b", nil, self(t), "-config", "../.phivet.yaml", "example.com/m/...").want(t, "-config", 1, findingA[2:])
	w.run("b", []string{"PHIVET_CONFIG=../.phivet.yaml"}, "go", "vet", "-vettool="+self(t), "example.com/m/...").
		want(t, "PHIVET_CONFIG", 1, findingA[2:])
	w.run("b", nil, "go", "vet", "-vettool="+self(t), "example.com/m/...").want(t, "go vet below", 0)
}

// What is wrong with the configuration is said once, with its place, and stops
// the run: phivet with 2, go vet with 1.
func TestBadConfiguration(t *testing.T) {
	for _, content := range []string{"sinkz: {}\n", "a: [", "tests: 3\n", "sinks: {log: [a b]}\n"} {
		w := newWorld(t, chain)
		w.write(".phivet.yaml", content)
		w.phivet().want(t, "phivet with "+content, 2, ".phivet.yaml:1:", "!call of")
		w.vet("./...").want(t, "go vet with "+content, 1, ".phivet.yaml:1:", "!call of")
	}
	w := newWorld(t, chain)
	w.phivet("-config", "absent.yaml").want(t, "absent file", 2, "absent.yaml")
	w.run(".", []string{"PHIVET_CONFIG=absent.yaml"}, "go", "vet", "-vettool="+self(t), "./...").want(t, "absent file", 1, "absent.yaml")
}
