package lib

type Patient struct{ SSN string }

func Parse(s string) string { return s }

type Client struct{}

func (*Client) Lookup(mbi string) {}
