// Package b has interface calls between PHI and its sink, and goroutines that
// are started before they get their work.
package b

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"

	"example.test/engine/packages/through/a"
)

type f3 interface{ f(*a.P) string }
type i3 struct{}

func (i3) f(p *a.P) string     { return p.Name }
func call(x f3, p *a.P) string { return x.f(p) }
func bugEvident(p *a.P)        { log.Println(call(i3{}, p)) } // want `\((name|mrn)\)`

type put interface{ Put(s string) string }
type impl struct{}

func (impl) Put(s string) string { return s }

var keep put = impl{}

type get interface{ P() *a.P }

func bugResult(g get, s put)                   { log.Println(s.Put(g.P().Name)) } // want `\((name|mrn)\)`
func bugResultOfFunction(g func() *a.P, s put) { log.Println(s.Put(g().Name)) }   // want `\((name|mrn)\)`
func safeResult(g get, s put)                  { log.Println(s.Put(g.P().Clinic)) }

func bugFilled(f put, s string)  { x := a.P{Name: s}; log.Println(f.Put(x.Name)) } // want `\((name|mrn)\)`
func safeFilled(f put, s string) { x := a.P{Clinic: s}; log.Println(f.Put(x.Clinic)) }
func bugDecoded(f put, b []byte) { var x a.P; json.Unmarshal(b, &x); log.Println(f.Put(x.Name)) } // want `\((name|mrn)\)`

type Out interface{ W(string) }
type direct struct{}

func (direct) W(s string) { log.Println(s) }

type file struct{ w io.Writer }

func (f *file) W(s string)    { io.WriteString(f.w, s) }
func bugEmitGlobal(o Out)     { o.W(a.All[0].Name) } // want `\((name|mrn)\)`
func safeToldBelow()          { bugEmitGlobal(direct{}) }
func bugBoundOverGlobal()     { bugEmitGlobal(&file{os.Stdout}) } // want `\((name|mrn)\)`
func bugEmit(o Out, p *a.P)   { o.W(p.Name) }                     // want `\((name|mrn)\)`
func bugBoundFile(p *a.P)     { bugEmit(&file{os.Stdout}, p) }    // want `\((name|mrn)\)`
func safeBoundDiscard(p *a.P) { bugEmit(&file{io.Discard}, p) }

func worker(in <-chan string, out chan<- string) {
	for s := range in {
		out <- s
	}
}
func bugWorker(x *a.P) {
	in, res := make(chan string, 1), make(chan string, 1)
	go worker(in, res)
	in <- x.Name
	log.Println(<-res) // want `\((name|mrn)\)`
}
func safeWorker(x *a.P) {
	in, res := make(chan string, 1), make(chan string, 1)
	go worker(in, res)
	in <- x.Clinic
	log.Println(<-res)
	_ = fmt.Sprint(x.Name)
}

// An implementation whose only own deed is a digest is judged where it is bound.

type digester struct{ w io.Writer }

func (d *digester) W(s string) {
	mac := hmac.New(sha256.New, []byte("k"))
	mac.Write([]byte(s))
	io.WriteString(d.w, s)
}

func bugDigestAndFile(p *a.P) { bugEmit(&digester{os.Stdout}, p) } // want `\((name|mrn)\)`
func safeDigest(p *a.P)       { bugEmit(&digester{io.Discard}, p) }
