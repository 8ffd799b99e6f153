package directives

import (
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/spell"
)

// The verbs of the directives.
const (
	Data         = "data"
	Param        = "param"
	Deidentifies = "deidentifies"
	Encrypts     = "encrypts"
	Audits       = "audits"
	Access       = "access"
	BAA          = "baa"
	Ignores      = "ignore"
)

var verbs = []string{Data, Param, Deidentifies, Encrypts, Audits, Access, BAA, Ignores}

// A Directive is one //phi: comment, read.
type Directive struct {
	Verb  string   // one of the constants
	Args  []string // the words that follow it
	Where string   // of the symbol it is on: "file.go:12:6", without the file's directory
}

// String returns the directive as a test expects it: "data(ssn)", "encrypts".
func (d Directive) String() string {
	if len(d.Args) == 0 {
		return d.Verb
	}
	return d.Verb + "(" + strings.Join(d.Args, " ") + ")"
}

// A spelling says how well a comment is written as a directive.
type spelling int

const (
	prose    spelling = iota // not a directive at all
	exact                    // as the contract has it
	unknown                  // //phi:WORD where WORD is no verb
	mistyped                 // a verb, but a space, a capital or the comment's kind keeps it from being one
)

// read splits the text of a comment, markers included, into verb and words.
// An explanation set off by " //" does not count.
func read(text string) (verb string, args []string, s spelling) {
	body, found := strings.CutPrefix(text, "//phi:")
	if !found {
		return readLoosely(text)
	}
	args = strings.Fields(withoutComment(body))
	if len(args) > 0 && body[0] != ' ' && body[0] != '\t' {
		verb, args = args[0], args[1:]
	}
	if slices.Contains(verbs, verb) {
		return verb, args, exact
	}
	return verb, args, unknown
}

// readLoosely recognizes what somebody wrote for a directive that Go does not take for one:
// "// phi:data", "//PHI:data", "/*phi:data*/". Only a known verb makes it
// more than prose.
func readLoosely(text string) (verb string, args []string, s spelling) {
	text = strings.TrimSuffix(strings.TrimPrefix(text, "/*"), "*/")
	text = strings.TrimSpace(strings.TrimPrefix(text, "//"))
	if len(text) < len("phi:") || !strings.EqualFold(text[:len("phi:")], "phi:") {
		return "", nil, prose
	}
	args = strings.Fields(withoutComment(text[len("phi:"):]))
	if len(args) == 0 || text[len("phi:")] == ' ' || !slices.Contains(verbs, strings.ToLower(args[0])) {
		return "", nil, prose
	}
	return strings.ToLower(args[0]), args[1:], mistyped
}

func withoutComment(body string) string {
	if i := strings.Index(body, " //"); i >= 0 {
		return body[:i]
	}
	return body
}

// nearestVerb returns the verb that word probably was meant to be, "" if none.
func nearestVerb(word string) string { return spell.Nearest(word, verbs) }

// wordAt returns where word stands in text as a word of its own, after the
// verb; -1 if it does not.
func wordAt(text, word string) int {
	for i := len("//phi:"); word != ""; i++ {
		next := strings.Index(text[i:], word)
		if next < 0 {
			break
		}
		i += next
		end := i + len(word)
		if strings.ContainsRune(" \t,", rune(text[i-1])) && (end == len(text) || strings.ContainsRune(" \t,\r", rune(text[end]))) {
			return i
		}
	}
	return -1
}
