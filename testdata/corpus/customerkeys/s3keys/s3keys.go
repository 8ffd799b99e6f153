// Package s3keys keeps cases about store.customer-keys and Amazon's stores.
package s3keys

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/s3/manager"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"

	"example.test/customerkeys/model"
)

func bugNone(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{Key: aws.String(p.ID), Body: strings.NewReader(p.SSN)}) // want:phistore
}

func bugAES(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{ // want:phistore
		Body:                 strings.NewReader(p.SSN),
		ServerSideEncryption: types.ServerSideEncryptionAes256,
	})
}

func bugKMSWithoutKey(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{ // want:phistore
		Body:                 strings.NewReader(p.SSN),
		ServerSideEncryption: types.ServerSideEncryptionAwsKms,
	})
}

func bugKeyedName(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{Key: aws.String(p.Name), SSEKMSKeyId: aws.String("alias/phi")}) // want:phistore
}

func safeKey(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{
		Body:                 strings.NewReader(p.SSN),
		ServerSideEncryption: types.ServerSideEncryptionAwsKms,
		SSEKMSKeyId:          aws.String("alias/phi"),
	})
}

func safeLater(ctx context.Context, up *manager.Uploader, key string, p model.Patient) error {
	in := &s3.PutObjectInput{Body: strings.NewReader(p.SSN)}
	in.SSECustomerKey = aws.String(key)
	_, err := up.Upload(ctx, in)
	return err
}
