// Package openai keeps cases about github.com/openai/openai-go/v3.
package openai

import (
	"context"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"

	"example.test/egress/model"
)

func prompt(text string) openai.ChatCompletionNewParams {
	return openai.ChatCompletionNewParams{
		Model:    "gpt-5",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("Summarise: " + text)},
	}
}

func bugChat(ctx context.Context, p model.Patient) {
	client := openai.NewClient(option.WithAPIKey("k"))
	client.Chat.Completions.New(ctx, prompt(p.Name)) // want:phiegress
}

func safeLocal(ctx context.Context, p model.Patient) {
	client := openai.NewClient(option.WithAPIKey("k"), option.WithBaseURL("http://localhost:11434/v1"))
	client.Chat.Completions.New(ctx, prompt(p.Name))
}

func safeClinic(ctx context.Context, client openai.Client, p model.Patient) {
	client.Chat.Completions.New(ctx, prompt(p.Clinic))
}
