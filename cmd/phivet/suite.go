package main

import (
	"fmt"
	"go/token"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/record"
)

// recorderName is the analyzer under whose name go vet hands the records on.
const recorderName = "phirecord"

// unitSuite returns the suite as the driver of one package runs it: no analyzer
// fails, fixes stay out of generated text, and either findings name their
// analyzer (go vet prints none) or a record goes with them.
func unitSuite(suite []*analysis.Analyzer, recording bool) []*analysis.Analyzer {
	seen := make(map[*analysis.Analyzer]bool)
	for _, a := range suite {
		seen[a] = true
		a.Run = unitRun(a, a.Run, recording)
	}
	for _, a := range suite {
		failLoudly(a.Requires, seen)
	}
	if recording {
		suite = append(suite[:len(suite):len(suite)], newRecorder(suite))
	}
	return suite
}

// unitRun wraps the run function of a.
//
// An error becomes a finding: go vet stores the package's facts before it
// notices the error, so that a second run would succeed, and drops the errors
// of dependencies altogether.
func unitRun(a *analysis.Analyzer, run func(*analysis.Pass) (any, error), recording bool) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		report := pass.Report
		pass.Report = func(d analysis.Diagnostic) {
			if !recording {
				d.Message += " (" + a.Name + ")"
			}
			d.SuggestedFixes = sourceFixes(pass.Fset, d.SuggestedFixes)
			report(d)
		}
		result, err := run(pass)
		if err != nil {
			pass.Report(analysis.Diagnostic{
				Pos:      packageClause(pass),
				Category: a.Name + "/internal-error",
				Message:  fmt.Sprintf("%s could not analyse %s: %v", a.Name, pass.Pkg.Path(), err),
			})
			return emptyResult(a), nil
		}
		return result, nil
	}
}

// failLoudly has an error of an analyzer that others require end the process:
// what they would report is lost, and go vet caches nothing of a tool that
// fails. Seen holds the analyzers that are done.
func failLoudly(list []*analysis.Analyzer, seen map[*analysis.Analyzer]bool) {
	for _, a := range list {
		if seen[a] {
			continue
		}
		seen[a] = true
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			result, err := run(pass)
			if err != nil {
				exitOn(fmt.Errorf("%s could not analyse %s: %v", a.Name, pass.Pkg.Path(), err))
			}
			return result, nil
		}
		failLoudly(a.Requires, seen)
	}
}

// emptyResult returns what dependents of a failed analyzer get.
func emptyResult(a *analysis.Analyzer) any {
	if a.ResultType == nil {
		return nil
	}
	if a.ResultType.Kind() == reflect.Pointer {
		return reflect.New(a.ResultType.Elem()).Interface()
	}
	return reflect.Zero(a.ResultType).Interface()
}

// sourceFixes drops fixes to text that is not the user's: a //line comment, as
// cgo writes them, makes an edit name one file and count the bytes of another.
func sourceFixes(fset *token.FileSet, fixes []analysis.SuggestedFix) []analysis.SuggestedFix {
	var kept []analysis.SuggestedFix
	for _, fix := range fixes {
		ok := true
		for _, edit := range fix.TextEdits {
			ok = ok && fset.PositionFor(edit.Pos, true) == fset.PositionFor(edit.Pos, false)
		}
		if ok {
			kept = append(kept, fix)
		}
	}
	return kept
}

// newRecorder returns the analyzer that merges the records of the suite and
// reports them as one diagnostic.
func newRecorder(suite []*analysis.Analyzer) *analysis.Analyzer {
	recorder := &analysis.Analyzer{
		Name: recorderName,
		Doc:  "hand the records of the suite to phivet",
	}
	for _, a := range suite {
		if a.ResultType == reflect.TypeFor[*record.Record]() {
			recorder.Requires = append(recorder.Requires, a)
		}
	}
	recorder.Run = func(pass *analysis.Pass) (any, error) {
		all := new(record.Record)
		for _, a := range recorder.Requires {
			rec := pass.ResultOf[a].(*record.Record)
			for i := range rec.Findings {
				rec.Findings[i].Analyzer = a.Name
			}
			for i := range rec.Accepted {
				rec.Accepted[i].Analyzer = a.Name
			}
			all.Merge(rec)
		}
		pass.Report(analysis.Diagnostic{Pos: packageClause(pass), Message: all.Encode()})
		return nil, nil
	}
	return recorder
}

// packageClause is the place of what concerns the package as a whole.
func packageClause(pass *analysis.Pass) token.Pos {
	return pass.Files[0].Package
}
