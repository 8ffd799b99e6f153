package main

import (
	"fmt"
	"io"
	"os"
	"sync"
)

// isTerminal reports whether people read w as it is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// A painter adds colour, or does not.
type painter bool

// newPainter returns one that does on a terminal, unless NO_COLOR is set.
func newPainter(w io.Writer) painter {
	return painter(isTerminal(w) && os.Getenv("NO_COLOR") == "")
}

func (p painter) paint(code, text string) string {
	if !p || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (p painter) bold(text string) string  { return p.paint("1", text) }
func (p painter) faint(text string) string { return p.paint("2", text) }
func (p painter) red(text string) string   { return p.paint("31", text) }

// A progress is a line at the end of a terminal that counts packages. What is
// written through it goes above the line. It is safe for concurrent use.
type progress struct {
	mu    sync.Mutex
	w     io.Writer
	shown bool
	seen  map[string]bool
}

// newProgress returns a progress on w that says what is being done until it counts, nil if w
// is no terminal.
func newProgress(w io.Writer, doing string) *progress {
	if !isTerminal(w) {
		return nil
	}
	fmt.Fprint(w, doing)
	return &progress{w: w, shown: true, seen: make(map[string]bool)}
}

// analysed counts a package.
func (p *progress) analysed(pkg string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen[pkg] = true
	p.clear()
	fmt.Fprintf(p.w, "%s analysed", plural(len(p.seen), "package"))
	p.shown = true
}

// Write prints text above the line.
func (p *progress) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	return p.w.Write(text)
}

// done removes the line.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}

func (p *progress) clear() {
	if p.shown {
		io.WriteString(p.w, "\r\x1b[K")
		p.shown = false
	}
}
