// Package anthropic keeps cases about github.com/anthropics/anthropic-sdk-go.
package anthropic

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"

	"example.test/llm/model"
)

// An Assistant holds a client, as services do.
type Assistant struct{ client anthropic.Client }

// New makes one.
func New() *Assistant { return &Assistant{client: anthropic.NewClient(option.WithAPIKey("k"))} }

func params(text string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	}
}

func bugNew(ctx context.Context, p model.Patient) {
	client := anthropic.NewClient()
	client.Messages.New(ctx, params("Summarise: "+p.Note)) // want:phiegress
}

func (a *Assistant) BugStream(ctx context.Context, p model.Patient) {
	a.client.Messages.NewStreaming(ctx, params(p.Note)) // want:phiegress
}

func bugSystem(ctx context.Context, client anthropic.Client, p model.Patient) {
	in := params("Who is it?")
	in.System = []anthropic.TextBlockParam{{Text: p.Name}}
	client.Messages.New(ctx, in) // want:phiegress
}

func safeLocal(ctx context.Context, p model.Patient) {
	client := anthropic.NewClient(option.WithBaseURL("http://127.0.0.1:8080"))
	client.Messages.New(ctx, params(p.Note))
}

func (a *Assistant) SafeClinic(ctx context.Context, p model.Patient) {
	a.client.Messages.New(ctx, params("Opening hours of "+p.Clinic))
}
