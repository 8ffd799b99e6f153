package phimap

import "encoding/json"

// What the page's script reads: lists of texts, and flows that point into them, so that
// thousands of flows stay small. JSON for scripts escapes <, > and &.
type pageData struct {
	Texts        []string   `json:"texts"`
	Code         []int      `json:"code"`  // of the places: texts
	Hrefs        []int      `json:"hrefs"` // of the places: texts
	Places       []int      `json:"places"`
	Sources      [][2]int   `json:"sources"`      // name, category
	Destinations [][3]int   `json:"destinations"` // label, kind's title, what is known of it
	States       []string   `json:"states"`
	StateWords   []string   `json:"stateWords"`
	Flows        []dataFlow `json:"flows"`
}

// A dataFlow holds indexes: of texts, but for source, destination, state and places.
type dataFlow struct {
	Source      int   `json:"s"`
	Destination int   `json:"d"`
	State       int   `json:"t"`
	Package     int   `json:"p"`
	Function    int   `json:"f"`
	Sink        int   `json:"k"`
	Place       int   `json:"l"`
	Note        int   `json:"n"` // protection, rule or reason
	Through     []int `json:"h,omitempty"`
	Way         []int `json:"w"` // text, place, text, place
}

// A packer interns texts and places.
type packer struct {
	m      *Map
	page   Page
	out    pageData
	texts  map[string]int
	places map[Place]int
}

func (k *packer) text(s string) int {
	if i, ok := k.texts[s]; ok {
		return i
	}
	k.texts[s] = len(k.out.Texts)
	k.out.Texts = append(k.out.Texts, s)
	return k.texts[s]
}

func (k *packer) place(p Place) int {
	if i, ok := k.places[p]; ok {
		return i
	}
	i := len(k.out.Places)
	k.places[p] = i
	v := &view{Map: k.m, page: k.page}
	k.out.Places = append(k.out.Places, k.text(v.Where(p)))
	k.out.Code = append(k.out.Code, k.text(k.page.Code.Line(p)))
	k.out.Hrefs = append(k.out.Hrefs, k.text(v.Href(p)))
	return i
}

// data is the map as the page's script reads it.
func (m *Map) data(p Page) ([]byte, error) {
	k := &packer{m: m, page: p, texts: map[string]int{}, places: map[Place]int{}}
	v := &view{Map: m, page: p}
	k.text("")
	sources, destinations, states := map[string]int{}, map[string]int{}, map[string]int{}
	for i, s := range m.Sources {
		sources[s.ID] = i
		k.out.Sources = append(k.out.Sources, [2]int{k.text(s.Name), k.text(s.Category)})
	}
	for i, d := range m.Destinations {
		destinations[d.ID] = i
		k.out.Destinations = append(k.out.Destinations, [3]int{k.text(v.label(d)), k.text(kindWords[d.Kind].title), k.text(protectionWords[d.Protection])})
	}
	for i, s := range States {
		states[s] = i
		k.out.States = append(k.out.States, s)
		k.out.StateWords = append(k.out.StateWords, stateWords[s])
	}
	for _, f := range m.Flows {
		d := dataFlow{
			Source: sources[f.Source], Destination: destinations[f.Destination], State: states[f.State],
			Package: k.text(v.Short(f.Package)), Function: k.text(f.Function), Sink: k.text(f.Sink),
			Place: k.place(f.Place), Note: k.text(f.note()),
		}
		for _, pkg := range f.Through {
			d.Through = append(d.Through, k.text(v.Short(pkg)))
		}
		for _, s := range f.Way {
			d.Way = append(d.Way, k.text(s.Text), k.place(s.Place))
		}
		k.out.Flows = append(k.out.Flows, d)
	}
	return json.Marshal(k.out)
}

// note is what a table says beside a flow's state.
func (f Flow) note() string {
	switch {
	case f.Reason != "":
		return f.Reason
	case f.Protection != "":
		return protectionWords[f.Protection]
	}
	return f.Rule
}
