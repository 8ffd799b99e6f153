package grpc

import "context"

type Server struct{}
type ServerOption interface{}
type UnaryServerInfo struct{}
type StreamServerInfo struct{}
type UnaryHandler func(ctx context.Context, req any) (any, error)
type StreamHandler func(srv any, stream ServerStream) error
type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (any, error)
type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error
type ServerStream interface {
	SetTrailer(any)
	SendHeader(any) error
	Context() context.Context
}
type ServiceRegistrar interface{ RegisterService(desc, impl any) }

func (s *Server) RegisterService(desc, impl any)                     {}
func NewServer(opts ...ServerOption) *Server                         { return nil }
func UnaryInterceptor(i UnaryServerInterceptor) ServerOption         { return nil }
func ChainUnaryInterceptor(i ...UnaryServerInterceptor) ServerOption { return nil }
func StreamInterceptor(i StreamServerInterceptor) ServerOption       { return nil }
