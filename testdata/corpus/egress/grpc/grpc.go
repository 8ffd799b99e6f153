// Package grpc keeps cases about google.golang.org/grpc, with stubs that protoc generated.
package grpc

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	health "google.golang.org/grpc/health/grpc_health_v1"

	"example.test/egress/model"
)

// A Checker holds a stub, as services do.
type Checker struct{ client health.HealthClient }

// Dial makes one.
func Dial(creds credentials.TransportCredentials) (*Checker, error) {
	conn, err := grpc.NewClient("dns:///grpc.stranger.example:443", grpc.WithTransportCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &Checker{client: health.NewHealthClient(conn)}, nil
}

func bugUnary(ctx context.Context, creds credentials.TransportCredentials, p model.Patient) error {
	conn, err := grpc.NewClient("grpc.stranger.example:443", grpc.WithTransportCredentials(creds))
	if err != nil {
		return err
	}
	defer conn.Close()
	client := health.NewHealthClient(conn)
	_, err = client.Check(ctx, &health.HealthCheckRequest{Service: p.Name}) // want:phiegress
	return err
}

func (c *Checker) BugHeld(ctx context.Context, p model.Patient) error {
	_, err := c.client.Check(ctx, &health.HealthCheckRequest{Service: p.SSN}) // want:phiegress
	return err
}

func bugInvoke(ctx context.Context, p model.Patient) error {
	conn, err := grpc.NewClient("grpc.stranger.example:443")
	if err != nil {
		return err
	}
	return conn.Invoke(ctx, "/clinic.Records/Put", &health.HealthCheckRequest{Service: p.Name}, nil) // want:phiegress
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
	return stream.SendMsg(&health.HealthCheckRequest{Service: p.Name}) // want:phiegress
}

func safeInside(ctx context.Context, p model.Patient) error {
	conn, err := grpc.NewClient("localhost:50051")
	if err != nil {
		return err
	}
	_, err = health.NewHealthClient(conn).Check(ctx, &health.HealthCheckRequest{Service: p.Name})
	return err
}

func (c *Checker) SafeField(ctx context.Context, p model.Patient) error {
	_, err := c.client.Check(ctx, &health.HealthCheckRequest{Service: p.Clinic})
	return err
}
