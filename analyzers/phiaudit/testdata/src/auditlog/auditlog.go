package auditlog

import "context"

type Entry struct{}

func (e *Entry) With(k string, v any) *Entry { return e }
func (e *Entry) Info(msg string)             {}

type Client struct{}

func New() *Client                                       { return nil }
func (c *Client) Close() error                           { return nil }
func (c *Client) Write(ctx context.Context, e any) error { return nil }

func Event(ctx context.Context) *Entry { return nil }
func Count() int                       { return 0 }
func Append(id string) int             { return 0 }
