// Package contract has shapes of registration and of audit calls, each as a bug and as a
// safe neighbour.
package contract

import (
	"context"
	"net/http"

	"github.com/justinas/alice"
	"google.golang.org/grpc"

	"model"
	"rpc/pb"
	"shared"
)

var deps *shared.Deps

func chained(w http.ResponseWriter, r *http.Request)  { deps.Repo.Get(r.Context(), "1") }
func appended(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }
func adapted(w http.ResponseWriter, r *http.Request)  { deps.Repo.Get(r.Context(), "1") }
func stripped(w http.ResponseWriter, r *http.Request) { deps.Repo.Get(r.Context(), "1") }

func unchained(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func unadapted(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

func unstripped(w http.ResponseWriter, r *http.Request) {
	deps.Repo.Get(r.Context(), "1") // want `read by`
}

type adapter func(http.Handler) http.Handler

// adapt puts adapters in front of a handler.
func adapt(h http.Handler, adapters ...adapter) http.Handler {
	for _, a := range adapters {
		h = a(h)
	}
	return h
}

func routes(mux *http.ServeMux) {
	mux.Handle("/a", alice.New(deps.Logged, deps.Audited).ThenFunc(chained))
	mux.Handle("/b", alice.New(deps.Logged).Append(deps.Audited).Then(http.HandlerFunc(appended)))
	mux.Handle("/c", alice.New(deps.Logged).ThenFunc(unchained))
	mux.Handle("/d", adapt(http.HandlerFunc(adapted), deps.Logged, deps.Audited))
	mux.Handle("/e", adapt(http.HandlerFunc(unadapted), deps.Logged))
	mux.Handle("/f/", http.StripPrefix("/f", deps.Audited(http.HandlerFunc(stripped))))
	mux.Handle("/g/", http.StripPrefix("/g", http.HandlerFunc(unstripped)))
}

type streamed struct{ *shared.Deps }

func (s *streamed) Get(ctx context.Context, r *pb.Request) (*pb.Patient, error) {
	_, err := s.Repo.Get(ctx, r.Id) // want `read by`
	return nil, err
}

// List is behind the interceptor for streams.
func (s *streamed) List(r *pb.Request, stream pb.Patients_ListServer) error {
	return stream.Send(&pb.Patient{Name: r.Id})
}

func (s *streamed) audit(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	defer s.Record("stream")
	return handler(srv, ss)
}

func serve(d *shared.Deps) {
	s := &streamed{d}
	pb.RegisterPatientsServer(grpc.NewServer(grpc.StreamInterceptor(s.audit)), s)
}

// An AuditEvent is a record that is kept beside what it tells of.
type AuditEvent struct{ Action string }

type tx interface {
	Patient(id string) (*model.Patient, error)
	Append(event any) error
	Commit() error
}

type entry struct{ Resource any }
type bundle struct{ Entry []entry }

func (b *bundle) Add(resource any) { b.Entry = append(b.Entry, entry{resource}) }

//phi:access
func inTransaction(t tx) error {
	if _, err := t.Patient("1"); err != nil {
		return err
	}
	if err := t.Append(&AuditEvent{"read"}); err != nil {
		return err
	}
	return t.Commit()
}

//phi:access
func otherEvent(t tx) error {
	if _, err := t.Patient("1"); err != nil { // want `returns at line`
		return err
	}
	if err := t.Append("read"); err != nil {
		return err
	}
	return t.Commit()
}

//phi:access
func intoBundle(t tx, b *bundle) error {
	if _, err := t.Patient("1"); err != nil {
		return err
	}
	b.Add(AuditEvent{"read"})
	return nil
}

//phi:access
func intoEntries(t tx, b *bundle) error {
	if _, err := t.Patient("1"); err != nil {
		return err
	}
	b.Entry = append(b.Entry, entry{Resource: &AuditEvent{"read"}})
	return nil
}

//phi:access
func otherEntry(t tx, b *bundle) error {
	p, err := t.Patient("1") // want `returns at line`
	if err != nil {
		return err
	}
	b.Entry = append(b.Entry, entry{Resource: p.ID})
	return nil
}

//phi:access
func listOnly(t tx) error {
	if _, err := t.Patient("1"); err != nil { // want `returns at line`
		return err
	}
	var events []AuditEvent
	events = append(events, AuditEvent{"read"})
	return nil
}

//phi:access
func madeOnly(t tx) (*AuditEvent, error) {
	if _, err := t.Patient("1"); err != nil { // want `returns at line`
		return nil, err
	}
	return &AuditEvent{"read"}, nil
}

//phi:access
func goRefused(ctx context.Context, on bool) {
	p, err := deps.Repo.Get(ctx, "1") // want `returns at line \d+ when p.VIP`
	if err != nil {
		return
	}
	if p.VIP {
		return
	}
	go deps.Record("read")
}
