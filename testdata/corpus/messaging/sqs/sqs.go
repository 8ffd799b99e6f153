// Package sqs keeps cases about github.com/aws/aws-sdk-go-v2/service/sqs, whose bodies
// are encrypted at rest, attributes are not, and sns, whose messages are not.
package sqs

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"

	"example.test/messaging/model"
)

func bugAttribute(ctx context.Context, client *sqs.Client, p model.Patient) {
	client.SendMessage(ctx, &sqs.SendMessageInput{ // want:phistore
		MessageBody:       aws.String("seen"),
		MessageAttributes: map[string]types.MessageAttributeValue{"name": {StringValue: aws.String(p.Name)}},
	})
}

func bugTopic(ctx context.Context, client *sns.Client, p model.Patient) {
	client.Publish(ctx, &sns.PublishInput{Message: aws.String("seen " + p.Name)}) // want:phistore
}

func safeBody(ctx context.Context, client *sqs.Client, p model.Patient) {
	client.SendMessage(ctx, &sqs.SendMessageInput{MessageBody: aws.String(p.Name)})
}
