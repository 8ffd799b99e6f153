// Package twilio keeps cases about github.com/twilio/twilio-go.
package twilio

import (
	"github.com/twilio/twilio-go"
	api "github.com/twilio/twilio-go/rest/api/v2010"

	"example.test/egress/model"
)

func bugBody(p model.Patient) error {
	client := twilio.NewRestClient()
	params := &api.CreateMessageParams{}
	params.SetTo("+15005550006")
	params.SetFrom("+15005550001")
	params.SetBody("Hello " + p.Name)
	_, err := client.Api.CreateMessage(params) // want:phiegress
	return err
}

func bugChain(client *twilio.RestClient, p model.Patient) {
	client.Api.CreateMessage((&api.CreateMessageParams{}).SetTo("+1").SetBody(p.SSN)) // want:phiegress
}

func bugField(client *twilio.RestClient, p model.Patient) {
	client.Api.CreateMessage(&api.CreateMessageParams{Body: &p.Name}) // want:phiegress
}

func safeBody(client *twilio.RestClient, p model.Patient) {
	params := &api.CreateMessageParams{}
	params.SetTo("+15005550006")
	params.SetBody("You have a visit at " + p.Clinic)
	client.Api.CreateMessage(params)
}
