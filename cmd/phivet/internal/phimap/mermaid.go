package phimap

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// WriteMermaid writes the map as a flow chart for a README: categories on the left,
// packages in the middle, destinations on the right. The worst state of what runs
// along an edge gives its form: dotted with a number of findings, or plain.
func (m *Map) WriteMermaid(out io.Writer) error {
	w := bufio.NewWriter(out)
	c := m.chart()
	fmt.Fprintln(w, "flowchart LR")
	for _, layer := range c.layers() {
		fmt.Fprintf(w, "  subgraph %s[\"%s\"]\n", layer.id, mermaidText(layer.title))
		for _, n := range layer.nodes {
			fmt.Fprintf(w, "    %s%s\n", c.ids[n], mermaidShape(n))
		}
		fmt.Fprintln(w, "  end")
	}
	for _, e := range c.edges() {
		t := c.tally[e]
		if t.findings > 0 {
			fmt.Fprintf(w, "  %s -. \"%s\" .-> %s\n", c.ids[e.from], plural(t.findings, "finding"), c.ids[e.to])
			continue
		}
		fmt.Fprintf(w, "  %s --> %s\n", c.ids[e.from], c.ids[e.to])
	}
	fmt.Fprintln(w, "  classDef bad stroke:#b3261e,stroke-width:3px")
	for _, d := range m.Destinations {
		if id := c.ids[node{"destination", d.ID, (&view{Map: m}).label(d)}]; d.Findings > 0 && id != "" {
			fmt.Fprintf(w, "  class %s bad\n", id)
		}
	}
	return w.Flush()
}

// A chart is the map drawn as categories, packages and destinations.
type chart struct {
	ids   map[node]string
	tally map[edge]tally
}

type node struct{ layer, id, label string }

type edge struct{ from, to node }

type tally struct{ flows, findings int }

type layer struct {
	id, title string
	nodes     []node
}

func (m *Map) chart() *chart {
	c := &chart{map[node]string{}, map[edge]tally{}}
	v := &view{Map: m}
	categories, used := map[string]string{}, map[string]bool{}
	for _, s := range m.Sources {
		categories[s.ID] = s.Category
		used[s.Category] = true
	}
	labels := map[string]string{}
	for _, d := range m.Destinations {
		labels[d.ID] = v.label(d)
	}
	pkgs := busiest(m.Flows, mostPackages, func(f Flow) string { return f.Package })
	drawn := max(1, len(pkgs.alone)+min(1, pkgs.others))
	ends := busiest(m.Flows, min(mostDestinations, mostEdges/drawn-len(used)), func(f Flow) string { return f.Destination })
	for _, f := range m.Flows {
		cat := categories[f.Source]
		from := node{"category", cat, cat}
		pkg := node{"package", f.Package, v.Short(f.Package)}
		if !pkgs.alone[f.Package] {
			pkg = node{"package", "", plural(pkgs.others, "other")}
		}
		to := node{"destination", f.Destination, labels[f.Destination]}
		if !ends.alone[f.Destination] {
			to = node{"destination", "", plural(ends.others, "other")}
		}
		for _, e := range []edge{{from, pkg}, {pkg, to}} {
			t := c.tally[e]
			t.flows++
			if f.State == Reported {
				t.findings++
			}
			c.tally[e] = t
		}
	}
	for _, l := range c.layers() {
		for i, n := range l.nodes {
			c.ids[n] = fmt.Sprintf("%s%d", l.id[:1], i)
		}
	}
	return c
}

// Mermaid draws no more than 500 edges: at most categories times packages, and
// packages times destinations.
const (
	mostEdges        = 500
	mostPackages     = 12
	mostDestinations = 40
)

// A choice says which names stand alone, and how many stand together.
type choice struct {
	alone  map[string]bool
	others int
}

// busiest chooses the names with the most findings, then the most flows.
func busiest(flows []Flow, most int, name func(Flow) string) choice {
	count := map[string]tally{}
	for _, f := range flows {
		t := count[name(f)]
		t.flows++
		if f.State == Reported {
			t.findings++
		}
		count[name(f)] = t
	}
	order := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b].findings, count[a].findings), cmp.Compare(count[b].flows, count[a].flows), cmp.Compare(a, b))
	})
	c := choice{alone: map[string]bool{}}
	if len(order) > most {
		c.others = len(order) - most + 1
	}
	for _, n := range order[:len(order)-c.others] {
		c.alone[n] = true
	}
	return c
}

// layers are the nodes that some edge touches, in order.
func (c *chart) layers() []layer {
	seen := map[node]bool{}
	for e := range c.tally {
		seen[e.from], seen[e.to] = true, true
	}
	list := []layer{{id: "categories", title: "PHI"}, {id: "packages", title: "through"}, {id: "destinations", title: "to"}}
	for _, n := range slices.SortedFunc(maps.Keys(seen), compareNodes) {
		i := slices.Index([]string{"category", "package", "destination"}, n.layer)
		list[i].nodes = append(list[i].nodes, n)
	}
	return slices.DeleteFunc(list, func(l layer) bool { return len(l.nodes) == 0 })
}

func (c *chart) edges() []edge {
	return slices.SortedFunc(maps.Keys(c.tally), func(a, b edge) int {
		return cmp.Or(compareNodes(a.from, b.from), compareNodes(a.to, b.to))
	})
}

func compareNodes(a, b node) int {
	return cmp.Or(cmp.Compare(a.layer, b.layer), cmp.Compare(a.id, b.id))
}

// mermaidShape is a node's text in the brackets of its shape.
func mermaidShape(n node) string {
	text := `"` + mermaidText(n.label) + `"`
	switch n.layer {
	case "category":
		return "([" + text + "])"
	case "package":
		return "[" + text + "]"
	}
	return "[[" + text + "]]"
}

// mermaidText is text that Mermaid shows as it is: it knows entities, and takes
// HTML and Markdown for what they are.
func mermaidText(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < ' ' || r == 0x7f:
			b.WriteByte(' ')
		case strings.ContainsRune("\"<>&#`*_\\;", r):
			fmt.Fprintf(&b, "#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// label is a destination as pictures show it.
func (d Destination) label() string {
	switch d.Kind {
	case Log:
		return "log: " + d.Name
	case Store:
		return "store: " + d.Name
	case Response:
		return "response: " + d.Name
	case Deidentifier:
		return "de-identified: " + d.Name
	case Encryptor:
		return "encrypted: " + d.Name
	case Model:
		return "model: " + d.Name
	}
	return d.Name
}
