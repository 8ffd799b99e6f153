// Package ehr reads patients from the hospital's record system over FHIR.
package ehr

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"clinic.example/clinic/fhir"
	"clinic.example/clinic/model"
	"clinic.example/clinic/xlog"
)

const baseURL = "https://fhir.ehr.example/r4"

// ErrUnavailable says that the record system did not answer.
var ErrUnavailable = errors.New("ehr: unavailable")

// A StatusError is an answer other than 200.
type StatusError struct {
	Code int
	Body string `phi:"phi"` // servers explain themselves with what they were asked for
}

func (e *StatusError) Error() string { return fmt.Sprintf("status %d: %s", e.Code, e.Body) }

// A Client talks to the record system.
type Client struct {
	http *http.Client
	log  xlog.Logger
}

// New returns a Client that logs to log.
func New(log xlog.Logger) *Client {
	transport := &http.Transport{TLSClientConfig: &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, // want:phitls left over from the test system
	}}
	return &Client{&http.Client{Timeout: 10 * time.Second, Transport: transport}, log}
}

// Patient fetches the patient whom the record system knows by id.
func (c *Client) Patient(ctx context.Context, id string) (*model.Patient, error) {
	r, err := c.get(ctx, "/Patient/"+url.PathEscape(id))
	if err != nil {
		c.log.Warn("ehr does not answer", "err", err) // the URL holds an opaque id only
		return nil, ErrUnavailable
	}
	c.log.Debug("ehr answers", "status", r.status, "bytes", len(r.body)) // a status and a count
	if r.status != http.StatusOK {
		return nil, fmt.Errorf("ehr: patient %s: %w", id, &StatusError{r.status, string(r.body)})
	}
	var p fhir.Patient
	if err := json.Unmarshal(r.body, &p); err != nil {
		return nil, fmt.Errorf("ehr: patient %s: not FHIR", id) // err would quote the body
	}
	return c.patient(&p), nil
}

// Knows reports whether the record system has a patient with the given number.
func (c *Client) Knows(ctx context.Context, mrn string) (bool, error) {
	query := url.Values{"identifier": {mrn}}
	r, err := c.get(ctx, "/Patient?"+query.Encode())
	if err != nil {
		c.log.Warn("ehr does not answer", "late", errors.Is(err, context.DeadlineExceeded)) // a boolean
		c.log.Warn("ehr does not answer", "err", err)                                       // want:philog a *url.Error quotes its URL
		return false, ErrUnavailable
	}
	var b fhir.Bundle
	if err := json.Unmarshal(r.body, &b); err != nil {
		c.log.Warn("ehr answers badly", "err", err) // want:philog a decoding error quotes its input
		return false, ErrUnavailable
	}
	b.Trace()                                                                       // want:philog the generated method logs its receiver
	c.log.Debug("ehr answers", "type", fmt.Sprintf("%T", b), "total", len(b.Entry)) // a type and a count
	return len(b.Entry) > 0, nil
}

type reply struct {
	status int
	body   []byte `phi:"phi"`
}

func (c *Client) get(ctx context.Context, path string) (*reply, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, baseURL+path, nil)
	if err != nil {
		return nil, err
	}
	res, err := c.http.Do(req) // the host has a BAA
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	if err != nil {
		return nil, err
	}
	return &reply{res.StatusCode, body}, nil
}
