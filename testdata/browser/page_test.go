package browser

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// flowRows counts the rows of flows in the table.
const flowRows = `document.querySelectorAll("#table tbody tr:not(.way)").length`

func TestClinic(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-C", filepath.Join("..", "clinic")))
	is(tb, `document.querySelector("h1").textContent`, "clinic.example/clinic")
	all := eval[int](tb, flowRows)
	if all < 50 {
		t.Errorf("%d flows of the clinic", all)
	}
	is(tb, `document.querySelectorAll("#sankey .node").length > 15`, true)

	// A card filters, and tells that it does.
	found := eval[int](tb, `Number(document.querySelector(".card.finding .n").textContent)`)
	tb.run(chromedp.Click(chromedp.CSS(`.card.finding button`)))
	is(tb, flowRows, found)
	is(tb, `document.querySelectorAll("#table td.safe").length`, 0)
	is(tb, `document.querySelector(".card.finding button").getAttribute("aria-pressed")`, "true")

	// So do the lists and the text, together.
	tb.run(chromedp.SetValue(chromedp.CSS(`[name=category]`), "ssn"), do(`document.getElementById("filters").dispatchEvent(new Event("change"))`))
	is(tb, `[...document.querySelectorAll("#table tbody tr td:nth-child(2)")].every(e => e.textContent === "ssn")`, true)
	if n := eval[int](tb, flowRows); n == 0 || n >= found {
		t.Errorf("%d of %d findings are of category ssn", n, found)
	}
	tb.run(chromedp.Click(chromedp.CSS(`form button[type=reset]`)), until(fmt.Sprintf("%s === %d", flowRows, all)))
	tb.run(chromedp.SendKeys(chromedp.CSS(`[name=text]`), "api.sms.example"), until(fmt.Sprintf("%s < %d", flowRows, all)))
	is(tb, `[...document.querySelectorAll("#table tbody tr")].every(e => e.textContent.includes("api.sms.example"))`, true)
	is(tb, `document.getElementById("count").textContent.endsWith(" of `+fmt.Sprint(all)+` ways")`, true)
}

func TestUnfoldsByMouseAndKey(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-C", filepath.Join("..", "clinic")))
	const way = `document.querySelectorAll("#table tr.way li").length`
	tb.run(chromedp.Click(chromedp.CSS(`.open`)))
	is(tb, `document.querySelector(".open").getAttribute("aria-expanded")`, "true")
	if n := eval[int](tb, way); n < 2 {
		t.Errorf("%d stations", n)
	}
	is(tb, `document.querySelectorAll("#table tr.way code").length > 0`, true)
	is(tb, `document.querySelector("#table tr.way a").href.startsWith("https://git.example/testdata/clinic/")`, true)
	tb.run(chromedp.Focus(chromedp.CSS(`.open`)), chromedp.KeyEvent(kb.Enter))
	is(tb, way, 0)
	tb.run(chromedp.KeyEvent(" "))
	is(tb, way+" > 1", true)

	// A box of the picture is a button for keys, too, and keeps the focus.
	all := eval[int](tb, flowRows)
	tb.run(do(`document.querySelector("#sankey .node[role=button]").focus()`), chromedp.KeyEvent(kb.Enter))
	is(tb, flowRows+fmt.Sprintf(" < %d", all), true)
	is(tb, `document.activeElement.getAttribute("aria-pressed")`, "true")
	tb.run(chromedp.KeyEvent(kb.Enter))
	is(tb, flowRows, all)
}

func TestPrints(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-from", synthetic(t, 300)))
	is(tb, flowRows+" < 300", true)
	pdf, err := chromedp.Run(tb.ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Error("no PDF came")
	}
	is(tb, flowRows, 301) // every row is on paper
}

func TestHostileNamesStayText(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-from", synthetic(t, 3)))
	is(tb, `document.scripts.length`, 2)
	is(tb, `document.images.length`, 0)
	for _, where := range []string{"#table", "#destinations", "#phi", "#access", "#exceptions", "#unseen"} {
		is(tb, fmt.Sprintf(`document.querySelector(%q).textContent.includes("<img src=")`, where), true)
	}
	tb.run(do(`document.querySelectorAll(".open").forEach(b => b.click())`))
	is(tb, `document.images.length`, 0)
	is(tb, `[...document.links].every(a => a.protocol === "https:" && a.host === "git.example" || a.getAttribute("href").startsWith("#"))`, true)
}

// TestNothingLeaves: the page may not even try.
func TestNothingLeaves(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-from", synthetic(t, 3)))
	is(tb, `fetch("https://evil.example/").then(() => "sent", () => "blocked")`+".then(x => x)", "blocked")
	is(tb, `new Promise(done => {
		const i = new Image();
		i.onload = () => done("loaded");
		i.onerror = () => done("blocked");
		i.src = "https://evil.example/x.png";
	})`, "blocked")
	is(tb, `new Promise(done => {
		const s = document.createElement("script");
		s.textContent = "window.evil = 1";
		document.body.append(s);
		s.remove();
		done(window.evil === undefined);
	})`, true)
}

func TestThousands(t *testing.T) {
	chromium(t)
	start := time.Now()
	file := draw(t, "-from", synthetic(t, 5000))
	drawn := time.Since(start)
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	start = time.Now()
	tb := open(t, file)
	ready := eval[float64](tb, `performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart`)
	t.Logf("5,000 flows: %d kB, written in %v, ready %v ms after it was asked for, %v with the browser's start", info.Size()/1000, drawn, ready, time.Since(start))
	is(tb, `document.getElementById("count").textContent.startsWith("5001 ways")`, true)
	if n := eval[int](tb, flowRows); n >= 1000 {
		t.Errorf("%d rows were drawn at once", n)
	}
	// Scrolling brings more.
	before := eval[int](tb, flowRows)
	tb.run(chromedp.ScrollIntoView(chromedp.CSS(`#more`)), until(fmt.Sprintf("%s > %d", flowRows, before)))
	filter := eval[float64](tb, `(() => { const a = performance.now(); document.querySelector(".card.safe button").click(); return performance.now() - a; })()`)
	t.Logf("a filter took %.0f ms", filter)
	is(tb, `document.querySelectorAll("#sankey .node").length < 80`, true)
}

// TestReadable: in both schemes text has the contrast that WCAG 2 asks for (AA).
func TestReadable(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-C", filepath.Join("..", "clinic")))
	tb.run(chromedp.Click(chromedp.CSS(`.open`)))
	seen := map[string]bool{}
	for _, scheme := range []string{"light", "dark"} {
		tb.run(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
			})
			return err
		}))
		seen[eval[string](tb, `getComputedStyle(document.body).backgroundColor`)] = true
		if poor := eval[string](tb, contrast); poor != "" {
			t.Errorf("%s: %s", scheme, poor)
		}
	}
	if len(seen) != 2 {
		t.Errorf("light and dark look the same: %v", seen)
	}
}

// contrast names the elements with text that is too close to its background.
const contrast = `(() => {
	const rgb = s => s.match(/[\d.]+/g).map(Number);
	const light = c => {
		const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = e => {
		for (; e; e = e.parentElement) {
			const c = rgb(getComputedStyle(e).backgroundColor);
			if (c.length < 4 || c[3] > 0) return c;
		}
		return [255, 255, 255];
	};
	const poor = new Set();
	for (const e of document.querySelectorAll("body *:not(svg, svg *, script, style, option, wbr)")) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.checkVisibility()) continue;
		const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) poor.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
	}
	return [...poor].join(", ");
})()`

// TestAccessible: names, roles and headings for those who do not see the page.
func TestAccessible(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-C", filepath.Join("..", "clinic")))
	for _, script := range []string{
		`document.documentElement.lang === "en"`,
		`document.querySelectorAll("h1").length === 1`,
		`[...document.querySelectorAll("section")].every(s => document.getElementById(s.getAttribute("aria-labelledby")).textContent.trim())`,
		`[...document.querySelectorAll("select, input")].every(e => e.labels.length === 1 && e.labels[0].textContent.trim())`,
		`[...document.querySelectorAll("th")].every(e => e.scope)`,
		`[...document.querySelectorAll("button")].every(e => e.textContent.trim())`,
		`[...document.querySelectorAll("#sankey [role=button]")].every(e => e.getAttribute("aria-label") && e.tabIndex === 0)`,
		`document.querySelector("#count").getAttribute("aria-live") === "polite"`,
		`[...document.querySelectorAll("nav a")].every(a => document.querySelector(a.getAttribute("href")))`,
	} {
		is(tb, script, true)
	}
}

// TestNarrow: on a phone the page scrolls down, not sideways.
func TestNarrow(t *testing.T) {
	chromium(t)
	tb := open(t, draw(t, "-C", filepath.Join("..", "clinic")))
	tb.run(chromedp.EmulateViewport(390, 844))
	is(tb, `document.documentElement.scrollWidth <= 390`, true)
	if title := eval[string](tb, `document.title`); !strings.HasPrefix(title, "PHI data-flow map") {
		t.Errorf("title %q", title)
	}
}
