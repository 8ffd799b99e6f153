// Package bedrock keeps cases about github.com/aws/aws-sdk-go-v2/service/bedrockruntime.
package bedrock

import (
	"context"
	"encoding/json"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"

	"example.test/llm/model"
)

func bugInvoke(ctx context.Context, cfg aws.Config, p model.Patient) error {
	body, err := json.Marshal(map[string]any{"prompt": "Summarise " + p.Note})
	if err != nil {
		return err
	}
	client := bedrockruntime.NewFromConfig(cfg)
	_, err = client.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String("m"), Body: body}) // want:phiegress
	return err
}

func bugConverse(ctx context.Context, client *bedrockruntime.Client, p model.Patient) {
	client.Converse(ctx, &bedrockruntime.ConverseInput{ // want:phiegress
		Messages: []types.Message{{
			Role:    types.ConversationRoleUser,
			Content: []types.ContentBlock{&types.ContentBlockMemberText{Value: p.Note}},
		}},
	})
}

func safeConverse(ctx context.Context, client *bedrockruntime.Client, p model.Patient) {
	client.Converse(ctx, &bedrockruntime.ConverseInput{
		Messages: []types.Message{{Content: []types.ContentBlock{&types.ContentBlockMemberText{Value: p.Clinic}}}},
	})
}
