package phimap

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
)

// A view is what the page's template asks.
type view struct {
	*Map
	page    Page
	Policy  string
	License string
	Blind   []string
	Style   template.CSS
	Script  template.JS
	Data    template.JS // JSON
}

// A kindRow sums up the destinations of a kind.
type kindRow struct {
	Kind, Title, Risk, CFR string
	Flows                  map[string]int // by state
	Total, Destinations    int
}

// Rows are the kinds of destinations that PHI gets to.
func (v *view) Rows() []kindRow {
	kinds := map[string]string{}
	count := map[string]int{}
	for _, d := range v.Destinations {
		kinds[d.ID] = d.Kind
		count[d.Kind]++
	}
	byKind := map[string]map[string]int{}
	for _, f := range v.Flows {
		k := kinds[f.Destination]
		if byKind[k] == nil {
			byKind[k] = map[string]int{}
		}
		byKind[k][f.State]++
	}
	var rows []kindRow
	for _, k := range Kinds {
		if count[k] == 0 {
			continue
		}
		w := kindWords[k]
		row := kindRow{Kind: k, Title: w.title, Risk: w.risk, CFR: w.cfr, Flows: byKind[k], Destinations: count[k]}
		for _, n := range byKind[k] {
			row.Total += n
		}
		rows = append(rows, row)
	}
	return rows
}

// A stateCount is how many flows are in a state.
type stateCount struct {
	State, Word string
	N           int
}

// States counts the flows by state, the worst first.
func (v *view) States() []stateCount {
	n := map[string]int{}
	for _, f := range v.Flows {
		n[f.State]++
	}
	var list []stateCount
	for _, s := range States {
		list = append(list, stateCount{s, stateWords[s], n[s]})
	}
	return list
}

// Categories counts the categories that are declared.
func (v *view) Categories() int {
	seen := map[string]bool{}
	for _, s := range v.Sources {
		seen[s.Category] = true
	}
	return len(seen)
}

// Still counts the sources that reach nothing.
func (v *view) Still() int {
	n := 0
	for _, s := range v.Sources {
		if s.Flows == 0 {
			n++
		}
	}
	return n
}

// First says, in sentences, what to look at first.
func (v *view) First() []string {
	var list []string
	add := func(n int, one, many string) {
		if n == 1 {
			list = append(list, one)
		} else if n > 1 {
			list = append(list, fmt.Sprintf(many, n))
		}
	}
	hosts := strangers(v.Map)
	add(len(hosts), "PHI goes to a host without a business associate agreement: "+names(hosts)+".",
		"PHI goes to %d hosts without a business associate agreement: "+escapePercent(names(hosts))+".")
	add(v.unknown(), "PHI goes on 1 way to a host that is not known until the program runs.",
		"PHI goes on %d ways to hosts that are not known until the program runs.")
	rows := map[string]int{}
	for _, r := range v.Rows() {
		rows[r.Kind] = r.Flows[Reported]
	}
	add(rows[Log], "PHI is written to a log or to telemetry on 1 way.", "PHI is written to logs or telemetry on %d ways.")
	add(rows[Store], "PHI is stored without encryption that is known on 1 way.", "PHI is stored without encryption that is known on %d ways.")
	add(len(unaudited(v.Map)), "One access point leaves no audit record on some path.", "%d access points leave no audit record on some path.")
	tls := 0
	for _, f := range v.Other {
		if strings.HasPrefix(f.Rule, "phitls/") {
			tls++
		}
	}
	add(tls, "Transport security is weak at 1 place.", "Transport security is weak at %d places.")
	expired := 0
	for _, e := range v.Exceptions {
		if e.Expired {
			expired++
		}
	}
	add(expired, "One accepted exception is past its date.", "%d accepted exceptions are past their dates.")
	return list
}

// unknown counts the reported ways to hosts that are not known.
func (v *view) unknown() int {
	n := 0
	for _, d := range v.Destinations {
		if d.Protection == "unknown" {
			n += d.Findings
		}
	}
	return n
}

func names(list []Destination) string {
	var all []string
	for _, d := range list {
		all = append(all, d.Name)
	}
	const most = 5
	if more := len(all) - most; more > 0 {
		all = append(all[:most], fmt.Sprintf("%d more", more))
	}
	return strings.Join(all, ", ")
}

func escapePercent(s string) string { return strings.ReplaceAll(s, "%", "%%") }

// A link is a place as the template shows it; Href is "" if there is nothing to link to.
type link struct{ Text, Href string }

// At is a place with its link.
func (v *view) At(p Place) link { return link{v.Where(p), v.Href(p)} }

// Href links to a place.
func (v *view) Href(p Place) string { return v.page.href(v.Revision, p) }

// Where is a place as text.
func (v *view) Where(p Place) string {
	if p.File == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// Protection is what is known of a destination or a flow, for people.
func (v *view) Protection(word string) string { return protectionWords[word] }

// AccessWord is the state of an access point.
func (v *view) AccessWord(state string) string { return accessWords[state] }

// Category is a category with its paragraph.
func (v *view) Category(word string) string { return CategoryText(word) }

// KindTitle is a kind of destinations as a heading.
func (v *view) KindTitle(kind string) string { return kindWords[kind].title }

// Short is an import path or symbol without the module that the page is about.
func (v *view) Short(path string) string {
	if v.Title == "" || strings.Contains(v.Title, ", ") {
		return path
	}
	if path == v.Title {
		return path[strings.LastIndexByte(path, '/')+1:]
	}
	return strings.TrimPrefix(path, v.Title+"/")
}

// Judged are the access points that access anything, or are not judged.
func (v *view) Judged() []Access {
	return slices.DeleteFunc(slices.Clone(v.Access), func(a Access) bool { return a.State == "no-access" })
}

// Quiet counts the others.
func (v *view) Quiet() int { return len(v.Access) - len(v.Judged()) }

// Join lists words.
func (v *view) Join(list []string) string { return strings.Join(list, ", ") }

// Plural counts things.
func (v *view) Plural(n int, noun string) string { return plural(n, noun) }

// Name is a destination's name for people.
func (v *view) Name(d Destination) string {
	if word := libraryWords[d.Kind][d.Name]; word != "" {
		return word
	}
	return v.Short(d.Name)
}

// label is a destination as the picture shows it.
func (v *view) label(d Destination) string {
	d.Name = v.Name(d)
	return d.label()
}

// Sealed counts the ways to a destination that are protected before they get there.
func (v *view) Sealed(d Destination) int {
	n := 0
	for _, f := range v.Flows {
		if f.Destination == d.ID && (f.Protection == "encrypted" || f.Protection == "deidentified") {
			n++
		}
	}
	return n
}
