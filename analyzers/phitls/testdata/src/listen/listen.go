package listen // want package:"handles PHI"

import (
	"cmp"
	"crypto/tls"
	"flag"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

type Patient struct {
	Name string `phi:"name"`
}

var addr = flag.String("addr", ":8080", "")

var localAddr = flag.String("local", "localhost:8080", "")

type config struct {
	Addr string `env:"ADDR" envDefault:"127.0.0.1:80"`
}

func weak(h http.Handler, where string) {
	http.ListenAndServe(":8080", h) // want `^PHI is served in clear text: listen with TLS, or give the reason in tls.terminated$`
	http.ListenAndServe(*addr, nil) // want `clear text`
	http.ListenAndServe(where, h)   // want `clear text`
	s := &http.Server{Addr: ":8080", Handler: h, ReadTimeout: time.Second, TLSConfig: &tls.Config{}}
	go s.ListenAndServe() // want `clear text`
	l, _ := net.Listen("tcp", ":8080")
	http.Serve(l, h)                                                // want `clear text`
	s.Serve(l)                                                      // want `clear text`
	defer (&http.Server{}).ListenAndServe()                         // want `clear text`
	log.Fatal(http.ListenAndServe("0.0.0.0:"+os.Getenv("PORT"), h)) // want `clear text`
}

func strict(h http.Handler, other net.Listener, c config) {
	http.ListenAndServeTLS(":8443", "cert.pem", "key.pem", h)
	http.ListenAndServe("localhost:8080", h)
	http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), h)
	http.ListenAndServe(cmp.Or(os.Getenv("ADDR"), "localhost:80"), h)
	http.ListenAndServe(*localAddr, h)
	s := &http.Server{Addr: "[::1]:8080", Handler: h}
	s.ListenAndServe()
	s.ListenAndServeTLS("cert.pem", "key.pem")
	l, _ := tls.Listen("tcp", ":8443", &tls.Config{})
	http.Serve(l, h)
	u, _ := net.Listen("unix", "/run/app.sock")
	http.Serve(u, h)
	t, _ := net.Listen("tcp", ":443")
	s.Serve(tls.NewListener(t, &tls.Config{}))
	s.Serve(other)
	go http.ListenAndServe(":80", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "https://"+r.Host, http.StatusMovedPermanently)
	}))
	http.ListenAndServe(":80", http.RedirectHandler("https://clinic.example", 301))
}
