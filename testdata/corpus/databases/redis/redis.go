// Package redis keeps cases about github.com/redis/go-redis/v9.
package redis

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"

	"example.test/databases/model"
)

func bugSet(ctx context.Context, c *redis.Client, p model.Patient) {
	c.Set(ctx, "patient:"+p.ID, p.SSN, time.Hour)   // want:phistore
	c.Set(ctx, "patient:"+p.SSN, "seen", time.Hour) // want:phistore
	c.HSet(ctx, "patient:"+p.ID, "name", p.Name)    // want:phistore
	c.Publish(ctx, "admissions", p.Name)            // want:phistore
	c.Do(ctx, "SET", p.ID, p.SSN)                   // want:phistore
}

func bugPipeline(ctx context.Context, c *redis.Client, p model.Patient) {
	pipe := c.Pipeline()
	pipe.LPush(ctx, "queue", p.Name) // want:phistore
	pipe.Exec(ctx)
}

func safeGet(ctx context.Context, c redis.UniversalClient, p model.Patient) {
	c.Get(ctx, "patient:"+p.SSN)
	c.Del(ctx, "patient:"+p.SSN)
	c.Set(ctx, p.ID, p.Clinic, 0)
}

func safeDo(ctx context.Context, c *redis.Client, p model.Patient) {
	c.Do(ctx, "GET", p.SSN)
}
