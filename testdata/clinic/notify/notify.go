// Package notify talks to the companies that reach patients for the clinic.
package notify

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"clinic.example/clinic/model"
)

// smsURL belongs to a vendor that has signed nothing.
const smsURL = "https://api.sms.example/v1/messages"

// faxURL belongs to a vendor with a business associate agreement.
//
//phi:baa
const faxURL = "https://fax.partner.example/v2/send"

type message struct {
	To   string `json:"to"`
	Text string `json:"text"`
}

// A Notifier sends messages.
type Notifier struct{ http *http.Client }

// New returns a Notifier that uses hc.
func New(hc *http.Client) *Notifier { return &Notifier{hc} }

// Remind texts a patient about a visit.
func (n *Notifier) Remind(ctx context.Context, p *model.Patient, v *model.Visit) error {
	if p.Phone == nil {
		return fmt.Errorf("patient %s has no phone", p.ID)
	}
	body, err := json.Marshal(message{To: *p.Phone, Text: "See you " + v.Start.Format("Jan 2, 15:04")})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, smsURL, bytes.NewReader(body))
	if err != nil {
		return err
	}
	return n.do(req) // want:phiegress a phone number and an appointment
}

// Refer faxes the reason of a visit to a specialist.
func (n *Notifier) Refer(ctx context.Context, number string, v *model.Visit) error {
	body, err := json.Marshal(message{To: number, Text: v.Reason})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, faxURL, bytes.NewReader(body))
	if err != nil {
		return err
	}
	return n.do(req) // the vendor has a BAA
}

// Usage tells the SMS vendor how many messages a clinic expects to send.
func (n *Notifier) Usage(ctx context.Context, clinic string, visits []model.Visit) error {
	body := fmt.Appendf(nil, `{"clinic":%q,"expected":%d}`, clinic, len(visits))
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, smsURL, bytes.NewReader(body))
	if err != nil {
		return err
	}
	return n.do(req) // a count
}

// do sends req. Where it goes and what it carries is its callers' matter.
func (n *Notifier) do(req *http.Request) error {
	res, err := n.http.Do(req)
	if err != nil {
		return fmt.Errorf("notify: %w", err)
	}
	defer res.Body.Close()
	if res.StatusCode >= http.StatusBadRequest {
		return fmt.Errorf("notify: status %d", res.StatusCode)
	}
	return nil
}
