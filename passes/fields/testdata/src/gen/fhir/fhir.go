package fhir

type Patient struct {
	Name  string
	SSN   string
	Plain string
	Kept  string `phi:"-"`
}

type Claim struct {
	SSN   string `phi:"-"`
	Other string
	Note  string `phi:"id"`
}

type Bundle struct{ Raw string }

func Parse(s string) (*Bundle, error) { return nil, nil }

type Client struct{}

func (*Client) Lookup(ctx, mbi string) string { return "" }
