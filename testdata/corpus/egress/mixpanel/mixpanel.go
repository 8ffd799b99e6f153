// Package mixpanel keeps cases about github.com/mixpanel/mixpanel-go.
package mixpanel

import (
	"context"

	"github.com/mixpanel/mixpanel-go"

	"example.test/egress/model"
)

func bugTrack(ctx context.Context, p model.Patient) {
	mp := mixpanel.NewApiClient("token")
	mp.Track(ctx, []*mixpanel.Event{mp.NewEvent("Visit", "u1", map[string]any{"name": p.Name})}) // want:phiegress
}

func bugPeople(ctx context.Context, mp *mixpanel.ApiClient, p model.Patient) {
	mp.PeopleSet(ctx, []*mixpanel.PeopleProperties{mixpanel.NewPeopleProperties(p.SSN, nil)}) // want:phiegress
}

func safeTrack(ctx context.Context, mp *mixpanel.ApiClient, p model.Patient) {
	mp.Track(ctx, []*mixpanel.Event{mp.NewEvent("Visit", "u1", map[string]any{"clinic": p.Clinic})})
}
