// Package pb is as protoc-gen-go-grpc and oapi-codegen would write it.
package pb

import (
	"context"

	"google.golang.org/grpc"
)

type Request struct{ Id string }
type Patient struct {
	Name string `phi:"name"`
}

type PatientsServer interface {
	Get(context.Context, *Request) (*Patient, error)
	List(*Request, Patients_ListServer) error
}

type Patients_ListServer interface {
	Send(*Patient) error
	Recv() (*Patient, error)
	grpc.ServerStream
}

func RegisterPatientsServer(s grpc.ServiceRegistrar, srv PatientsServer) {}

type GetPatientRequestObject struct{ Id string }
type GetPatientResponseObject interface{ Visit() }
type StrictServerInterface interface {
	GetPatient(ctx context.Context, request GetPatientRequestObject) (GetPatientResponseObject, error)
}
type ServerInterface interface{ ServeHTTP() }

func NewStrictHandler(ssi StrictServerInterface, middlewares []any) ServerInterface { return nil }

type ResolverRoot interface{ Query() QueryResolver }
type QueryResolver interface {
	Patient(ctx context.Context, id string) (*Patient, error)
}
