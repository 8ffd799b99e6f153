// Package langchain keeps cases about github.com/tmc/langchaingo.
package langchain

import (
	"context"

	"github.com/tmc/langchaingo/chains"
	"github.com/tmc/langchaingo/embeddings"
	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/ollama"
	"github.com/tmc/langchaingo/llms/openai"
	"github.com/tmc/langchaingo/prompts"

	"example.test/llm/model"
)

func bugPrompt(ctx context.Context, p model.Patient) error {
	llm, err := openai.New(openai.WithModel("gpt-4o"))
	if err != nil {
		return err
	}
	_, err = llms.GenerateFromSinglePrompt(ctx, llm, "Summarise "+p.Note) // want:phiegress
	return err
}

// ask is told by its callers where the model is.
func ask(ctx context.Context, llm llms.Model, p model.Patient) {
	llm.GenerateContent(ctx, []llms.MessageContent{llms.TextParts(llms.ChatMessageTypeHuman, p.Note)})
}

func bugMade(ctx context.Context, p model.Patient) error {
	llm, err := openai.New()
	if err != nil {
		return err
	}
	ask(ctx, llm, p) // want:phiegress
	return nil
}

func bugChain(ctx context.Context, p model.Patient) error {
	llm, err := openai.New()
	if err != nil {
		return err
	}
	chain := chains.NewLLMChain(llm, prompts.NewPromptTemplate("Summarise {{.note}}", []string{"note"}))
	_, err = chains.Run(ctx, chain, p.Note) // want:phiegress
	return err
}

func bugEmbed(ctx context.Context, p model.Patient) error {
	llm, err := openai.New()
	if err != nil {
		return err
	}
	e, err := embeddings.NewEmbedder(llm)
	if err != nil {
		return err
	}
	_, err = e.EmbedDocuments(ctx, []string{p.Note}) // want:phiegress
	return err
}

func safeLocal(ctx context.Context, p model.Patient) error {
	llm, err := ollama.New(ollama.WithModel("llama3"))
	if err != nil {
		return err
	}
	_, err = llms.GenerateFromSinglePrompt(ctx, llm, "Summarise "+p.Note)
	return err
}

func safeBase(ctx context.Context, p model.Patient) error {
	llm, err := openai.New(openai.WithBaseURL("http://localhost:8000/v1"))
	if err != nil {
		return err
	}
	_, err = llm.GenerateContent(ctx, []llms.MessageContent{llms.TextParts(llms.ChatMessageTypeHuman, p.Note)})
	return err
}
