package fix

import (
	"google.golang.org/grpc"
)

func weak(target string) {
	grpc.Dial(target, grpc.WithInsecure()) // want `gRPC`
}
