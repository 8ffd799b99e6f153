package config

import (
	"path/filepath"
	"reflect"
	"slices"
)

// A Config is the content of one .phivet.yaml. The zero Config, passed through
// Parse of an empty file, has every default; field comments name them.
type Config struct {
	Version       int               `yaml:"version"`       // 1; also if left out
	Tags          []Tag             `yaml:"tags"`          // struct tag keys that mark PHI; phi if left out
	Analyzers     map[string]Switch `yaml:"analyzers"`     // analyzers turned on or off by name; see Enabled
	Exclude       []Glob            `yaml:"exclude"`       // files without findings; see Excluded
	Sources       []Source          `yaml:"sources"`       // PHI that cannot be tagged
	Deidentifiers []Func            `yaml:"deidentifiers"` // functions whose results carry no PHI
	Encryptors    []Func            `yaml:"encryptors"`    // functions whose results are ciphertext
	Sinks         Sinks             `yaml:"sinks"`
	Models        string            `yaml:"models"` // lines in the notation of package models
	Log           Log               `yaml:"log"`
	Store         Store             `yaml:"store"`
	Audit         Audit             `yaml:"audit"`
	BAA           BAA               `yaml:"baa"`
	TLS           TLS               `yaml:"tls"`
	Tests         bool              `yaml:"tests"`     // findings in _test.go files; false
	Generated     bool              `yaml:"generated"` // findings in generated files; false

	// ModelsAt is where the value of models begins: line n of Models is line
	// ModelsAt.Line+n of the file if it is a block ("models: |").
	ModelsAt Pos `yaml:"-" json:"-"`

	file  string
	dir   string // that patterns of exclude are relative to, "" if not known
	lines []string
}

// A Pos is a place in the configuration file; columns count characters from 1.
type Pos struct{ Line, Column int }

// AnalyzerNames lists the analyzers that the key analyzers may name.
func AnalyzerNames() []string {
	return []string{"phiaudit", "phiegress", "philog", "phistore", "phisuggest", "phitag", "phitls"}
}

// Enabled reports whether the named analyzer reports: as the file says, and if
// it is silent, every one does but phisuggest.
func (c *Config) Enabled(analyzer string) bool {
	if on, ok := c.Analyzers[analyzer]; ok {
		return bool(on)
	}
	return analyzer != "phisuggest"
}

// Excluded reports whether a pattern of exclude covers a file, named by its
// slash-separated path relative to the configuration's directory. A pattern
// that covers a directory covers everything below it.
func (c *Config) Excluded(relPath string) bool {
	return slices.ContainsFunc(c.Exclude, func(g Glob) bool { return g.Match(relPath) })
}

// ExcludedFile is Excluded for a file of a package under analysis: name is its
// path as the driver gives it, inModule its path relative to the module, which
// is taken where the configuration's directory is not known.
func (c *Config) ExcludedFile(name, inModule string) bool {
	if c.dir != "" && filepath.IsAbs(name) {
		rel, err := filepath.Rel(c.dir, name)
		if err != nil {
			return false // on another volume
		}
		inModule = filepath.ToSlash(rel)
	}
	return c.Excluded(inModule)
}

// Within returns the configuration as one of a file in dir: what exclude is
// relative to.
func (c *Config) Within(dir string) *Config {
	within := *c
	within.dir = dir
	return &within
}

// File returns the name the configuration was read under, "" for none.
func (c *Config) File() string { return c.file }

// setDefaults fills in what an absent key means.
func (c *Config) setDefaults() {
	if c.Version == 0 {
		c.Version = 1
	}
	if len(c.Tags) == 0 {
		c.Tags = []Tag{"phi"}
	}
	for i := range c.Sources {
		c.Sources[i].setDefaults()
	}
	for _, policy := range []*Policy{&c.Log.Stdout, &c.BAA.Unknown} {
		if *policy == "" {
			*policy = Report
		}
	}
}

// Tagged reports whether a struct tag, as reflect.StructTag, has one of the keys of Tags.
func (c *Config) Tagged(tag string) bool {
	return slices.ContainsFunc(c.Tags, func(key Tag) bool {
		_, ok := reflect.StructTag(tag).Lookup(string(key))
		return ok
	})
}
