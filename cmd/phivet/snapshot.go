package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/phivet/phivet/passes/config"
)

// Where the configuration of a run comes from, besides the working directory.
const (
	configEnv   = "PHIVET_CONFIG"   // the user's, under go vet
	snapshotEnv = "PHIVET_SNAPSHOT" // phivet's, for its go vet child
)

// A snapshot is a configuration as it was when the run began: an edit while
// packages are analysed does not mix two answers.
type snapshot struct {
	path    string // file under the user's cache directory, once stored
	config  *config.Config
	digest  string // of what it says, not of how it is written
	content string
}

// vetSnapshot returns the configuration of a run of go vet, seen from the
// user's working directory, and leaves a pointer to it for the analysis of the
// packages.
func vetSnapshot() (*snapshot, error) {
	if path := os.Getenv(snapshotEnv); path != "" {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		return newSnapshot(path, content)
	}
	snap, err := takeSnapshot(os.Getenv(configEnv), ".", nil)
	if err != nil {
		return nil, err
	}
	return snap, snap.point()
}

// takeSnapshot reads the configuration file, or the one that holds for dir if
// file is empty, and stores a copy. Adjust, if not nil, edits the content.
func takeSnapshot(file, dir string, adjust func([]byte) ([]byte, error)) (*snapshot, error) {
	if file == "" {
		found, err := config.Find(dir)
		if err != nil {
			return nil, err
		}
		file = found
	}
	var content []byte
	if file != "" {
		var err error
		if content, err = os.ReadFile(file); err != nil {
			return nil, err
		}
	}
	snap, err := newSnapshot(file, content)
	if err == nil && adjust != nil {
		if content, err = adjust(content); err == nil {
			snap, err = newSnapshot(file, content)
		}
	}
	if err != nil {
		return nil, err
	}
	return snap, snap.store()
}

// store writes the snapshot to the cache, under its content's name.
func (s *snapshot) store() error {
	dir, err := cacheDir("cfg")
	if err != nil {
		return err
	}
	s.path = filepath.Join(dir, contentName(s.content))
	return writeFile(s.path, s.content)
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
	return writeFile(name, s.path)
}

// unitSnapshot returns the content of the configuration for the analysis of
// one package.
func unitSnapshot() (string, error) {
	path := os.Getenv(snapshotEnv)
	if path == "" {
		name, err := pointerName()
		if err != nil {
			return "", err
		}
		pointed, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			return "", errors.New("the configuration of this run of go vet is not known (is -toolexec set?); run phivet instead of go vet -vettool")
		}
		if err != nil {
			return "", err
		}
		path = string(pointed)
	}
	content, err := os.ReadFile(path)
	return string(content), err
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
	return filepath.Join(dir, contentName(host)[:16]+"-"+strconv.Itoa(os.Getppid())), nil
}

// cacheDir returns the named directory under the user's cache, made if need
// be, and readable by the user alone. What it holds is small; files that no run
// touched for a month are removed.
func cacheDir(name string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no place for the configuration's snapshot: %v", err)
	}
	dir := filepath.Join(cache, "phivet", name)
	return dir, os.MkdirAll(dir, 0o700)
}

// writeFile replaces the file in one step, so that a reader sees all or nothing.
func writeFile(name, content string) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	_, err = tmp.WriteString(content)
	if err := errors.Join(err, tmp.Close()); err != nil {
		os.Remove(tmp.Name())
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// prune removes the files of dir that are older than age. Failures do not
// matter: another run may be at it.
func prune(dir string, age time.Duration) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > age {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
