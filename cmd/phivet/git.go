package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A repository is a git work tree.
type repository struct{ root string }

// openRepository returns the repository that dir lies in.
func openRepository(dir string) (*repository, error) {
	root, err := git(dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	return &repository{filepath.FromSlash(root)}, nil
}

// git runs a git command in dir and returns what it prints, trimmed.
func git(dir string, args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = slices.DeleteFunc(os.Environ(), namesRepository)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("git %s: %v: %s", args[0], err, strings.TrimSpace(stderr.String()))
	}
	return strings.TrimSpace(stdout.String()), nil
}

// namesRepository reports whether an environment variable tells git which
// repository it works in, or with which index: as in hooks, where the directory
// tells the same, and a work tree of our own has another.
func namesRepository(variable string) bool {
	name, _, _ := strings.Cut(variable, "=")
	return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}, name)
}

// hasCommits reports whether HEAD is a commit.
func (r *repository) hasCommits() bool {
	_, err := git(r.root, "rev-parse", "--verify", "--quiet", "HEAD")
	return err == nil
}

// mergeBase returns the commit at which HEAD left rev.
func (r *repository) mergeBase(rev string) (string, error) {
	base, err := git(r.root, "merge-base", rev, "HEAD")
	if err == nil {
		return base, nil
	}
	if shallow, _ := git(r.root, "rev-parse", "--is-shallow-repository"); shallow == "true" {
		return "", fmt.Errorf("this clone is shallow and has no common ancestor of %s and HEAD; run: git fetch --unshallow origin", rev)
	}
	if _, unknown := git(r.root, "rev-parse", "--verify", "--quiet", rev+"^{commit}"); unknown != nil {
		return "", fmt.Errorf("-new-from: there is no commit %s here; run: git fetch origin %s", rev, strings.TrimPrefix(rev, "origin/"))
	}
	return "", err
}

// withWorktree calls f with a checkout of a commit beside the repository, and
// removes the checkout. Its path is the same for the same commit, for go's
// cache knows packages by their directory.
func (r *repository) withWorktree(commit string, f func(dir string) error) error {
	parent, err := cacheDir("base")
	if err != nil {
		return err
	}
	dir := filepath.Join(parent, contentName([]byte(r.root))[:16]+"-"+commit[:min(12, len(commit))])
	if _, err := os.Stat(dir); err == nil { // another run's, or left by one that was killed
		if dir, err = os.MkdirTemp(parent, "worktree-"); err != nil {
			return err
		}
	}
	if _, err := git(r.root, "worktree", "add", "--detach", "--force", dir, commit); err != nil {
		return err
	}
	defer func() {
		if _, err := git(r.root, "worktree", "remove", "--force", dir); err != nil {
			os.RemoveAll(dir)
			git(r.root, "worktree", "prune")
		}
	}()
	return f(dir)
}

// A lineSet holds lines of files, by absolute name; the whole file is line 0.
type lineSet map[string]map[int]bool

// has reports whether the set holds a line.
func (s lineSet) has(file string, line int) bool {
	return s[file][line] || s[file][0]
}

func (s lineSet) add(file string, line int) {
	if s[file] == nil {
		s[file] = make(map[int]bool)
	}
	s[file][line] = true
}

// changedSince returns the lines of the work tree that differ from a commit's,
// untracked files included.
func (r *repository) changedSince(commit string) (lineSet, error) {
	changed := make(lineSet)
	diff, err := git(r.root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", commit)
	if err != nil {
		return nil, err
	}
	file := ""
	for line := range strings.Lines(diff) {
		line = strings.TrimRight(line, "\r\n")
		if name, ok := strings.CutPrefix(line, "+++ "); ok {
			file = filepath.Join(r.root, filepath.FromSlash(strings.TrimPrefix(unquoteGit(name), "b/")))
		} else if strings.HasPrefix(line, "@@ ") {
			from, n := newRange(line)
			for i := range n {
				changed.add(file, from+i)
			}
		}
	}
	untracked, err := git(r.root, "ls-files", "--others", "--exclude-standard", "-z")
	if err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(untracked, "\x00") {
		if name != "" {
			changed.add(filepath.Join(r.root, filepath.FromSlash(name)), 0)
		}
	}
	return changed, nil
}

// newRange returns the lines that a hunk header, "@@ -1,2 +3,4 @@", says are new.
func newRange(header string) (from, n int) {
	for field := range strings.FieldsSeq(header) {
		span, ok := strings.CutPrefix(field, "+")
		if !ok {
			continue
		}
		first, count, several := strings.Cut(span, ",")
		from, _ = strconv.Atoi(first)
		if n = 1; several {
			n, _ = strconv.Atoi(count)
		}
		return from, n
	}
	return 0, 0
}

// unquoteGit undoes git's quoting of file names that are not plain.
func unquoteGit(name string) string {
	if plain, err := strconv.Unquote(name); err == nil {
		return plain
	}
	return strings.TrimSuffix(name, "\t") // behind names with spaces
}
