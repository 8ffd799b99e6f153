package handler

import "github.com/99designs/gqlgen/graphql"

type Server struct{}

func NewDefaultServer(es graphql.ExecutableSchema) *Server       { return nil }
func New(es graphql.ExecutableSchema) *Server                    { return nil }
func (s *Server) AroundOperations(f graphql.OperationMiddleware) {}
func (s *Server) AroundResponses(f graphql.ResponseMiddleware)   {}
func (s *Server) AroundFields(f graphql.FieldMiddleware)         {}
func (s *Server) AroundRootFields(f graphql.RootFieldMiddleware) {}
