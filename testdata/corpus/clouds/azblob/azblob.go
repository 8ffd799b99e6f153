// Package azblob keeps cases about github.com/Azure/azure-sdk-for-go/sdk/storage/azblob.
package azblob

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob"

	"example.test/clouds/model"
)

func bugName(ctx context.Context, client *azblob.Client, p model.Patient) {
	client.UploadBuffer(ctx, "records", p.SSN+".json", nil, nil) // want:phistore
}

func bugTags(ctx context.Context, client *azblob.Client, p model.Patient) {
	client.UploadBuffer(ctx, "records", p.ID, nil, &azblob.UploadBufferOptions{ // want:phistore
		Tags:     map[string]string{"name": p.Name},
		Metadata: map[string]*string{"clinic": to.Ptr(p.Clinic)},
	})
}

func safeContent(ctx context.Context, client *azblob.Client, p model.Patient) {
	client.UploadBuffer(ctx, "records", p.ID, []byte(p.SSN), &azblob.UploadBufferOptions{Tags: map[string]string{"clinic": p.Clinic}})
}
