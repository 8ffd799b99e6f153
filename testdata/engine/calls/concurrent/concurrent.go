// Package concurrent holds PHI that goes through goroutines and channels.
package concurrent

import (
	"fmt"
	"log"
	"sync"

	"example.test/engine/model"
)

func logIt(s string) { log.Println(s) }

func bugGo(p model.Patient) {
	go logIt(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeGo(p model.Patient) {
	go logIt(p.Clinic)
}

func bugGoLiteral(p model.Patient) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	}()
	wg.Wait()
}

func bugWaitGroupGo(p model.Patient) {
	var wg sync.WaitGroup
	wg.Go(func() {
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	})
	wg.Wait()
}

func produce(ps []model.Patient) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for _, p := range ps {
			out <- p.SSN
		}
	}()
	return out
}

func bugReceived(ps []model.Patient) {
	for s := range produce(ps) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func places(ps []model.Patient) <-chan string {
	out := make(chan string, len(ps))
	for _, p := range ps {
		out <- p.Clinic
	}
	close(out)
	return out
}

func safeReceived(ps []model.Patient) {
	for s := range places(ps) {
		log.Println(s)
	}
}

func upper(in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		for s := range in {
			out <- "<" + s + ">"
		}
		close(out)
	}()
	return out
}

func bugPipeline(ps []model.Patient) {
	for s := range upper(upper(produce(ps))) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func safePipeline(ps []model.Patient) {
	for s := range upper(places(ps)) {
		log.Println(s)
	}
}

func drain(c <-chan string) {
	for s := range c {
		log.Println(s)
	}
}

// The worker is started before the PHI is sent: its call hands the channel over.
func bugWorker(p model.Patient) {
	c := make(chan string)
	go drain(c) // want `Patient\.SSN \(ssn\)`
	c <- p.SSN
	close(c)
}

func safeWorker(p model.Patient) {
	c := make(chan string)
	go drain(c)
	c <- p.Clinic
	close(c)
}

func bugWorkerLiteral(p model.Patient) {
	c := make(chan string)
	go func() {
		for s := range c {
			log.Println(s) // want `Patient\.SSN \(ssn\)`
		}
	}()
	c <- p.SSN
	close(c)
}

type job struct {
	id   int
	text string
}

func bugStructSent(p model.Patient) {
	c := make(chan job, 1)
	c <- job{1, p.SSN}
	log.Println((<-c).text) // want `Patient\.SSN \(ssn\)`
}

func safeStructSent(p model.Patient) {
	c := make(chan job, 1)
	c <- job{1, p.SSN}
	log.Println((<-c).id)
}

func bugSelected(p model.Patient, quit chan struct{}) {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- p.SSN
	d <- p.Clinic
	select {
	case s := <-c:
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	case s := <-d:
		log.Println(s)
	case <-quit:
	}
}

// Whether something came is not what came.
func safeReceivedOK(p model.Patient) {
	c := make(chan string, 1)
	c <- p.SSN
	_, ok := <-c
	log.Println(ok, len(c), cap(c))
}

func send(c chan<- string, p model.Patient) { c <- p.Name }

func bugCalleeSends(p model.Patient) {
	c := make(chan string, 1)
	send(c, p)
	log.Println(<-c) // want `Patient\.Name \(name\)`
}

type result struct {
	text string
	err  error
}

func async(p model.Patient) chan result {
	c := make(chan result, 1)
	go func() { c <- result{text: p.Clinic, err: fmt.Errorf("bad ssn %s", p.SSN)} }()
	return c
}

func bugErrorSent(p model.Patient) {
	r := <-async(p)
	log.Println(r.err) // want `Patient\.SSN \(ssn\)`
}

func safeTextSent(p model.Patient) {
	r := <-async(p)
	log.Println(r.text)
}

// A channel of functions.
func bugFunctionSent(p model.Patient) {
	c := make(chan func(), 1)
	c <- func() {
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
	(<-c)()
}

// A group that collects the first error.
type group struct {
	wg  sync.WaitGroup
	mu  sync.Mutex
	err error
}

func (g *group) run(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.mu.Lock()
			defer g.mu.Unlock()
			if g.err == nil {
				g.err = err
			}
		}
	}()
}

func (g *group) wait() error { g.wg.Wait(); return g.err }

func bugGroup(p model.Patient) {
	var g group
	g.run(func() error { return fmt.Errorf("no record of %s", p.SSN) })
	log.Println(g.wait()) // want `Patient\.SSN \(ssn\)`
}

func safeGroup(p model.Patient) {
	var g group
	g.run(func() error { return fmt.Errorf("no record at %s", p.Clinic) })
	log.Println(g.wait())
}
