// Package grpc keeps cases about google.golang.org/grpc, with stubs that protoc generated.
package grpc

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/protobuf/types/known/wrapperspb"

	"example.test/egress/model"
)

// A Keeper holds a stub, as services do.
type Keeper struct{ client model.RecordsClient }

// Dial makes one.
func Dial(creds credentials.TransportCredentials) (*Keeper, error) {
	conn, err := grpc.NewClient("dns:///grpc.stranger.example:443", grpc.WithTransportCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &Keeper{client: model.NewRecordsClient(conn)}, nil
}

func bugUnary(ctx context.Context, creds credentials.TransportCredentials, p model.Patient) error {
	conn, err := grpc.NewClient("grpc.stranger.example:443", grpc.WithTransportCredentials(creds))
	if err != nil {
		return err
	}
	defer conn.Close()
	client := model.NewRecordsClient(conn)
	_, err = client.Put(ctx, wrapperspb.String(p.Name)) // want:phiegress
	return err
}

func (c *Keeper) BugHeld(ctx context.Context, p model.Patient) error {
	_, err := c.client.Put(ctx, wrapperspb.String(p.SSN)) // want:phiegress
	return err
}

func bugInvoke(ctx context.Context, p model.Patient) error {
	conn, err := grpc.NewClient("grpc.stranger.example:443")
	if err != nil {
		return err
	}
	return conn.Invoke(ctx, "/clinic.Records/Put", wrapperspb.String(p.Name), nil) // want:phiegress
}

func bugStream(ctx context.Context, p model.Patient) error {
	conn, err := grpc.NewClient("grpc.stranger.example:443")
	if err != nil {
		return err
	}
	stream, err := conn.NewStream(ctx, &grpc.StreamDesc{ClientStreams: true}, "/clinic.Records/Put")
	if err != nil {
		return err
	}
	return stream.SendMsg(wrapperspb.String(p.Name)) // want:phiegress
}

func bugTyped(ctx context.Context, p model.Patient) error {
	conn, err := grpc.NewClient("grpc.stranger.example:443")
	if err != nil {
		return err
	}
	stream, err := model.NewRecordsClient(conn).Follow(ctx)
	if err != nil {
		return err
	}
	return stream.Send(wrapperspb.String(p.Name)) // want:phiegress
}

func safeInside(ctx context.Context, p model.Patient) error {
	conn, err := grpc.NewClient("localhost:50051")
	if err != nil {
		return err
	}
	_, err = model.NewRecordsClient(conn).Put(ctx, wrapperspb.String(p.Name))
	return err
}

func (c *Keeper) SafeField(ctx context.Context, p model.Patient) error {
	_, err := c.client.Put(ctx, wrapperspb.String(p.Clinic))
	return err
}
