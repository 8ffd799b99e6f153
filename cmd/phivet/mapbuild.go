package main

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/cmd/phivet/internal/phimap"
	"github.com/phivet/phivet/passes/access"
	"github.com/phivet/phivet/passes/record"
)

// A mapper fills a map from what a run recorded.
type mapper struct {
	res      *result
	root     string // of the repository
	m        *phimap.Map
	baseline map[string]*phimap.Exception // by fingerprint
	accepted map[string]int               // findings that an ignore removed, by package and position
	packages map[string]string            // import paths by directory, relative to the repository

	sources, destinations map[string]int  // places in the map's lists, by ID
	blank                 map[string]bool // packages of which an analyzer said that it failed
}

// phiMap returns the map of the run, and whether packages are missing on it.
func (res *result) phiMap() (m *phimap.Map, incomplete bool, err error) {
	date, err := today()
	if err != nil {
		return nil, false, err
	}
	b := &mapper{
		res: res, root: repoRoot(res.dir), baseline: map[string]*phimap.Exception{}, accepted: map[string]int{}, packages: map[string]string{},
		sources: map[string]int{}, destinations: map[string]int{}, blank: map[string]bool{},
		m: &phimap.Map{Version: phimap.Version, Tool: "phivet " + version(), Date: date},
	}
	if repo, err := openRepository(res.dir); err == nil {
		b.m.Revision, _ = git(repo.root, "rev-parse", "--verify", "HEAD") // none yet: no revision
	}
	if err := b.readBaseline(); err != nil {
		return nil, false, err
	}
	b.title()
	for _, f := range res.Findings {
		b.finding(f)
	}
	for _, pkg := range res.packages() {
		b.record(pkg, res.Records[pkg])
	}
	b.audits()
	for _, fp := range sortedKeys(b.baseline) {
		b.m.Exceptions = append(b.m.Exceptions, *b.baseline[fp])
	}
	b.attestations()
	b.unseen()
	b.m.Finish()
	return b.m, res.incomplete || len(b.blank) > 0, nil
}

// today is the date of the map; SOURCE_DATE_EPOCH, in seconds, overrides it.
func today() (string, error) {
	now := time.Now()
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return "", fmt.Errorf("SOURCE_DATE_EPOCH=%s is no number of seconds", epoch)
		}
		now = time.Unix(seconds, 0).UTC()
	}
	return now.Format(time.DateOnly), nil
}

// readBaseline notes the findings that a baseline accepts.
func (b *mapper) readBaseline() error {
	if b.res.opts.baseline == "" {
		return nil
	}
	base, err := readBaseline(b.res.opts.baseline)
	if err != nil {
		return err
	}
	for _, e := range base.Entries {
		b.baseline[e.Fingerprint] = &phimap.Exception{
			Kind: phimap.Baseline, Rules: []string{e.Rule}, Package: e.Package, Function: e.Func,
			Reason: cmp.Or(e.Note, "known when the baseline was written"),
		}
	}
	return nil
}

// title names the modules, and notes which packages lie where.
func (b *mapper) title() {
	modules := map[string]bool{}
	for _, pkg := range b.res.packages() {
		path := strings.TrimSuffix(pkg, "_test")
		module := b.res.module[pkg]
		modules[module] = true
		if dir := b.res.modules[module]; dir != "" {
			rel := strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
			b.packages[relativeTo(b.root, filepath.Join(dir, filepath.FromSlash(rel)))] = path
		}
	}
	delete(modules, "")
	b.m.Title = strings.Join(sortedKeys(modules), ", ")
}

// finding notes a finding: a flow for each source, or one that is no flow.
func (b *mapper) finding(f finding) {
	if _, rule, _ := strings.Cut(f.Rule, "/"); rule == "" || rule == "internal-error" {
		b.blank[f.Package] = true
		return
	}
	if f.Detail == nil || f.Detail.Sink == "" || strings.HasPrefix(f.Rule, "phiaudit/") {
		if !strings.HasPrefix(f.Rule, "phiaudit/unaudited") { // the access point says that
			b.m.Other = append(b.m.Other, phimap.Finding{
				Rule: f.Rule, Title: analyzers.FindRule(f.Rule).Title, Severity: string(analyzers.FindRule(f.Rule).Severity),
				Package: f.Package, Function: f.Func, Place: b.place(f.Place),
			})
		}
		return
	}
	c := call{
		pkg: f.Package, at: f.Place, state: phimap.Reported, rule: f.Rule, fingerprint: f.Fingerprint,
		function: f.Func, sink: f.Detail.Sink, library: f.Detail.Library, hosts: f.Detail.Hosts, flows: f.Detail.Flows,
	}
	if e := b.baseline[f.Fingerprint]; e != nil {
		e.Findings++
		e.Place = b.place(f.Place)
		c.state, c.reason = phimap.Accepted, e.Reason
	}
	b.call(c)
}

// record notes what the record of a package says beside its findings.
func (b *mapper) record(pkg string, rec *record.Record) {
	if base, external := strings.CutSuffix(pkg, "_test"); !external || b.res.Records[base] == nil {
		b.m.Packages++
	}
	b.m.Sinks += rec.Counts.Sinks
	for _, s := range rec.Declared {
		b.source(pkg, record.Flow{Source: s.Name, Symbol: s.Symbol, Category: s.Category, Pos: s.Pos}, true)
	}
	for _, a := range rec.Accepted {
		b.acceptedFinding(pkg, a)
	}
	for _, s := range rec.Safe {
		p, _ := b.res.locate(pkg, s.Pos)
		c := call{
			pkg: pkg, at: p, state: phimap.Safe, protection: s.State, kind: s.Kind, reason: s.Reason,
			function: s.Func, sink: s.Sink, library: s.Library, hosts: s.Hosts, flows: s.Flows,
		}
		if s.State == record.Responded {
			c.state, c.protection = phimap.Answered, ""
		}
		b.call(c)
	}
	for _, a := range rec.Access {
		p, _ := b.res.locate(pkg, a.Pos)
		b.m.Access = append(b.m.Access, phimap.Access{
			Package: pkg, Name: a.Name, State: a.State, What: a.What, Sources: a.PHI, Place: b.place(p),
		})
	}
	for _, ig := range rec.Ignores {
		p, _ := b.res.locate(pkg, ig.Pos)
		b.m.Exceptions = append(b.m.Exceptions, phimap.Exception{
			Kind: phimap.Ignore, Rules: ig.Rules, Reason: ig.Reason, Until: ig.Until, Expired: ig.Expiry(b.m.Date) != "",
			Findings: b.accepted[pkg+" "+ig.Pos], Package: pkg, Place: b.place(p),
		})
	}
}

// audits tells the answers that access points give whether those are audited.
func (b *mapper) audits() {
	worse := []string{"", record.Audited, record.NotJudged, record.Unaudited}
	states := map[string]string{}
	for _, pkg := range b.res.packages() {
		for _, a := range b.res.Records[pkg].Access {
			key := pkg + " " + a.Func
			if slices.Index(worse, a.State) > slices.Index(worse, states[key]) {
				states[key] = a.State
			}
		}
	}
	for i, f := range b.m.Flows {
		if f.State == phimap.Answered && f.Function != "" {
			b.m.Flows[i].Protection = states[f.Package+" "+f.Function]
		}
	}
}

// acceptedFinding notes a finding that an ignore removed, or PHI in a store that the
// configuration calls encrypted.
func (b *mapper) acceptedFinding(pkg string, a record.Accepted) {
	p, _ := b.res.locate(pkg, a.Pos)
	b.accepted[pkg+" "+a.At]++
	if a.Sink == "" || strings.HasPrefix(a.Rule, "phiaudit/") {
		return
	}
	c := call{
		pkg: pkg, at: p, state: phimap.Accepted, rule: a.Rule, reason: a.Reason,
		function: a.Func, sink: a.Sink, library: a.Library, hosts: a.Hosts, flows: a.Flows,
	}
	if a.At == "" {
		c.state, c.rule, c.protection = phimap.Safe, "", record.AtRest
	}
	b.call(c)
}

// place is a place as maps have it: relative to the repository.
func (b *mapper) place(p place) phimap.Place {
	if p.File == "" || p.Line == 0 {
		return phimap.Place{}
	}
	if !filepath.IsAbs(p.File) { // of a module that is not at hand
		return phimap.Place{File: p.File, Line: p.Line}
	}
	return phimap.Place{File: relativeTo(b.root, p.File), Line: p.Line}
}

// through lists the packages that a way leads through.
func (b *mapper) through(way []phimap.Step) []string {
	var list []string
	for _, s := range way {
		if pkg := b.packages[path.Dir(s.File)]; pkg != "" && !slices.Contains(list, pkg) {
			list = append(list, pkg)
		}
	}
	return list
}

// destinationKind is the kind of the destination of a call.
func destinationKind(c call) string {
	switch {
	case c.kind == "" && c.protection == record.Deidentified:
		return phimap.Deidentifier
	case c.kind == "" && c.protection == record.Encrypted:
		return phimap.Encryptor
	}
	switch cmp.Or(c.kind, kindOf(c.rule), kindOfFlows(c.flows)) {
	case "store":
		return phimap.Store
	case "response":
		return phimap.Response
	case "send":
		if access.IsModel(c.library, hostNames(c.hosts)) {
			return phimap.Model
		}
		return phimap.Host
	}
	return phimap.Log
}
