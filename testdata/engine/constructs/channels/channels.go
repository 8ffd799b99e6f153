// Package channels holds cases of channels and goroutines.
package channels

import (
	"log"
	"sync"

	"example.test/engine/model"
)

func bugSendReceive(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	log.Print(<-ch) // want "Person.SSN \\(ssn\\)"
}

func safeOtherChannel(p model.Person) {
	a, b := make(chan string, 1), make(chan string, 1)
	a <- p.SSN
	b <- p.Clinic
	log.Print(<-b)
}

func bugReceiveOK(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	s, ok := <-ch
	log.Print(ok)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeLenOfChannel(p model.Person) {
	ch := make(chan string, 3)
	ch <- p.SSN
	log.Print(len(ch), cap(ch))
}

// A channel prints as an address.
func safeChannelPrinted(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	log.Printf("%v", ch)
}

func bugGoroutineSends(p model.Person) {
	ch := make(chan string)
	go func() { ch <- p.Name }()
	log.Print(<-ch) // want "Person.Name \\(name\\)"
}

func bugGoroutineReceives(p model.Person) {
	ch := make(chan string)
	go func() {
		log.Print(<-ch) // want "Person.Name \\(name\\)"
	}()
	ch <- p.Name
}

func safeGoroutineReceives(p model.Person) {
	ch := make(chan string)
	go func() { log.Print(<-ch) }()
	ch <- p.Clinic
}

func bugGoStatement(p model.Person) {
	go log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeGoStatement(p model.Person) {
	go log.Print(p.Clinic)
}

func bugGoLiteralArgument(p model.Person) {
	go func(s string) {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}(p.SSN)
}

// Arguments of go are evaluated at the statement.
func safeGoArgumentEarly(p model.Person) {
	s := p.Clinic
	go log.Print(s)
	s = p.SSN
	_ = s
}

func bugDirectionalChannels(p model.Person) {
	ch := make(chan model.Person, 1)
	var in chan<- model.Person = ch
	var out <-chan model.Person = ch
	in <- p
	q := <-out
	log.Print(q.Name) // want "Person.Name \\(name\\)"
}

func safeStructThroughChannel(p model.Person) {
	ch := make(chan model.Person, 1)
	ch <- p
	q := <-ch
	log.Print(q.Clinic)
}

func bugChannelOfChannels(p model.Person) {
	outer := make(chan chan string, 1)
	inner := make(chan string, 1)
	outer <- inner
	inner <- p.SSN
	log.Print(<-<-outer) // want "Person.SSN \\(ssn\\)"
}

func bugChannelInStruct(p model.Person) {
	box := struct{ in, out chan string }{make(chan string, 1), make(chan string, 1)}
	box.in <- p.SSN
	log.Print(<-box.in) // want "Person.SSN \\(ssn\\)"
}

func safeChannelInStruct(p model.Person) {
	box := struct{ in, out chan string }{make(chan string, 1), make(chan string, 1)}
	box.in <- p.SSN
	box.out <- p.Clinic
	log.Print(<-box.out)
}

func bugPipeline(ps []model.Person) {
	names := make(chan string)
	upper := make(chan string)
	go func() {
		defer close(names)
		for _, p := range ps {
			names <- p.Name
		}
	}()
	go func() {
		defer close(upper)
		for n := range names {
			upper <- n + "!"
		}
	}()
	for n := range upper {
		log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func safePipelineCounts(ps []model.Person) {
	sizes := make(chan int)
	go func() {
		defer close(sizes)
		for _, p := range ps {
			sizes <- len(p.Name)
		}
	}()
	for n := range sizes {
		log.Print(n)
	}
}

func bugPointerThroughChannel(p *model.Person) {
	ch := make(chan *model.Person, 1)
	ch <- p
	log.Print((<-ch).SSN) // want "Person.SSN \\(ssn\\)"
}

func bugWaitGroupGo(p model.Person) {
	var wg sync.WaitGroup
	var s string
	wg.Go(func() { s = p.SSN })
	wg.Wait()
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugSharedUnderMutex(p model.Person) {
	var mu sync.Mutex
	shared := ""
	go func() {
		mu.Lock()
		defer mu.Unlock()
		shared = p.SSN
	}()
	mu.Lock()
	log.Print(shared) // want "Person.SSN \\(ssn\\)"
	mu.Unlock()
}

func safeOnceClean(p model.Person) {
	var once sync.Once
	s := ""
	once.Do(func() { s = p.Clinic })
	log.Print(s)
}

func bugOnce(p model.Person) {
	var once sync.Once
	s := ""
	once.Do(func() { s = p.Name })
	log.Print(s) // want "Person.Name \\(name\\)"
}

func bugOnceValue(p model.Person) {
	f := sync.OnceValue(func() string { return p.Name })
	log.Print(f()) // want "Person.Name \\(name\\)"
}
