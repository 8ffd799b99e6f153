// Package dynamodb keeps cases about github.com/aws/aws-sdk-go-v2/service/dynamodb.
package dynamodb

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"

	"example.test/clouds/model"
)

func bugKey(ctx context.Context, client *dynamodb.Client, p model.Patient) {
	client.UpdateItem(ctx, &dynamodb.UpdateItemInput{ // want:phistore
		TableName: aws.String("patients"),
		Key:       map[string]types.AttributeValue{"ssn": &types.AttributeValueMemberS{Value: p.SSN}},
	})
}

func safeItem(ctx context.Context, client *dynamodb.Client, p model.Patient) error {
	item, err := attributevalue.MarshalMap(p)
	if err != nil {
		return err
	}
	_, err = client.PutItem(ctx, &dynamodb.PutItemInput{TableName: aws.String("patients"), Item: item})
	return err
}

func safeUpdate(ctx context.Context, client *dynamodb.Client, p model.Patient) {
	client.UpdateItem(ctx, &dynamodb.UpdateItemInput{
		Key:                       map[string]types.AttributeValue{"id": &types.AttributeValueMemberS{Value: p.ID}},
		ExpressionAttributeValues: map[string]types.AttributeValue{":n": &types.AttributeValueMemberS{Value: p.Name}},
	})
}
