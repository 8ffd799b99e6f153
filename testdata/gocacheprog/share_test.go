// Package gocacheprog has phivet share its results through a cache program of
// the go command. A module of its own: the program is a tool of it.
package gocacheprog

import (
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the packages under test for each machine")
	}
	bin := t.TempDir()
	const tools = "github.com/bradfitz/go-tool-cache/cmd/"
	build(t, ".", bin, tools+"go-cacher", tools+"go-cacher-server")
	build(t, filepath.Join("..", ".."), bin, "./cmd/phivet")
	server := serve(t, filepath.Join(bin, "go-cacher-server"))
	testscript.Run(t, testscript.Params{
		Dir: "script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
			env.Setenv("PHIVET", filepath.Join(bin, "phivet"))
			env.Setenv("SERVER", server)
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOTOOLCHAIN", "local")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"machine": machine},
	})
}

// build builds commands of the module in dir.
func build(t *testing.T, dir, output string, packages ...string) {
	t.Helper()
	cmd := exec.Command("go", append([]string{"build", "-o", output + string(filepath.Separator)}, packages...)...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
}

// serve starts the cache's server, until the test ends, and returns its URL.
func serve(t *testing.T, command string) string {
	t.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().String()
	free.Close()
	cmd := exec.Command(command, "-listen", address, "-cache-dir", t.TempDir())
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for {
		conn, err := new(net.Dialer).DialContext(ctx, "tcp", address)
		if err == nil {
			conn.Close()
			return "http://" + address
		}
		if ctx.Err() != nil {
			t.Fatalf("%s does not answer: %v", command, err)
		}
	}
}

// machine changes to another one: "machine NAME". Nothing on its disk is another's:
// homes, caches; what they share is the server, and where the module lies.
func machine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: machine NAME")
	}
	home := ts.MkAbs(filepath.Join(ts.Getenv("WORK"), ".machines", args[0]))
	ts.Check(os.MkdirAll(home, 0o777))
	ts.Setenv("HOME", home)
	ts.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	ts.Setenv("GOCACHE", filepath.Join(home, "go-build"))
	ts.Setenv("GOCACHEPROG", strings.Join([]string{"go-cacher", "-cache-server", ts.Getenv("SERVER"), "-cache-dir", filepath.Join(home, "go-cacher")}, " "))
}
