package config

// A Key is one key of .phivet.yaml, as the schema and docs/configuration.md describe it.
type Key struct {
	Path    string // "sinks.log"; of what is in a list "sources.type"
	Default string // in YAML, "" for none
	Meaning string // a phrase or sentence of Markdown
}

// Keys are all keys, in the order of the reference.
var Keys = []Key{
	{"version", "1", "of this format"},
	{"tags", "[phi]", "struct tag keys that mark PHI; under another key than `phi`, a value that is no category means `phi`"},
	{"analyzers", "", "`{phiaudit: off, phisuggest: on}`; all are on but `phisuggest`"},
	{"exclude", "", "globs of paths, relative to this file, without findings; flows through them still count"},
	{"sources", "", "PHI that cannot be tagged, see [declaring.md](declaring.md#code-that-cannot-be-tagged); each has one of `type`, `func` and `host`"},
	{"sources.type", "", "a type, or with `...` every type below a path"},
	{"sources.fields", "", "of the type; left out, every field and the value itself"},
	{"sources.func", "", "a function whose results are PHI or, with `params`, whose parameters are"},
	{"sources.params", "", "parameters that arrive as PHI: `{mrn: mrn}`, name and category"},
	{"sources.host", "", "a host from which PHI comes back"},
	{"sources.phi", "phi", "the category"},
	{"deidentifiers", "", "functions as if marked `//phi:deidentifies`"},
	{"encryptors", "", "functions as if marked `//phi:encrypts`"},
	{"sinks", "", "functions that log, store or send every argument but the receiver and a `context.Context`"},
	{"sinks.log", "", "functions that log"},
	{"sinks.store", "", "functions that store"},
	{"sinks.egress", "", "functions that send: a function, or `{func: ..., host: ...}`"},
	{"sinks.egress.func", "", "the function"},
	{"sinks.egress.host", "", "where it sends to, what `baa.hosts` is asked about; left out, it is not known"},
	{"models", "", "exactly which argument does what, see [below](#models)"},
	{"log", "", "what counts as a log"},
	{"log.stdout", "report", "`ignore`: standard output is this program's purpose"},
	{"store", "", "which stores need no finding"},
	{"store.customer-keys", "false", "`true`: cloud stores must name a customer-managed key"},
	{"store.encrypted", "", "stores that encrypt at rest, each with the evidence"},
	{"store.encrypted.store", "", "an import path, as in the finding"},
	{"store.encrypted.reason", "", "what encrypts it; required"},
	{"audit", "", "what records an access to PHI, and where one must be recorded"},
	{"audit.required", "false", "`true`: `phiaudit` reports even where no audit function is declared"},
	{"audit.functions", "", "functions as if marked `//phi:audits`: a function, or `{func: ..., params: ...}`"},
	{"audit.functions.func", "", "the function"},
	{"audit.functions.params", "", "parameters that must not be empty: `{actor: who}`, role and parameter"},
	{"audit.middlewares", "", "middlewares that audit the handlers behind them"},
	{"audit.access", "", "functions as if marked `//phi:access`"},
	{"baa", "", "where PHI may be sent"},
	{"baa.hosts", "", "hosts with a business associate agreement; `*.clinic.example` is every host below that name"},
	{"baa.inside", "", "hosts of your own, which need none"},
	{"baa.unknown", "report", "`ignore`: hosts that are not known until run time"},
	{"tls", "", "what stands in front of the program"},
	{"tls.terminated", "", "a reason, such as `ingress`, why clear-text listeners stand behind a TLS proxy"},
	{"tests", "false", "`true`: findings in `_test.go` files too"},
	{"generated", "false", "`true`: findings in generated files too"},
}

// keyOf returns the key of a path; an empty one if there is none.
func keyOf(path string) Key {
	for _, k := range Keys {
		if k.Path == path {
			return k
		}
	}
	return Key{}
}
