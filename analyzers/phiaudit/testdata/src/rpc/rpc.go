// Package rpc has services of gRPC, oapi-codegen and gqlgen.
package rpc

import (
	"context"

	"google.golang.org/grpc"

	"rpc/pb"
	"shared"
)

type service struct{ *shared.Deps }

func (s *service) Get(ctx context.Context, r *pb.Request) (*pb.Patient, error) {
	p, err := s.Repo.Get(ctx, r.Id) // want `read by`
	if err != nil {
		return nil, err
	}
	return &pb.Patient{Name: p.Name}, nil
}

func (s *service) List(r *pb.Request, stream pb.Patients_ListServer) error {
	p, err := stream.Recv()
	if err != nil {
		return err
	}
	return stream.Send(p) // want `Patient.Name \(name\) is sent in the response by`
}

type safe struct{ *shared.Deps }

func (s *safe) Get(ctx context.Context, r *pb.Request) (*pb.Patient, error) {
	defer s.Record("get")
	p, err := s.Repo.Get(ctx, r.Id)
	if err != nil {
		return nil, err
	}
	return &pb.Patient{Name: p.Name}, nil
}

func (s *safe) List(r *pb.Request, stream pb.Patients_ListServer) error {
	s.Record("list")
	return stream.Send(&pb.Patient{Name: "x"})
}

type intercepted struct{ *shared.Deps }

func (s *intercepted) Get(ctx context.Context, r *pb.Request) (*pb.Patient, error) {
	_, err := s.Repo.Get(ctx, r.Id)
	return nil, err
}

// List is not behind an interceptor for unary methods.
func (s *intercepted) List(r *pb.Request, stream pb.Patients_ListServer) error {
	return stream.Send(&pb.Patient{Name: r.Id}) // want `sent in the response by`
}

func (s *intercepted) audit(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	res, err := handler(ctx, req)
	s.Record("call")
	return res, err
}

func register(d *shared.Deps) {
	plain := grpc.NewServer()
	pb.RegisterPatientsServer(plain, &service{d})
	pb.RegisterPatientsServer(plain, &safe{d})
	i := &intercepted{d}
	audited := grpc.NewServer(grpc.ChainUnaryInterceptor(i.audit))
	pb.RegisterPatientsServer(audited, i)
}

type strict struct{ *shared.Deps }

func (s *strict) GetPatient(ctx context.Context, request pb.GetPatientRequestObject) (pb.GetPatientResponseObject, error) {
	_, err := s.Repo.Get(ctx, request.Id) // want `read by`
	return nil, err
}

type strictSafe struct{ *shared.Deps }

func (s *strictSafe) GetPatient(ctx context.Context, request pb.GetPatientRequestObject) (pb.GetPatientResponseObject, error) {
	s.Record("get")
	_, err := s.Repo.Get(ctx, request.Id)
	return nil, err
}

func oapi(d *shared.Deps) {
	pb.NewStrictHandler(&strict{d}, nil)
	pb.NewStrictHandler(&strictSafe{d}, nil)
}

type resolver struct{ *shared.Deps }

func (r *resolver) Query() pb.QueryResolver { return &queryResolver{r} }

type queryResolver struct{ *resolver }

func (r *queryResolver) Patient(ctx context.Context, id string) (*pb.Patient, error) {
	p, err := r.Repo.Get(ctx, id) // want `read by`
	if err != nil {
		return nil, err
	}
	return &pb.Patient{Name: p.Name}, nil
}

type resolverSafe struct{ *shared.Deps }

func (r *resolverSafe) Query() pb.QueryResolver { return &querySafe{r} }

type querySafe struct{ *resolverSafe }

func (r *querySafe) Patient(ctx context.Context, id string) (*pb.Patient, error) {
	p, err := r.Repo.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	r.Record("read")
	return &pb.Patient{Name: p.Name}, nil
}
