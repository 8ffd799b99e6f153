// Package mongo keeps cases about go.mongodb.org/mongo-driver/v2.
package mongo

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"

	"example.test/databases/model"
)

// A Visit holds PHI that is not stored.
type Visit struct {
	ID   string
	Name string `phi:"name" bson:"-"`
}

func bugInsert(ctx context.Context, c *mongo.Collection, p model.Patient) {
	c.InsertOne(ctx, p) // want:phistore
}

func bugMany(ctx context.Context, c *mongo.Collection, all []model.Patient) {
	c.InsertMany(ctx, all) // want:phistore
}

func bugUpdate(ctx context.Context, c *mongo.Collection, p model.Patient) {
	c.UpdateOne(ctx, bson.M{"_id": p.ID}, bson.M{"$set": bson.M{"ssn": p.SSN}}) // want:phistore
}

func bugBulk(ctx context.Context, c *mongo.Collection, p model.Patient) {
	models := []mongo.WriteModel{mongo.NewInsertOneModel().SetDocument(p)}
	c.BulkWrite(ctx, models) // want:phistore
}

func safeFind(ctx context.Context, c *mongo.Collection, p model.Patient) {
	c.FindOne(ctx, bson.M{"ssn": p.SSN})
	c.DeleteOne(ctx, bson.M{"ssn": p.SSN})
	c.UpdateOne(ctx, bson.M{"ssn": p.SSN}, bson.M{"$set": bson.M{"clinic": p.Clinic}})
}

func safeInsert(ctx context.Context, c *mongo.Collection, v Visit) {
	c.InsertOne(ctx, v)
}
