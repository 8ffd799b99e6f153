// Package stripe keeps cases about github.com/stripe/stripe-go.
package stripe

import (
	"context"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/customer"
	"github.com/stripe/stripe-go/v82/paymentintent"

	"example.test/egress/model"
)

func bugCustomer(p model.Patient) {
	params := &stripe.CustomerParams{Name: stripe.String(p.Name)}
	customer.New(params) // want:phiegress
}

func bugMetadata(p model.Patient) {
	params := &stripe.PaymentIntentParams{Amount: stripe.Int64(2500)}
	params.AddMetadata("ssn", p.SSN)
	paymentintent.New(params) // want:phiegress
}

func bugClient(ctx context.Context, p model.Patient) {
	client := stripe.NewClient("k")
	client.V1Customers.Create(ctx, &stripe.CustomerCreateParams{Description: stripe.String("visit of " + p.Name)}) // want:phiegress
}

func safeIntent(p model.Patient) {
	params := &stripe.PaymentIntentParams{Amount: stripe.Int64(2500), Description: stripe.String(p.Clinic)}
	paymentintent.New(params)
}
