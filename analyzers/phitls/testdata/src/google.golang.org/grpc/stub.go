package grpc

import (
	"context"

	"google.golang.org/grpc/credentials"
)

type (
	ClientConn   struct{}
	DialOption   interface{}
	Server       struct{}
	ServerOption interface{}
)

func WithInsecure() DialOption                                                { return nil }
func WithTransportCredentials(c credentials.TransportCredentials) DialOption  { return nil }
func WithBlock() DialOption                                                   { return nil }
func Creds(c credentials.TransportCredentials) ServerOption                   { return nil }
func NewServer(opts ...ServerOption) *Server                                  { return nil }
func NewClient(target string, opts ...DialOption) (*ClientConn, error)        { return nil, nil }
func Dial(target string, opts ...DialOption) (*ClientConn, error)             { return nil, nil }
func DialContext(context.Context, string, ...DialOption) (*ClientConn, error) { return nil, nil }
