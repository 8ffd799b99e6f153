package graphql

import "context"

type Response struct{}
type Marshaler interface{ MarshalGQL() }
type ExecutableSchema interface{ Schema() any }
type Resolver func(ctx context.Context) (res any, err error)
type RootResolver func(ctx context.Context) Marshaler
type OperationHandler func(ctx context.Context) ResponseHandler
type ResponseHandler func(ctx context.Context) *Response
type OperationMiddleware func(ctx context.Context, next OperationHandler) ResponseHandler
type ResponseMiddleware func(ctx context.Context, next ResponseHandler) *Response
type FieldMiddleware func(ctx context.Context, next Resolver) (res any, err error)
type RootFieldMiddleware func(ctx context.Context, next RootResolver) Marshaler
