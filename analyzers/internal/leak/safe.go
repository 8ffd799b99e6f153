package leak

import (
	"slices"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/record"
)

// RecordSafe notes, for the data-flow map, those of the leaks that are of one of the kinds.
func RecordSafe(r *report.Reporter, safe []*flow.Leak, kinds ...flow.Kind) {
	for _, l := range safe {
		if slices.Contains(kinds, l.Kind) {
			Accept(r, l, state(l), "", nil)
		}
	}
}

// Accept notes that what a leak reaches may have its PHI; state says why, reason is
// the configuration's, hosts are those of a send.
func Accept(r *report.Reporter, l *flow.Leak, state, reason string, hosts []record.Host) {
	if !r.Shows(l.Pos) {
		return
	}
	d := Detail(l)
	kind := string(l.Kind)
	switch l.Kind {
	case flow.Deidentified, flow.Sealed:
		kind = ""
	case flow.Kept:
		kind = string(flow.Store)
	}
	r.Record().Safe = append(r.Record().Safe, record.Safe{
		State: state, Kind: kind, Pos: r.At(l.Pos), Func: r.Enclosing(l.Pos), Sink: l.Sink, Library: l.Package,
		Hosts: hosts, Reason: reason, Flows: d.Flows,
	})
}

// state says why what a leak reaches may have it.
func state(l *flow.Leak) string {
	switch l.Kind {
	case flow.Deidentified:
		return record.Deidentified
	case flow.Sealed:
		return record.Encrypted
	case flow.Kept:
		return record.AtRest
	case flow.Response:
		return record.Responded
	}
	if slices.ContainsFunc(l.Reached, func(w flow.Reached) bool { return w.Mode != flow.Cleared }) {
		return record.Encrypted
	}
	return record.Deidentified
}
