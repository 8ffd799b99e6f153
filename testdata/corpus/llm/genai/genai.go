// Package genai keeps cases about google.golang.org/genai.
package genai

import (
	"context"

	"google.golang.org/genai"

	"example.test/llm/model"
)

func bugGenerate(ctx context.Context, p model.Patient) error {
	client, err := genai.NewClient(ctx, &genai.ClientConfig{APIKey: "k", Backend: genai.BackendGeminiAPI})
	if err != nil {
		return err
	}
	_, err = client.Models.GenerateContent(ctx, "gemini-2.5-flash", genai.Text("Summarise: "+p.Note), nil) // want:phiegress
	return err
}

func bugChat(ctx context.Context, client *genai.Client, p model.Patient) error {
	chat, err := client.Chats.Create(ctx, "gemini-2.5-flash", nil, nil)
	if err != nil {
		return err
	}
	_, err = chat.SendMessage(ctx, genai.Part{Text: p.Note}) // want:phiegress
	return err
}

func bugParts(ctx context.Context, client *genai.Client, p model.Patient) {
	contents := []*genai.Content{{Role: "user", Parts: []*genai.Part{{Text: p.Name}}}}
	client.Models.EmbedContent(ctx, "text-embedding-004", contents, nil) // want:phiegress
}

func safeCount(ctx context.Context, client *genai.Client, p model.Patient) {
	client.Models.GenerateContent(ctx, "gemini-2.5-flash", genai.Text("Opening hours of "+p.Clinic), nil)
}
