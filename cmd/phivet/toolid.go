package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// modulePath is phivet's own.
const modulePath = "github.com/phivet/phivet"

// vetToolID returns the line that -V=full prints. Its last word is part of the
// key under which go vet caches what the tool says: it changes with the tool
// and with the configuration. The configuration is found here, where the user
// stands; the analysis of a package, run in the package's directory, gets it
// through a snapshot.
func vetToolID() (string, error) {
	tool, err := toolID()
	if err != nil {
		return "", err
	}
	snap, err := vetSnapshot()
	if err != nil {
		return "", err
	}
	digest, err := snap.digest()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(tool + "\n" + digest))
	return fmt.Sprintf("phivet version devel buildID=%x", sum), nil
}

// releaseID identifies a released binary by the module's checksum, what it was
// built with and the Go version, so that machines that installed the same release
// share a cache. It is "" for any other binary. As a tool of another module
// (go tool phivet) the same release may be built with later dependencies.
func releaseID(info *debug.BuildInfo) string {
	if info.Main.Path != modulePath || info.Main.Sum == "" {
		return ""
	}
	id := info.Main.Version + " " + info.Main.Sum + " " + info.GoVersion
	for _, dep := range info.Deps {
		if dep.Replace != nil {
			return ""
		}
		id += " " + dep.Path + "@" + dep.Version
	}
	return id
}

// toolID identifies this binary: a release by its name, any other by its content.
func toolID() (string, error) {
	if info, ok := debug.ReadBuildInfo(); ok {
		if id := releaseID(info); id != "" {
			return id, nil
		}
	}
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(exe)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
