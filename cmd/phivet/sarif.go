package main

import (
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
	for _, pkg := range res.packages() {
		for _, a := range res.Records[pkg].Accepted {
			run.Results = append(run.Results, s.accepted(pkg, a))
		}
	}
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
	title, doc, url := r.Title, r.Title, ""
	if a := findAnalyzer(r.Analyzer()); a != nil {
		doc, url = strings.TrimSpace(a.Doc), a.URL
	}
	first, _, _ := strings.Cut(doc, "\n")
	rule := sarifRule{
		ID: r.ID, Name: strings.ReplaceAll(r.ID, "/", "-"), HelpURI: url,
		ShortDescription: sarifText{Text: title},
		FullDescription:  sarifText{Text: first},
		Help:             sarifText{Text: doc, Markdown: doc},
		Configuration:    sarifConfiguration{Level: sarifLevels[r.Severity]},
	}
	rule.Properties = sarifProperties{
		Tags:             []string{"security", "hipaa"},
		Precision:        "high",
		SecuritySeverity: sarifScores[r.Severity],
	}
	for _, paragraph := range r.CFR {
		rule.Properties.Tags = append(rule.Properties.Tags, "45 CFR "+paragraph)
	}
	return rule
}

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

// accepted returns the result of a finding that an ignore directive removed.
func (s *sarifWriter) accepted(pkg string, a record.Accepted) sarifResult {
	r := sarifResult{
		RuleID:       a.Rule,
		RuleIndex:    s.index[a.Rule],
		Level:        sarifLevels[analyzers.FindRule(a.Rule).Severity],
		Message:      sarifText{Text: a.Message},
		Suppressions: []sarifSuppression{{Kind: "inSource", Status: "accepted", Justification: a.Reason}},
	}
	if p, ok := s.res.locate(pkg, a.Pos); ok {
		r.Locations = []sarifLocation{s.location(p, "")}
	}
	return r
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
