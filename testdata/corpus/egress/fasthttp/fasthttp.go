// Package fasthttp keeps cases about github.com/valyala/fasthttp.
package fasthttp

import (
	"encoding/json"

	"github.com/valyala/fasthttp"

	"example.test/egress/model"
)

func bugBody(client *fasthttp.Client, p model.Patient) error {
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	resp := fasthttp.AcquireResponse()
	defer fasthttp.ReleaseResponse(resp)
	req.SetRequestURI("https://api.stranger.example/v1")
	req.Header.SetMethod("POST")
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	req.SetBody(body)
	return client.Do(req, resp) // want:phiegress
}

func bugHeader(p model.Patient) {
	req := fasthttp.AcquireRequest()
	req.SetRequestURI("https://api.stranger.example/v1")
	req.Header.Set("X-Patient", p.SSN)
	fasthttp.Do(req, nil) // want:phiegress
}

func bugGet(p model.Patient) {
	fasthttp.Get(nil, "https://api.stranger.example/find?ssn="+p.SSN) // want:phiegress
}

func safeLocal(client *fasthttp.Client, p model.Patient) {
	req := fasthttp.AcquireRequest()
	req.SetRequestURI("http://localhost:8080/v1")
	req.SetBodyString(p.SSN)
	client.Do(req, nil)
}

func safeBody(client *fasthttp.Client, p model.Patient) {
	req := fasthttp.AcquireRequest()
	req.SetRequestURI("https://api.stranger.example/v1")
	req.SetBodyString(p.Clinic)
	client.Do(req, nil)
}
