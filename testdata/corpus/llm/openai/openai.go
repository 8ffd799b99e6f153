// Package openai keeps cases about github.com/openai/openai-go.
package openai

import (
	"context"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/azure"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/responses"

	"example.test/llm/model"
)

func chat(text string) openai.ChatCompletionNewParams {
	return openai.ChatCompletionNewParams{
		Model: openai.ChatModelGPT4o,
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage("Summarise."),
			openai.UserMessage(text),
		},
	}
}

func bugChat(ctx context.Context, p model.Patient) {
	client := openai.NewClient(option.WithAPIKey("k"))
	client.Chat.Completions.New(ctx, chat(p.Note)) // want:phiegress
}

func bugResponses(ctx context.Context, client openai.Client, p model.Patient) {
	client.Responses.New(ctx, responses.ResponseNewParams{ // want:phiegress
		Input: responses.ResponseNewParamsInputUnion{OfString: openai.String("Summarise " + p.Note)},
	})
}

func bugEmbed(ctx context.Context, client openai.Client, p model.Patient) {
	client.Embeddings.New(ctx, openai.EmbeddingNewParams{ // want:phiegress
		Input: openai.EmbeddingNewParamsInputUnion{OfArrayOfStrings: []string{p.Note}},
	})
}

func bugGateway(ctx context.Context, p model.Patient) {
	client := openai.NewClient(option.WithBaseURL("https://gateway.stranger.example/v1"))
	client.Chat.Completions.New(ctx, chat(p.Note)) // want:phiegress
}

func bugAzure(ctx context.Context, p model.Patient) {
	client := openai.NewClient(azure.WithEndpoint("https://acme.openai.azure.com", "2024-06-01"))
	client.Chat.Completions.New(ctx, chat(p.Note)) // want:phiegress
}

func safeLocal(ctx context.Context, p model.Patient) {
	client := openai.NewClient(option.WithAPIKey("none"), option.WithBaseURL("http://localhost:11434/v1"))
	client.Chat.Completions.New(ctx, chat(p.Note))
}

func safeClinic(ctx context.Context, client openai.Client, p model.Patient) {
	client.Chat.Completions.New(ctx, chat(p.Clinic))
}
