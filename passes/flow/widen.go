package flow

// maxSet is how many origins a value may have before those of one root of the
// caller's are taken together; maxKept is how many are kept at all.
const (
	maxSet  = 80
	maxKept = 400
)

// widened is s, or if it is large a coarser set that covers it: parts of what
// the caller has at one root become anything that can be reached from there,
// and what callees of the caller's choice give back becomes unknown.
func (e *engine) widened(s set) set {
	if len(s) <= maxSet {
		return s
	}
	e.coarsened = true
	out := make([]flowing, 0, len(s))
	for _, f := range s {
		o := *e.origins.of(f)
		if o.kind != symbolic {
			out = append(out, f)
			continue
		}
		switch root := o.node.top(); root.root.kind {
		case rootResult, rootAfter:
			out = append(out, flowing{unknownID, f.by})
		default:
			o.node, o.view = root, someView
			out = append(out, flowing{e.origins.id(o), f.by})
		}
	}
	w := sorted(out)
	return w[:min(len(w), maxKept)]
}
