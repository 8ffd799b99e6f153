// Package kms keeps cases about the key services: what they encrypt may be stored.
package kms

import (
	"context"
	"os"

	gkms "cloud.google.com/go/kms/apiv1"
	"cloud.google.com/go/kms/apiv1/kmspb"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/kms"

	"example.test/clouds/model"
)

func bugPlain(ctx context.Context, client *kms.Client, p model.Patient) error {
	if _, err := client.Encrypt(ctx, &kms.EncryptInput{KeyId: aws.String("alias/phi"), Plaintext: []byte(p.SSN)}); err != nil {
		return err
	}
	return os.WriteFile("ssn", []byte(p.SSN), 0o600) // want:phistore
}

func bugDecrypted(ctx context.Context, client *kms.Client, p model.Patient) error {
	sealed, err := client.Encrypt(ctx, &kms.EncryptInput{Plaintext: []byte(p.SSN)})
	if err != nil {
		return err
	}
	plain, err := client.Decrypt(ctx, &kms.DecryptInput{CiphertextBlob: sealed.CiphertextBlob})
	if err != nil {
		return err
	}
	return os.WriteFile("ssn", plain.Plaintext, 0o600) // want:phistore
}

func safeAWS(ctx context.Context, client *kms.Client, p model.Patient) error {
	out, err := client.Encrypt(ctx, &kms.EncryptInput{KeyId: aws.String("alias/phi"), Plaintext: []byte(p.SSN)})
	if err != nil {
		return err
	}
	return os.WriteFile("ssn", out.CiphertextBlob, 0o600)
}

func safeGoogle(ctx context.Context, client *gkms.KeyManagementClient, p model.Patient) error {
	out, err := client.Encrypt(ctx, &kmspb.EncryptRequest{Name: "k", Plaintext: []byte(p.SSN)})
	if err != nil {
		return err
	}
	return os.WriteFile("ssn", out.Ciphertext, 0o600)
}
