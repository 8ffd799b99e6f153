// Package resty keeps cases about github.com/go-resty/resty/v2.
package resty

import (
	"github.com/go-resty/resty/v2"

	"example.test/egress/model"
)

func bugBody(p model.Patient) {
	client := resty.New().SetBaseURL("https://api.stranger.example")
	client.R().SetBody(p).Post("/patients") // want:phiegress
}

func bugQuery(p model.Patient) {
	resty.New().R().SetQueryParam("ssn", p.SSN).Get("https://api.stranger.example/find") // want:phiegress
}

func safeBase(p model.Patient) {
	client := resty.New()
	client.SetBaseURL("http://localhost:8080")
	client.R().SetBody(p).Post("/patients")
}
