// Package anthropic keeps cases about github.com/anthropics/anthropic-sdk-go.
package anthropic

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"example.test/egress/model"
)

func params(text string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	}
}

func bugMessage(ctx context.Context, client anthropic.Client, p model.Patient) {
	client.Messages.New(ctx, params(p.Name)) // want:phiegress
}

func safeMessage(ctx context.Context, client anthropic.Client, p model.Patient) {
	client.Messages.New(ctx, params(p.Clinic))
}
