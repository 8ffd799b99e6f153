// Package azkeys keeps cases about store.customer-keys and Azure's blobs.
package azkeys

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blob"

	"example.test/customerkeys/model"
)

func bugNone(ctx context.Context, client *azblob.Client, p model.Patient) {
	client.UploadBuffer(ctx, "records", p.ID, []byte(p.SSN), nil) // want:phistore
}

func safeScope(ctx context.Context, client *azblob.Client, p model.Patient) {
	client.UploadBuffer(ctx, "records", p.ID, []byte(p.SSN), &azblob.UploadBufferOptions{
		CPKScopeInfo: &blob.CPKScopeInfo{EncryptionScope: to.Ptr("phi")},
	})
}
