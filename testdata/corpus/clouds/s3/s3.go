// Package s3 keeps cases about github.com/aws/aws-sdk-go-v2/service/s3. Contents are
// encrypted by S3 in any case; names, metadata and tags are not.
package s3

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/s3/manager"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"

	"example.test/clouds/model"
)

func bugKey(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{ // want:phistore
		Bucket: aws.String("records"),
		Key:    aws.String(fmt.Sprintf("patients/%s.json", p.SSN)),
	})
}

func bugMetadata(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObject(ctx, &s3.PutObjectInput{ // want:phistore
		Key:      aws.String(p.ID),
		Metadata: map[string]string{"name": p.Name},
	})
}

func bugTagging(ctx context.Context, client *s3.Client, p model.Patient) {
	tags := url.Values{}
	tags.Set("ssn", p.SSN)
	in := &s3.PutObjectInput{Key: aws.String("k"), Body: strings.NewReader("x")}
	in.Tagging = aws.String(tags.Encode())
	client.PutObject(ctx, in) // want:phistore
}

func bugUpload(ctx context.Context, up *manager.Uploader, p model.Patient) error {
	_, err := up.Upload(ctx, &s3.PutObjectInput{Key: aws.String(p.Name + ".pdf")}) // want:phistore
	return err
}

func bugTags(ctx context.Context, client *s3.Client, p model.Patient) {
	client.PutObjectTagging(ctx, &s3.PutObjectTaggingInput{ // want:phistore
		Key:     aws.String("k"),
		Tagging: &types.Tagging{TagSet: []types.Tag{{Key: aws.String("name"), Value: aws.String(p.Name)}}},
	})
}

func safeBody(ctx context.Context, client *s3.Client, p model.Patient) error {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	_, err = client.PutObject(ctx, &s3.PutObjectInput{Key: aws.String(p.ID), Body: bytes.NewReader(body)})
	return err
}

func safeGet(ctx context.Context, client *s3.Client, p model.Patient) {
	client.GetObject(ctx, &s3.GetObjectInput{Key: aws.String("clinics/" + p.Clinic)})
}
