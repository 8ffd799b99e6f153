package rpc

import (
	"context"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func weak(ctx context.Context, target string) {
	grpc.Dial(target, grpc.WithInsecure())                                                                        // want `^gRPC without encryption: use credentials.NewTLS$`
	grpc.NewClient("ehr.example:443", grpc.WithBlock(), grpc.WithTransportCredentials(insecure.NewCredentials())) // want `gRPC without encryption`
	grpc.NewServer(grpc.Creds(insecure.NewCredentials()))                                                         // want `gRPC without encryption`
	creds := insecure.NewCredentials()                                                                            // want `gRPC without encryption`
	if target != "" {
		creds = credentials.NewTLS(nil)
	}
	grpc.DialContext(ctx, "ehr.example:443", grpc.WithTransportCredentials(creds))
	var opts []grpc.DialOption
	if os.Getenv("PLAIN") == "1" {
		opts = append(opts, grpc.WithTransportCredentials(insecure.NewCredentials())) // want `when PLAIN=1$`
	} else {
		opts = append(opts, grpc.WithTransportCredentials(credentials.NewTLS(nil)))
	}
	grpc.NewClient(target, opts...)
}

func option() grpc.DialOption {
	return grpc.WithTransportCredentials(insecure.NewCredentials()) // want `gRPC without encryption`
}

func strict(target string) {
	grpc.NewClient(target, grpc.WithTransportCredentials(credentials.NewTLS(nil)))
	grpc.NewClient("localhost:50051", grpc.WithTransportCredentials(insecure.NewCredentials()))
	grpc.Dial("127.0.0.1:50051", grpc.WithInsecure())
	grpc.NewClient("unix:///run/ehr.sock", grpc.WithTransportCredentials(insecure.NewCredentials()))
	grpc.NewClient("dns:///localhost:50051", grpc.WithTransportCredentials(insecure.NewCredentials()))
	opts := []grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}
	opts = append(opts, grpc.WithBlock())
	grpc.NewClient("[::1]:50051", opts...)
}
