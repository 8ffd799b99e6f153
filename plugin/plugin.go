package plugin

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"runtime/debug"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/config"
)

func init() { register.Plugin("phivet", New) }

type plugin struct {
	config *config.Config
	dir    string // that exclude is relative to, "" for the module
}

// New returns the linter for its settings: the keys of .phivet.yaml, the one key
// config that names such a file, or nothing. The error of wrong settings names
// the key.
func New(settings any) (register.LinterPlugin, error) {
	c, dir, err := configuration(settings)
	if err != nil {
		return nil, err
	}
	return &plugin{c.Within(dir), dir}, nil
}

// BuildAnalyzers returns the suite, as one analyzer of the linter's own name:
// golangci-lint puts any other in front of the message.
//
// It caches issues by the names of the analyzers here, and facts by the names of
// those behind them, and knows nothing of a configuration in a file: each
// configuration has names of its own, the first list's in an analyzer that does
// nothing.
func (p *plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	key := p.key()
	return []*analysis.Analyzer{
		analyzers.Suite(p.config, key),
		{
			Name: "phivet_" + key,
			Doc:  "stands for phivet's configuration in golangci-lint's cache",
			Run:  func(*analysis.Pass) (any, error) { return nil, nil },
		},
	}, nil
}

// GetLoadMode asks for types.
func (p *plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

// key identifies the configuration and the version of phivet.
func (p *plugin) key() string {
	text := version() + "\n" + p.config.Digest()
	if len(p.config.Exclude) > 0 {
		text += "\n" + filepath.ToSlash(p.dir)
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(text)))[:16]
}

// version identifies the phivet that golangci-lint was built with, if that is
// a release; golangci-lint itself tells builds without a version apart.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, m := range info.Deps {
		if m.Path == "github.com/phivet/phivet" {
			return m.Version + " " + m.Sum
		}
	}
	return ""
}
