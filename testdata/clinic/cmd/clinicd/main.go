// Command clinicd serves the clinic's records.
package main

import (
	"cmp"
	"encoding/hex"
	"log"
	"net/http"
	_ "net/http/pprof"
	"os"

	"clinic.example/clinic/api"
	"clinic.example/clinic/audit"
	"clinic.example/clinic/ehr"
	"clinic.example/clinic/notify"
	"clinic.example/clinic/outbox"
	"clinic.example/clinic/repo"
	"clinic.example/clinic/service"
	"clinic.example/clinic/vault"
	"clinic.example/clinic/xlog"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err) // nothing below start-up gets here
	}
}

func run() error {
	key, err := hex.DecodeString(os.Getenv("CLINIC_KEY"))
	if err != nil {
		return err
	}
	box, err := vault.New(key)
	if err != nil {
		return err
	}
	store, err := repo.Open(box)
	if err != nil {
		return err
	}
	defer store.Close()

	trail := audit.NewTrail(os.Stdout)
	server := api.New(newService(store, xlog.New(os.Stderr)), trail, xlog.New(os.Stderr))
	go func() {
		log.Print(http.ListenAndServe("localhost:6060", nil)) // pprof, loopback only
	}()
	return http.ListenAndServe(cmp.Or(os.Getenv("CLINIC_ADDR"), ":8080"), server.Routes()) // want:phitls PHI in the clear
}

// newService puts the service together; CLINIC_QUIET keeps events off the console.
func newService(store *repo.Store, log xlog.Logger) *service.Service {
	client, sms := ehr.New(log), notify.New(http.DefaultClient)
	if os.Getenv("CLINIC_QUIET") != "" {
		return service.New(store, client, &outbox.Counter{}, sms, log) // counts events
	}
	return service.New(store, client, outbox.Console{}, sms, log) // want:philog prints what Admit publishes
}
