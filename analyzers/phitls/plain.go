package phitls

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/analyzers/internal/leak"
	"github.com/phivet/phivet/passes/flow"
)

// plainHTTP reports PHI that the engine sees leaving for an http:// URL.
func (c *checker) plainHTTP(leaks []*flow.Leak) {
	clear := func(r flow.Reached) bool { return r.Mode != flow.Encrypted }
	for _, l := range leaks {
		if l.Kind != flow.Send || !slices.ContainsFunc(l.Reached, clear) {
			continue
		}
		urls := l.Hosts
		if len(urls) == 0 {
			urls = c.urls(l.Pos)
		}
		if url := plainURL(urls); url != "" {
			leak.Report(c.report, plainPHI, l, leak.Text{Headline: "PHI is sent in clear text", Verb: "sent", Hint: " to " + url + ": use https"})
		}
	}
}

// plainURL returns the first of urls that is not encrypted and not of this
// host, without what follows its host; "" if none is.
func plainURL(urls []string) string {
	for _, url := range urls {
		rest, ok := strings.CutPrefix(strings.ToLower(url), "http://")
		if !ok || localAuthority(rest) {
			continue
		}
		if i := strings.IndexAny(rest, "/?#\x00"); i >= 0 {
			rest = rest[:i]
		}
		return "http://" + rest[strings.LastIndexByte(rest, '@')+1:]
	}
	return ""
}

// urls folds the URL of the request that the call with its parenthesis at pos
// sends, where the engine does not know it.
func (c *checker) urls(pos token.Pos) []string {
	var url ssa.Value
	c.instructions(func(instr ssa.Instruction) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok || call.Common().Pos() != pos || callee(call.Common()) == nil {
			return
		}
		args := call.Common().Args
		switch fullName(callee(call.Common())) {
		case "net/http.Get", "net/http.Head", "net/http.Post", "net/http.PostForm":
			url = args[0]
		case "(*net/http.Client).Get", "(*net/http.Client).Head", "(*net/http.Client).Post", "(*net/http.Client).PostForm":
			url = args[1]
		case "(*net/http.Client).Do", "(*net/http.Transport).RoundTrip":
			url = requested(args[1])
		}
	})
	if url == nil {
		return nil
	}
	var texts []string
	for _, v := range defaults(c.fold.Fold(url)) {
		texts = append(texts, flat(v))
	}
	return texts
}

// requested returns the URL of the request that http.NewRequest made, nil if
// something else made it.
func requested(request ssa.Value) ssa.Value {
	e, ok := request.(*ssa.Extract)
	if !ok {
		return nil
	}
	call, ok := e.Tuple.(*ssa.Call)
	if !ok || callee(call.Common()) == nil {
		return nil
	}
	switch fullName(callee(call.Common())) {
	case "net/http.NewRequest":
		return call.Call.Args[1]
	case "net/http.NewRequestWithContext":
		return call.Call.Args[2]
	}
	return nil
}
