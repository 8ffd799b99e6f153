// Package ignores has findings that somebody has decided on.
package ignores

import (
	"context"

	"shared"
)

var d *shared.Deps

func warm(ctx context.Context) {
	d.Repo.Get(ctx, "1") //phi:ignore phiaudit the cache is warmed with nobody looking
}

//phi:access
func ignored(ctx context.Context) { warm(ctx) }

//phi:access
func here(ctx context.Context) {
	//phi:ignore phiaudit/unaudited the batch is recorded by the scheduler
	d.Repo.Get(ctx, "1")
}
