// Package gomail keeps cases about gopkg.in/gomail.v2.
package gomail

import (
	"gopkg.in/gomail.v2"

	"example.test/egress/model"
)

func bugSend(p model.Patient) error {
	m := gomail.NewMessage()
	m.SetHeader("Subject", "Your result")
	m.SetBody("text/plain", "Dear "+p.Name)
	d := gomail.NewDialer("smtp.stranger.example", 587, "u", "p")
	return d.DialAndSend(m) // want:phiegress
}

func safeSend(p model.Patient) error {
	m := gomail.NewMessage()
	m.SetBody("text/plain", "Dear "+p.Name)
	return gomail.NewDialer("localhost", 25, "u", "p").DialAndSend(m)
}
