package fix

import (
	"crypto/tls"
	"database/sql"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

func weak(target string) {
	c := &tls.Config{MinVersion: tls.VersionTLS10}                                   // want `MinVersion`
	c.MaxVersion = tls.VersionTLS11                                                  // want `MaxVersion`
	sql.Open("postgres", "postgres://db.example/clinic?sslmode=disable&x=y")         // want `sslmode`
	sql.Open("mysql", "app@tcp(db.example)/clinic?tls=skip-verify")                  // want `tls=skip-verify`
	grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // want `gRPC`
}
