// Package sendgrid keeps cases about github.com/sendgrid/sendgrid-go.
package sendgrid

import (
	"github.com/sendgrid/sendgrid-go"
	"github.com/sendgrid/sendgrid-go/helpers/mail"

	"example.test/egress/model"
)

func bugSend(p model.Patient) {
	from, to := mail.NewEmail("Clinic", "desk@clinic.example"), mail.NewEmail(p.Name, "x@y.example")
	sendgrid.NewSendClient("k").Send(mail.NewSingleEmail(from, "Your visit", to, "text", "html")) // want:phiegress
}

func safeSend(p model.Patient) {
	from := mail.NewEmail("Clinic", "desk@clinic.example")
	sendgrid.NewSendClient("k").Send(mail.NewSingleEmail(from, p.Clinic, from, "text", "html"))
}
