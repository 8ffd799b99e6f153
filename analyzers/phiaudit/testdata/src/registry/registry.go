// Package registry registers what remote has.
package registry

import (
	"context"
	"net/http"

	"google.golang.org/grpc"

	"remote"
	"rpc/pb"
	"shared"
)

func routes(s *remote.Server, d *shared.Deps) {
	m := http.NewServeMux()
	m.HandleFunc("/get", remote.Get)                     // want `PHI is accessed without an audit record: in remote.Get, which is registered here, Patient.Name \(name\) and Patient.SSN \(ssn\) are read by`
	m.Handle("/converted", http.HandlerFunc(remote.Get)) // want `in remote.Get, which is registered here`
	m.Handle("/audited", d.Audited(http.HandlerFunc(remote.Get)))
	m.HandleFunc("/safe", remote.Safe)
	m.HandleFunc("/clean", remote.Clean)
	m.HandleFunc("/here", remote.Here)
	m.HandleFunc("/show", s.Show)   // want `in \(\*remote.Server\).Show, which is registered here`
	m.HandleFunc("/make", s.Make()) // want `in \(\*remote.Server\).Make, which is registered here`
	m.HandleFunc("/makeSafe", s.MakeSafe())
	m.Handle("/makeAudited", d.Audited(s.Make()))
	m.Handle("/object", &remote.Object{Deps: d}) // want `in \(\*remote.Object\).ServeHTTP, which is registered here`
	m.Handle("/newObject", remote.NewObject(d))  // want `in remote.NewObject, which is registered here`
	m.Handle("/objectAudited", d.Audited(remote.NewObject(d)))
}

func audited(s *remote.Server, d *shared.Deps) http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("/get", remote.Get)
	m.HandleFunc("/show", s.Show)
	return d.Logged(d.Audited(m))
}

func rpc(d *shared.Deps) {
	s := grpc.NewServer()
	pb.RegisterPatientsServer(s, &remote.Service{Deps: d}) // want `in \(\*remote.Service\).Get, which is registered here`
	a := grpc.NewServer(grpc.UnaryInterceptor(func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		d.Record("call")
		return handler(ctx, req)
	}))
	pb.RegisterPatientsServer(a, &remote.Service{Deps: d})
}
