package e2e

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/rogpeppe/go-internal/testscript"
)

// An actionFile is action.yml, as far as it can be run without GitHub.
type actionFile struct {
	Inputs map[string]struct{ Default string }
	Runs   struct{ Steps []actionStep }
}

type actionStep struct {
	ID         string
	Run, Shell string
	Dir        string `yaml:"working-directory"`
	Env        map[string]string
}

// action runs the steps of action.yml that are scripts, in its shell, as GitHub
// would: "action STATUS [KEY=VALUE...]", with inputs and contexts such as
// github.base_ref. Standard output is that of the steps and then the outputs.
func action(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: action STATUS [KEY=VALUE...]")
	}
	root := filepath.Dir(filepath.Dir(startDir))
	var file actionFile
	text, err := os.ReadFile(filepath.Join(root, "action.yml"))
	ts.Check(err)
	ts.Check(yaml.Unmarshal(text, &file))
	known := make(map[string]string)
	for name, input := range file.Inputs {
		known["inputs."+name] = input.Default
	}
	for _, arg := range args[1:] {
		key, value, _ := strings.Cut(arg, "=")
		if _, ok := known[key]; !ok && !strings.HasPrefix(key, "github.") {
			ts.Fatalf("action.yml knows no %s", key)
		}
		known[key] = value
	}
	var printed strings.Builder
	status := "0"
	for _, step := range file.Runs.Steps {
		if step.Run == "" {
			continue
		}
		if status = runStep(ts, root, step, known, &printed); status != "0" {
			break
		}
	}
	for _, key := range slices.Sorted(maps.Keys(known)) {
		if strings.HasPrefix(key, "steps.run.") {
			fmt.Fprintf(&printed, "%s=%s\n", key, known[key])
		}
	}
	_, err = ts.Stdout().Write([]byte(printed.String()))
	ts.Check(err)
	if status != args[0] {
		ts.Fatalf("exit status %s, want %s\n%s", status, args[0], &printed)
	}
}

// runStep runs a step and returns its exit status; its outputs become known.
func runStep(ts *testscript.TestScript, root string, step actionStep, known map[string]string, printed *strings.Builder) string {
	if strings.Contains(step.Run, "${{") {
		ts.Fatalf("the script of step %s has an expression: what it stands for would be run", step.ID)
	}
	if step.Shell != "bash" {
		ts.Fatalf("step %s runs in %q", step.ID, step.Shell)
	}
	temp := ts.MkAbs(filepath.Join(ts.Getenv("WORK"), ".runner"))
	ts.Check(os.MkdirAll(temp, 0o777))
	script, output := filepath.Join(temp, "script.sh"), filepath.Join(temp, "output")
	ts.Check(os.WriteFile(script, []byte(step.Run), 0o666))
	ts.Check(os.WriteFile(output, nil, 0o666))
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", script)
	cmd.Dir = ts.MkAbs(evaluate(ts, step.Dir, known))
	cmd.Stdout, cmd.Stderr = printed, printed
	for _, name := range []string{"PATH", "HOME", "GOCACHE", "GOMODCACHE", "GOPROXY", "XDG_CACHE_HOME"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	cmd.Env = append(cmd.Env, "GITHUB_ACTION_PATH="+root, "RUNNER_TEMP="+temp, "GITHUB_OUTPUT="+output)
	for name, value := range step.Env {
		cmd.Env = append(cmd.Env, name+"="+evaluate(ts, value, known))
	}
	err := cmd.Run()
	written, readErr := os.ReadFile(output)
	ts.Check(readErr)
	for line := range strings.Lines(string(written)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		known["steps."+step.ID+".outputs."+key] = value
	}
	if err != nil {
		return strings.TrimPrefix(err.Error(), "exit status ")
	}
	return "0"
}

var expression = regexp.MustCompile(`\$\{\{ *([\w.-]+) *\}\}`)

// evaluate puts the values of contexts in the place of expressions; a context of
// GitHub's that is not known is empty.
func evaluate(ts *testscript.TestScript, text string, known map[string]string) string {
	return expression.ReplaceAllStringFunc(text, func(found string) string {
		key := expression.FindStringSubmatch(found)[1]
		value, ok := known[key]
		if !ok && !strings.HasPrefix(key, "github.") {
			ts.Fatalf("action.yml: nothing is known of %s", key)
		}
		return value
	})
}
