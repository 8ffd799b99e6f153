// Package retryable keeps cases about github.com/hashicorp/go-retryablehttp.
package retryable

import (
	"github.com/hashicorp/go-retryablehttp"

	"example.test/egress/model"
)

func bugDo(client *retryablehttp.Client, p model.Patient) error {
	req, err := retryablehttp.NewRequest("POST", "https://api.stranger.example/v1", []byte(p.SSN))
	if err != nil {
		return err
	}
	_, err = client.Do(req) // want:phiegress
	return err
}

func safeDo(client *retryablehttp.Client, p model.Patient) error {
	req, err := retryablehttp.NewRequest("POST", "http://127.0.0.1/v1", []byte(p.SSN))
	if err != nil {
		return err
	}
	_, err = client.Do(req)
	return err
}
