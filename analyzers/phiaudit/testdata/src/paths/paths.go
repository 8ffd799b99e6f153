// Package paths has the shapes of paths, each as a bug and as a safe neighbour.
package paths

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"audit"
	"model"
	"store"
)

type repo interface {
	Get(ctx context.Context, id string) (*model.Patient, error)
	Find(id string) (*model.Patient, bool)
	All(ctx context.Context) ([]model.Patient, error)
	Must(id string) *model.Patient
}

type server struct {
	repo  repo
	store *store.Store
	trail *audit.Trail
}

var errDenied = errors.New("denied")

func may(p *model.Patient) bool { return !p.VIP }

// record always audits.
func (s *server) record(action string) {
	if err := s.trail.Record(context.Background(), "me", action, "x"); err != nil {
		fmt.Fprintln(os.Stderr, "no record")
	}
}

// maybe audits on some paths.
func (s *server) maybe(on bool) {
	if on {
		s.record("read")
	}
}

//phi:access
func (s *server) plainBug(ctx context.Context) {
	s.repo.Get(ctx, "1") // want `PHI is accessed without an audit record: Patient.Name \(name\) and Patient.SSN \(ssn\) are read by \(paths.repo\).Get, and the function returns at line \d+ without an audit call; a call of \(\*audit.Trail\).Record would count`
}

//phi:access
func (s *server) plainSafe(ctx context.Context) {
	s.repo.Get(ctx, "1")
	s.record("read")
}

//phi:access
func (s *server) auditedBefore(ctx context.Context) {
	s.record("read")
	s.repo.Get(ctx, "1")
}

//phi:access
func (s *server) failedSafe(ctx context.Context) error {
	_, err := s.repo.Get(ctx, "1")
	if err != nil {
		return err
	}
	s.record("read")
	return nil
}

//phi:access
func (s *server) refusedBug(ctx context.Context) error {
	p, err := s.repo.Get(ctx, "1") // want `returns at line \d+ when !may\(p\) without`
	if err != nil {
		return err
	}
	if !may(p) {
		return errDenied
	}
	s.record("read")
	return nil
}

//phi:access
func (s *server) refusedSafe(ctx context.Context) error {
	p, err := s.repo.Get(ctx, "1")
	if err != nil {
		return err
	}
	if !may(p) {
		s.record("refused")
		return errDenied
	}
	s.record("read")
	return nil
}

//phi:access
func (s *server) otherErrorBug(ctx context.Context) error {
	_, err := s.repo.Get(ctx, "1") // want `when err != nil without`
	if err != nil {
		return err
	}
	_, err = os.Stat("x")
	if err != nil {
		return err
	}
	s.record("read")
	return nil
}

//phi:access
func (s *server) wrappedErrorSafe(ctx context.Context) error {
	_, err := s.repo.Get(ctx, "1")
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	var pe *os.PathError
	switch {
	case errors.As(err, &pe):
		return pe
	case err != nil:
		return fmt.Errorf("get: %w", err)
	}
	s.record("read")
	return nil
}

//phi:access
func (s *server) fallbackSafe(ctx context.Context) error {
	p, err := s.repo.Get(ctx, "1")
	if err != nil {
		p, err = s.store.Patient(ctx, "1")
	}
	if err != nil {
		return err
	}
	s.record("read")
	fmt.Sprint(p)
	return nil
}

//phi:access
func (s *server) switchBug(ctx context.Context, kind int) {
	s.repo.Must("1") // want `returns at line`
	switch kind {
	case 1:
		s.record("read")
	case 2:
		s.record("print")
	}
}

//phi:access
func (s *server) switchSafe(ctx context.Context, kind int) {
	s.repo.Must("1")
	switch kind {
	case 1:
		s.record("read")
	case 2:
		s.record("print")
	default:
		s.record("other")
	}
}

//phi:access
func (s *server) loopBug(ctx context.Context, ids []string) {
	s.repo.All(ctx) // want `returns at line`
	for range ids {
		s.record("read")
	}
}

//phi:access
func (s *server) loopSafe(ctx context.Context, ids []string) error {
	for _, id := range ids {
		_, err := s.repo.Get(ctx, id)
		if err != nil {
			continue
		}
		s.record(id)
	}
	return nil
}

//phi:access
func (s *server) continueBug(ctx context.Context, ids []string) {
	for _, id := range ids {
		p, err := s.repo.Get(ctx, id) // want `returns at line`
		if err != nil {
			return
		}
		if p.VIP {
			continue
		}
		s.record(id)
	}
}

//phi:access
func (s *server) afterLoopSafe(ctx context.Context, ids []string) {
	for _, id := range ids {
		s.repo.Get(ctx, id)
	}
	s.record("many")
}

//phi:access
func (s *server) breakBug(ctx context.Context, ids []string) {
	for _, id := range ids {
		p, _ := s.repo.Get(ctx, id) // want `returns at line`
		if p.VIP {
			break
		}
		s.record(id)
	}
}

//phi:access
func (s *server) panicBug(ctx context.Context) {
	p := s.repo.Must("1") // want `panics at line \d+ when p.ID == "" without`
	if p.ID == "" {
		panic("no id")
	}
	s.record("read")
}

//phi:access
func (s *server) panicSafe(ctx context.Context) {
	defer s.record("read")
	p := s.repo.Must("1")
	if p.ID == "" {
		panic("no id")
	}
}

//phi:access
func (s *server) exitSafe(ctx context.Context) {
	p := s.repo.Must("1")
	if p.ID == "" {
		os.Exit(1)
	}
	s.record("read")
}

//phi:access
func (s *server) deferBug(ctx context.Context) error {
	p, err := s.repo.Get(ctx, "1") // want `when p.VIP without`
	if err != nil {
		return err
	}
	if p.VIP {
		return nil
	}
	defer s.record("read")
	return nil
}

//phi:access
func (s *server) deferSafe(ctx context.Context) error {
	p, err := s.repo.Get(ctx, "1")
	defer s.record("read")
	if err != nil || p.VIP {
		return err
	}
	return nil
}

//phi:access
func (s *server) deferredClosureSafe(ctx context.Context) {
	defer func() {
		s.record("read")
	}()
	s.repo.Get(ctx, "1")
}

//phi:access
func (s *server) deferredClosureBug(ctx context.Context, on bool) {
	defer func() {
		if on {
			s.record("read")
		}
	}()
	s.repo.Get(ctx, "1") // want `returns at line`
}

//phi:access
func (s *server) namedResultSafe(ctx context.Context) (err error) {
	defer func() {
		if err == nil {
			s.record("read")
		}
	}()
	_, err = s.repo.Get(ctx, "1")
	if err != nil {
		return err
	}
	return nil
}

//phi:access
func (s *server) namedResultBug(ctx context.Context) (err error) {
	defer func() {
		if err == nil {
			s.record("read")
		}
	}()
	p, err := s.repo.Get(ctx, "1") // want `when !may\(p\) without`
	if err != nil {
		return err
	}
	if !may(p) {
		return errDenied
	}
	return nil
}

//phi:access
func (s *server) goSafe(ctx context.Context) {
	s.repo.Get(ctx, "1")
	go s.record("read")
}

//phi:access
func (s *server) goClosureSafe(ctx context.Context) {
	s.repo.Get(ctx, "1")
	go func() {
		s.record("read")
	}()
}

//phi:access
func (s *server) goBug(ctx context.Context, on bool) {
	s.repo.Get(ctx, "1") // want `when !on without`
	if on {
		go s.record("read")
	}
}

//phi:access
func (s *server) goConditionalBug(ctx context.Context, on bool) {
	s.repo.Get(ctx, "1") // want `returns at line`
	go func() {
		if on {
			s.record("read")
		}
	}()
}

//phi:access
func (s *server) sometimesBug(ctx context.Context) {
	s.repo.Get(ctx, "1") // want `returns at line`
	s.maybe(true)
}

//phi:access
func (s *server) foundSafe() {
	_, ok := s.repo.Find("1")
	if !ok {
		return
	}
	s.record("read")
}

//phi:access
func (s *server) nilSafe() {
	p := s.repo.Must("1")
	if p == nil {
		return
	}
	s.record("read")
}

//phi:access
func (s *server) helperSafe(ctx context.Context) error {
	_, err := s.store.Patient(ctx, "1")
	if err != nil {
		return err
	}
	s.record("read")
	return nil
}

//phi:access
func (s *server) helperBug(ctx context.Context) {
	s.store.Patient(ctx, "1") // want `read by \(\*store.Store\).Patient`
}

//phi:access
func (s *server) cleanSafe(ctx context.Context) (int, error) {
	return s.store.Count(ctx)
}

//phi:access
func (s *server) storeBug(ctx context.Context, p *model.Patient) error {
	return s.store.Save(ctx, p) // want `are stored by \(\*store.Store\).Save`
}

//phi:access
func (s *server) storeSafe(ctx context.Context, p *model.Patient) error {
	if err := s.store.Save(ctx, p); err != nil {
		return err
	}
	return s.trail.Record(ctx, "me", "write", p.ID)
}

//phi:access
func (s *server) onceReported(ctx context.Context) {
	s.store.Patient(ctx, "1") // want `read by`
	p, _ := s.repo.Get(ctx, "1")
	_ = p
}

//phi:access
func (s *server) literalBug(ctx context.Context) {
	func() {
		s.repo.Get(ctx, "1") // want `read by`
	}()
}

//phi:access
func (s *server) literalSafe(ctx context.Context) {
	err := with(func() error {
		_, err := s.repo.Get(ctx, "1")
		return err
	})
	if err != nil {
		return
	}
	s.record("read")
}

func with(f func() error) error { return f() }

// load audits what it loads; its callers need not.
func (s *server) load(ctx context.Context) (*model.Patient, error) {
	p, err := s.repo.Get(ctx, "1")
	if err != nil {
		return nil, err
	}
	s.record("read")
	return p, nil
}

//phi:access
func (s *server) auditedInside(ctx context.Context) {
	s.load(ctx)
}

// nobody calls or registers it, and nothing says that it is an access point.
func (s *server) unmarked(ctx context.Context) {
	s.repo.Get(ctx, "1")
}

//phi:access
func (s *server) dropped(ctx context.Context) {
	s.repo.Get(ctx, "1")
	s.trail.Record(ctx, "me", "read", "x") // want `the error of the audit call \(\*audit.Trail\).Record is dropped`
}

//phi:access
func (s *server) droppedByDefer(ctx context.Context) {
	defer s.trail.Record(ctx, "me", "read", "x") // want `is dropped`
	s.repo.Get(ctx, "1")
}

//phi:access
func (s *server) droppedToBlank(ctx context.Context) {
	_ = s.trail.Record(ctx, "me", "read", "x") // want `is dropped`
	s.repo.Get(ctx, "1")
}

// failed answers for errors.
func failed(code int, err error) bool {
	if err == nil {
		return false
	}
	fmt.Fprintln(os.Stderr, code)
	return true
}

func ok(err error) bool { return err == nil }

//phi:access
func (s *server) errorHelperSafe(ctx context.Context) {
	_, err := s.repo.Get(ctx, "1")
	if failed(404, err) {
		return
	}
	s.record("read")
}

//phi:access
func (s *server) okHelperSafe(ctx context.Context) {
	_, err := s.repo.Get(ctx, "1")
	if !ok(err) {
		return
	}
	s.record("read")
}

//phi:access
func (s *server) okHelperBug(ctx context.Context) {
	_, err := s.repo.Get(ctx, "1") // want `returns at line`
	if ok(err) {
		return
	}
	s.record("read")
}

//phi:access
func (s *server) groupSafe(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Go(func() { s.record("read") })
	s.repo.Get(ctx, "1")
}

//phi:access
func (s *server) groupBug(ctx context.Context, on bool) {
	var wg sync.WaitGroup
	wg.Go(func() { s.maybe(on) })
	s.repo.Get(ctx, "1") // want `returns at line`
}

//phi:access
func (s *server) selectBug(ctx context.Context, done chan bool) {
	s.repo.Get(ctx, "1") // want `returns at line`
	select {
	case <-done:
		s.record("read")
	case <-ctx.Done():
	}
}

//phi:access
func (s *server) selectSafe(ctx context.Context, done chan bool) {
	s.repo.Get(ctx, "1")
	select {
	case <-done:
		s.record("read")
	case <-ctx.Done():
		s.record("cancelled")
	}
}

//phi:access
func (s *server) gotoBug(ctx context.Context, n int) {
	s.repo.Get(ctx, "1") // want `returns at line`
	if n > 3 {
		goto end
	}
	s.record("read")
end:
}

//phi:access
func (s *server) flagSafe(ctx context.Context) {
	audited := false
	defer func() {
		if !audited {
			s.record("late")
		}
	}()
	p, _ := s.repo.Get(ctx, "1")
	if p.VIP {
		return
	}
	s.record("read")
	audited = true
}

var (
	last  *model.Patient
	state error
)

//phi:access
func (s *server) globalsSafe(ctx context.Context) {
	state = nil
	last, state = s.repo.Get(ctx, "1")
	if state != nil {
		return
	}
	s.record("read")
}

//phi:access
func (s *server) globalsBug(ctx context.Context) {
	state, last = nil, nil
	last, _ = s.repo.Get(ctx, "1") // want `when last.VIP without`
	if last.VIP {
		return
	}
	s.record("read")
}
