package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// keepFor is how long a file that no run writes again stays in the cache.
const keepFor = 30 * 24 * time.Hour

// contentName returns a file name for the content.
func contentName(content []byte) string {
	return fmt.Sprintf("%x", sha256.Sum256(content))
}

// writeFile replaces a file in one step, so that a reader sees all or nothing,
// and removes its neighbours whose time has come.
func writeFile(name string, content []byte) error {
	dir := filepath.Dir(name)
	tmp, err := os.CreateTemp(dir, ".new-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(content)
	if err := errors.Join(err, tmp.Close()); err != nil {
		os.Remove(tmp.Name())
		return err
	}
	if err := os.Rename(tmp.Name(), name); err != nil {
		return err
	}
	prune(dir, keepFor)
	return nil
}

// prune removes the files of dir that are older than age. Failures do not
// matter: another run may be at it.
func prune(dir string, age time.Duration) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > age {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
