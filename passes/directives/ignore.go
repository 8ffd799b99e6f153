package directives

import (
	"go/token"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

// An Ignore is one `//phi:ignore a[,b] [until=YYYY-MM-DD] reason`.
type Ignore struct {
	Names  []string  // analyzers ("philog") or rules ("phitls/insecure-skip-verify")
	Until  time.Time // the last day on which it holds; zero if it names none
	Reason string
	File   string    // absolute or as the driver names it
	Line   int       // of the comment
	Pos    token.Pos // of the comment
	End    token.Pos

	used atomic.Bool
}

// Covers reports whether the ignore names the analyzer, or the rule of it.
func (ig *Ignore) Covers(analyzer, rule string) bool {
	return slices.Contains(ig.Names, analyzer) || rule != "" && slices.Contains(ig.Names, rule)
}

// MarkUsed notes that the ignore had an effect: it dropped a finding, or cut an
// edge of a summary. Safe for concurrent use.
func (ig *Ignore) MarkUsed() { ig.used.Store(true) }

// Used reports whether the ignore had an effect so far.
func (ig *Ignore) Used() bool { return ig.used.Load() }

// Expired reports whether the day of now, in its own location, is after Until.
func (ig *Ignore) Expired(now time.Time) bool {
	return !ig.Until.IsZero() && now.Format(time.DateOnly) > ig.Until.Format(time.DateOnly)
}

// parseIgnore reads the words of an ignore. What is wrong with them comes back as
// text; such an ignore does not hold, for it says less than it must.
func parseIgnore(args []string) (ig *Ignore, wrong string) {
	ig = new(Ignore)
	for len(args) > 0 { // "a, b reason": a comma at a word's end goes on
		word := args[0]
		args = args[1:]
		for name := range strings.SplitSeq(word, ",") {
			if name != "" {
				ig.Names = append(ig.Names, name)
			}
		}
		if !strings.HasSuffix(word, ",") {
			break
		}
	}
	var reason []string
	for _, word := range args {
		day, found := strings.CutPrefix(word, "until=")
		if !found {
			reason = append(reason, word)
			continue
		}
		until, err := time.Parse(time.DateOnly, day)
		if err != nil {
			return nil, "until=" + day + " is not a date: write until=YYYY-MM-DD"
		}
		ig.Until = until
	}
	ig.Reason = strings.Join(reason, " ")
	if len(ig.Names) == 0 {
		return nil, "it names no analyzer: write //phi:ignore philog REASON"
	}
	if ig.Reason == "" {
		return nil, "it needs a reason: write //phi:ignore " + strings.Join(ig.Names, ",") + " REASON"
	}
	return ig, ""
}
