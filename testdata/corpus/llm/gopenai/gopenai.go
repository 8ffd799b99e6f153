// Package gopenai keeps cases about github.com/sashabaranov/go-openai.
package gopenai

import (
	"context"

	"github.com/sashabaranov/go-openai"

	"example.test/llm/model"
)

func request(text string) openai.ChatCompletionRequest {
	return openai.ChatCompletionRequest{Messages: []openai.ChatCompletionMessage{{Role: "user", Content: text}}}
}

func bugChat(ctx context.Context, p model.Patient) {
	openai.NewClient("k").CreateChatCompletion(ctx, request(p.Name)) // want:phiegress
}

func bugOther(ctx context.Context, p model.Patient) {
	cfg := openai.DefaultConfig("k")
	cfg.BaseURL = "https://llm.stranger.example/v1"
	openai.NewClientWithConfig(cfg).CreateChatCompletion(ctx, request(p.Name)) // want:phiegress
}

func safeLocal(ctx context.Context, p model.Patient) {
	cfg := openai.DefaultConfig("k")
	cfg.BaseURL = "http://localhost:11434/v1"
	openai.NewClientWithConfig(cfg).CreateChatCompletion(ctx, request(p.Name))
}
