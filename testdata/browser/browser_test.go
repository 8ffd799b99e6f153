// Package browser opens the page of phivet map in Chromium. A module of its own:
// phivet itself needs no browser.
package browser

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A tab is a page in Chromium, and what it did that it should not.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests map[network.RequestID]string // but for the page itself, and what its policy stopped
	troubles []string // exceptions, messages on the console, dialogs
}

// chromium is the browser's path. Without one there is nothing to test.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("PHIVET_BROWSER"), "chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	t.Skip("no Chromium on the PATH: apt-get install chromium, or set PHIVET_BROWSER")
	return ""
}

// built is where phivet is, once it was needed.
var built string

// phivet builds the command once.
var phivet = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "phivet")
	if err != nil {
		return "", err
	}
	built = dir
	bin := filepath.Join(dir, "phivet")
	build := exec.Command("go", "build", "-o", bin, "./cmd/phivet")
	build.Dir = filepath.Join("..", "..")
	build.Stderr = os.Stderr
	return bin, build.Run()
})

func TestMain(m *testing.M) {
	status := m.Run()
	if built != "" {
		os.RemoveAll(built)
	}
	os.Exit(status)
}

// draw has phivet write the page of a map, and returns its file.
func draw(t *testing.T, args ...string) string {
	t.Helper()
	bin, err := phivet()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "map.html")
	cmd := exec.Command(bin, append([]string{"map", "-o", file, "-link", "https://git.example/{file}#L{line}"}, args...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", cmd, err, out)
	}
	return file
}

// open opens a file. When the test ends, the page has asked for nothing and has had no
// trouble, unless the test took that away.
func open(t *testing.T, file string) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)), chromedp.NoSandbox, chromedp.WindowSize(1280, 900))
	ctx, cancelBrowser := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancelTab := chromedp.NewContext(ctx)
	tb := &tab{t: t, ctx: ctx, requests: map[network.RequestID]string{}}
	t.Cleanup(func() {
		cancelTab()
		cancelBrowser()
	})
	if err := chromedp.Listen(ctx, tb.listen); err != nil {
		t.Fatal(err)
	}
	tb.run(
		chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			_, err := cdp.Call(ctx, tab, network.Enable, network.EnableParams{})
			return err
		}),
		chromedp.Navigate("file://"+file),
		chromedp.WaitReady(chromedp.CSS("#sankey > *")),
	)
	t.Cleanup(tb.calm)
	return tb
}

func (tb *tab) listen(event any) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if e.Type != network.ResourceTypeDocument || !strings.HasPrefix(e.Request.URL, "file://") {
			tb.requests[e.RequestID] = e.Request.URL
		}
	case *network.EventLoadingFailed:
		if e.BlockedReason == network.BlockedReasonCsp {
			delete(tb.requests, e.RequestID)
		}
	case *runtime.EventExceptionThrown:
		tb.troubles = append(tb.troubles, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		tb.troubles = append(tb.troubles, "console: "+string(e.Type))
	case *page.EventJavascriptDialogOpening:
		tb.troubles = append(tb.troubles, "dialog: "+e.Message)
	}
}

// calm fails the test if the page asked for anything or had trouble.
func (tb *tab) calm() {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	if len(tb.requests) > 0 || len(tb.troubles) > 0 {
		tb.t.Errorf("requests %q, troubles %q", tb.requests, tb.troubles)
	}
}

func (tb *tab) run(actions ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	if err := chromedp.Do(tb.ctx, actions...); err != nil {
		tb.t.Fatal(err)
	}
}

// eval returns what a script, or the promise that it makes, says in the page.
func eval[T any](tb *tab, script string) T {
	tb.t.Helper()
	out, err := chromedp.Run(tb.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		tb.t.Fatalf("%s: %v", script, err)
	}
	return out
}

// do runs a script in the page.
func do(script string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](script)
}

// until waits until a script says true.
func until(script string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, tab *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Poll[bool](script)(ctx, tab)
		return chromedp.Void{}, err
	}
}

// is fails the test unless a script says what is wanted.
func is[T comparable](tb *tab, script string, want T) {
	tb.t.Helper()
	if got := eval[T](tb, script); got != want {
		tb.t.Errorf("%s is %v, want %v", script, got, want)
	}
}
