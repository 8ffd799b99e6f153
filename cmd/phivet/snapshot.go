package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
)

// Where the configuration of a run comes from, besides the working directory.
const (
	configEnv   = "PHIVET_CONFIG"   // the user's, under go vet
	snapshotEnv = "PHIVET_SNAPSHOT" // phivet's, for its go vet child
)

// A snapshot is a configuration as it was when the run began: an edit while
// packages are analysed does not mix two answers. It lies in a file of the
// user's cache directory, where the analysis of each package finds it.
type snapshot struct {
	Dir     string // of the configuration file, absolute: exclude is relative to it
	Content string
	Suggest bool `json:",omitempty"` // phisuggest alone runs, which follows no flows

	file   string // where the snapshot is stored
	config *config.Config
	models *models.Table // of config.Models
}

// vetSnapshot returns the configuration of a run of go vet, seen from the
// user's working directory, and leaves a pointer to it for the analysis of the
// packages.
func vetSnapshot() (*snapshot, error) {
	if file := os.Getenv(snapshotEnv); file != "" {
		snap, err := loadSnapshot(file)
		if err != nil {
			return nil, err
		}
		return snap, snap.parse(config.Name)
	}
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	snap, err := takeSnapshot("", dir, nil)
	if err != nil {
		return nil, err
	}
	return snap, snap.point()
}

// takeSnapshot reads the configuration file, or if it is empty the one that
// the environment names or that holds for dir, and stores a copy. Options, if
// not nil, change it.
func takeSnapshot(file, dir string, opts *options) (*snapshot, error) {
	var err error
	if file = cmp.Or(file, os.Getenv(configEnv)); file == "" {
		if file, err = config.Find(dir); err != nil {
			return nil, err
		}
	}
	var content []byte
	if file != "" {
		if content, err = os.ReadFile(file); err != nil {
			return nil, err
		}
		if file, err = filepath.Abs(file); err != nil {
			return nil, err
		}
		dir = filepath.Dir(file)
	}
	snap := &snapshot{Dir: dir, Content: string(content)}
	if err := snap.parse(cmp.Or(file, config.Name)); err != nil {
		return nil, err
	}
	if opts != nil {
		if content, err = opts.adjust(snap.config, content); err != nil {
			return nil, err
		}
		snap.Content, snap.Suggest = string(content), slices.Equal(opts.only, []string{"phisuggest"})
		if err := snap.parse(cmp.Or(file, config.Name)); err != nil {
			return nil, err
		}
	}
	return snap, snap.store()
}

// parse checks the content; errors name file, line and column.
func (s *snapshot) parse(name string) error {
	var err error
	if s.config, err = config.Parse(name, []byte(s.Content)); err != nil {
		return err
	}
	s.models, err = parseModels(s.config, name)
	return err
}

// digest identifies what the configuration says, not how it is written. It is
// the same in every checkout, and so shares their cached results.
func (s *snapshot) digest() (string, error) {
	digest := s.config.Digest()
	if s.Suggest {
		digest += " suggest"
	}
	if len(s.config.Exclude) == 0 {
		return digest, nil
	}
	root, err := buildRoot(".")
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(root, s.Dir)
	if err != nil {
		rel = s.Dir // on another volume
	}
	return digest + " " + filepath.ToSlash(rel), nil
}

// buildRoot returns the directory of the workspace or else the module that dir
// belongs to, dir itself if there is none.
func buildRoot(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	files := []string{"go.work", "go.mod"}
	switch work := os.Getenv("GOWORK"); work {
	case "":
	case "off":
		files = files[1:]
	default:
		return filepath.Dir(work), nil
	}
	for _, file := range files {
		for up := dir; ; up = filepath.Dir(up) {
			if _, err := os.Stat(filepath.Join(up, file)); err == nil {
				return up, nil
			}
			if up == filepath.Dir(up) {
				break
			}
		}
	}
	return dir, nil
}

// excludes reports whether the configuration excludes a file.
func (s *snapshot) excludes(file string) bool {
	rel, err := filepath.Rel(s.Dir, file)
	return err == nil && s.config.Excluded(filepath.ToSlash(rel))
}

// store writes the snapshot to the cache, under its content's name.
func (s *snapshot) store() error {
	dir, err := cacheDir("cfg")
	if err != nil {
		return err
	}
	data, err := json.Marshal(s)
	if err != nil {
		return err
	}
	s.file = filepath.Join(dir, contentName(data))
	return writeFile(s.file, data)
}

// loadSnapshot reads a stored snapshot.
func loadSnapshot(file string) (*snapshot, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	s := &snapshot{file: file}
	if err := json.Unmarshal(data, s); err != nil {
		return nil, fmt.Errorf("%s is no snapshot of a configuration: %v", file, err)
	}
	return s, nil
}

// point tells the tool processes that the same go command will start which
// snapshot is theirs. Every go vet asks for the tool's version before it runs
// the tool on a package, so the pointer is always newer than its process
// number's last use.
func (s *snapshot) point() error {
	name, err := pointerName()
	if err != nil {
		return err
	}
	return writeFile(name, []byte(s.file))
}

// unitSnapshot returns the configuration for the analysis of one package.
func unitSnapshot() (*snapshot, error) {
	if file := os.Getenv(snapshotEnv); file != "" {
		return loadSnapshot(file)
	}
	name, err := pointerName()
	if err != nil {
		return nil, err
	}
	file, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("the configuration of this run of go vet is not known (is -toolexec set?); run phivet instead of go vet -vettool")
	}
	if err != nil {
		return nil, err
	}
	return loadSnapshot(string(file))
}

// pointerName returns the pointer's file for the go command that started this
// process. Containers that share a cache directory may share process numbers,
// but not host names.
func pointerName() (string, error) {
	dir, err := cacheDir("run")
	if err != nil {
		return "", err
	}
	host, err := os.Hostname()
	if err != nil {
		host = "localhost"
	}
	return filepath.Join(dir, contentName([]byte(host))[:16]+"-"+strconv.Itoa(os.Getppid())), nil
}

// cacheDir returns the named directory under the user's cache, made if need
// be, and open to the user alone.
func cacheDir(name string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no place for the configuration's snapshot: %v", err)
	}
	dir := filepath.Join(cache, "phivet", name)
	return dir, os.MkdirAll(dir, 0o700)
}
