package main

import (
	"cmp"
	"encoding/json"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/record"
)

// formatSARIF prints SARIF 2.1.0 as code hosts take it: paths relative to the
// repository, each finding on one line, its way as a code flow, what is
// accepted in the code as a suppressed result.
func formatSARIF(w, _ io.Writer, res *result) error {
	s := sarifWriter{res: res, text: make(texts), index: make(map[string]int)}
	run := sarifRun{
		AutomationDetails: sarifAutomation{ID: "phivet/"},
		ColumnKind:        "utf16CodeUnits",
		Invocations:       []sarifInvocation{{ExecutionSuccessful: !res.incomplete}},
		Results:           []sarifResult{},
	}
	run.Tool.Driver = s.driver()
	for _, f := range res.Findings {
		run.Results = append(run.Results, s.result(f))
	}
	run.Results = append(run.Results, s.accepted()...)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// A sarifWriter turns findings into results.
type sarifWriter struct {
	res   *result
	text  texts
	index map[string]int // of each rule in the driver's list
}

// driver describes phivet and the rules that results refer to: the suite's and
// any that only a finding names.
func (s *sarifWriter) driver() sarifDriver {
	rules := make(map[string]bool)
	for _, r := range analyzers.Rules {
		rules[r.ID] = true
	}
	for _, f := range s.res.Findings {
		rules[f.Rule] = true
	}
	for _, rec := range s.res.Records {
		for _, a := range rec.Accepted {
			rules[a.Rule] = true
		}
	}
	driver := sarifDriver{Name: "phivet", Version: version(), InformationURI: "https://" + modulePath, Rules: []sarifRule{}}
	for i, id := range slices.Sorted(maps.Keys(rules)) {
		s.index[id] = i
		driver.Rules = append(driver.Rules, newSarifRule(analyzers.FindRule(id)))
	}
	return driver
}

func newSarifRule(r analyzers.Rule) sarifRule {
	doc, url := r.Title, ""
	if a := findAnalyzer(r.Analyzer()); a != nil {
		doc, url = strings.TrimSpace(a.Doc), a.URL
	}
	rule := sarifRule{
		ID: r.ID, Name: pascalCase(r.ID), HelpURI: url,
		ShortDescription: sarifText{Text: r.Title},
		FullDescription:  sarifText{Text: r.Title + "."},
		Help:             sarifText{Text: doc, Markdown: doc},
		Configuration:    sarifConfiguration{Level: sarifLevels[r.Severity]},
	}
	rule.Properties = sarifProperties{
		Tags:             []string{"security", "hipaa"},
		Precision:        cmp.Or(precision[r.ID], "high"),
		SecuritySeverity: sarifScores[r.Severity],
	}
	for _, paragraph := range r.CFR {
		rule.Properties.Tags = append(rule.Properties.Tags, "45 CFR "+paragraph)
	}
	if len(r.CFR) > 0 {
		rule.FullDescription.Text += " 45 CFR " + strings.Join(r.CFR, ", ") + "."
	}
	return rule
}

// pascalCase returns a rule's id as SARIF wants friendly names: PhitlsWeakDsn.
func pascalCase(id string) string {
	var name strings.Builder
	for word := range strings.FieldsFuncSeq(id, func(r rune) bool { return r == '/' || r == '-' }) {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String()
}

// precision of the rules whose findings may well be nothing: a name that only
// looks like PHI, a host that may turn out to be covered.
var precision = map[string]string{"phisuggest/untagged": "medium", "phiegress/unknown-host": "medium"}

// Levels and scores (above 9 critical, from 7 high, from 4 medium) by severity.
var (
	sarifLevels = map[analyzers.Severity]string{analyzers.High: "error", analyzers.Medium: "warning", analyzers.Low: "note"}
	sarifScores = map[analyzers.Severity]string{analyzers.High: "8.0", analyzers.Medium: "5.5", analyzers.Low: "2.0"}
)

func (s *sarifWriter) result(f finding) sarifResult {
	r := sarifResult{
		RuleID:    f.Rule,
		RuleIndex: s.index[f.Rule],
		Level:     sarifLevels[analyzers.FindRule(f.Rule).Severity],
		Message:   sarifText{Text: f.Message},
		Locations: []sarifLocation{s.location(f.Place, "")},
		PartialFingerprints: map[string]string{
			"primaryLocationLineHash": f.Fingerprint,
			"phivet/v1":               f.Fingerprint,
		},
		Suppressions: []sarifSuppression{}, // none; the standard wants all results to say so if one has some
	}
	for i, rel := range f.Related {
		loc := s.location(rel.Place, strings.TrimSpace(rel.Message))
		loc.ID = i + 1
		r.RelatedLocations = append(r.RelatedLocations, loc)
	}
	if f.Detail != nil {
		for _, flow := range f.Detail.Flows {
			if cf, ok := s.codeFlow(f, flow); ok {
				r.CodeFlows = append(r.CodeFlows, cf)
			}
		}
	}
	return r
}

// codeFlow returns a source's way to the sink. A station in code that is not
// at hand stands at the place of the finding, and says in words where it is.
func (s *sarifWriter) codeFlow(f finding, flow record.Flow) (sarifCodeFlow, bool) {
	var thread sarifThreadFlow
	for _, st := range s.res.stations(f, flow) {
		p, text := st.place, st.text
		if !st.found {
			p, text = f.Place, text+" ("+st.pos+")"
		}
		thread.Locations = append(thread.Locations, sarifThreadLocation{s.location(p, text)})
	}
	if len(flow.Via) == 0 && len(thread.Locations) > 0 {
		thread.Locations = append(thread.Locations, sarifThreadLocation{s.location(f.Place, f.Message)})
	}
	return sarifCodeFlow{
		Message:     sarifText{Text: flow.Source},
		ThreadFlows: []sarifThreadFlow{thread},
	}, len(thread.Locations) > 0
}

// accepted returns the results of the findings that ignore directives removed,
// with the reasons.
func (s *sarifWriter) accepted() []sarifResult {
	var findings []finding
	var reasons []string
	for _, pkg := range s.res.packages() {
		for _, a := range s.res.Records[pkg].Accepted {
			f := finding{Analyzer: a.Analyzer, Rule: a.Rule, Package: pkg, Message: a.Message, Detail: &a.Finding}
			f.Place, _ = s.res.locate(pkg, a.Pos)
			findings, reasons = append(findings, f), append(reasons, a.Reason)
		}
	}
	identify(findings)
	var results []sarifResult
	for i, f := range findings {
		r := s.result(f)
		r.Suppressions = []sarifSuppression{{Kind: "inSource", Status: "accepted", Justification: reasons[i]}}
		results = append(results, r)
	}
	return results
}

func (s *sarifWriter) location(p place, message string) sarifLocation {
	p = s.text.oneLine(p)
	line := s.text.line(p.File, p.Line)
	name := url.URL{Path: s.res.inRepo(p.File)}
	loc := sarifLocation{Physical: sarifPhysical{
		Artifact: sarifArtifact{URI: name.EscapedPath(), BaseID: "%SRCROOT%"},
		Region: sarifRegion{
			StartLine: max(p.Line, 1), StartColumn: utf16Column(line, max(p.Col, 1)),
			EndLine: max(p.EndLine, 1), EndColumn: utf16Column(line, max(p.EndCol, 2)),
		},
	}}
	if loc.Physical.Region.EndColumn <= loc.Physical.Region.StartColumn {
		loc.Physical.Region.EndColumn = loc.Physical.Region.StartColumn + 1
	}
	if message != "" {
		loc.Message = &sarifText{Text: message}
	}
	return loc
}
