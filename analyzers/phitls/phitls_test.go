package phitls_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phitls"
	"github.com/phivet/phivet/passes/config"
)

func TestPhitls(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), phitls.Analyzer,
		"tlsconfig", "tlsuser", "dsn", "urls", "rpc", "clients", "listen", "nophi", "gateway", "server", "godebug", "plainhttp")
}

func TestFixes(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), phitls.Analyzer, "fix", "fixold")
}

// TestTerminated: a proxy before the program excuses its listeners.
func TestTerminated(t *testing.T) {
	if err := config.Analyzer.Flags.Set("yaml", "tls: {terminated: ingress}"); err != nil {
		t.Fatal(err)
	}
	defer config.Analyzer.Flags.Set("yaml", "")
	analysistest.Run(t, analysistest.TestData(), phitls.Analyzer, "proxy")
}

// TestGoVersion: a module's go version decides what a server accepts by default.
func TestGoVersion(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":  "module example.com/app\n\ngo 1.21\n",
		"main.go": "package main\n\nimport \"crypto/tls\"\n\nfunc main() {\n\ttls.Listen(\"tcp\", \":443\", &tls.Config{}) // want `servers accept TLS 1.0 by the go version 1.21`\n}\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	analysistest.Run(t, dir, phitls.Analyzer, "./...")
}
