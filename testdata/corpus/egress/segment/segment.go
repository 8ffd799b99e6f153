// Package segment keeps cases about github.com/segmentio/analytics-go.
package segment

import (
	"github.com/segmentio/analytics-go/v3"

	"example.test/egress/model"
)

func bugTrack(client analytics.Client, p model.Patient) {
	client.Enqueue(analytics.Track{ // want:phiegress
		UserId:     "u1",
		Event:      "Visit booked",
		Properties: analytics.NewProperties().Set("patient", p.Name),
	})
}

func bugIdentify(p model.Patient) {
	client := analytics.New("k")
	defer client.Close()
	client.Enqueue(analytics.Identify{UserId: p.SSN, Traits: analytics.NewTraits().SetName("x")}) // want:phiegress
}

func safeTrack(client analytics.Client, p model.Patient) {
	client.Enqueue(analytics.Track{UserId: "u1", Event: "Visit booked", Properties: analytics.NewProperties().Set("clinic", p.Clinic)})
}

func safeProxy(p model.Patient) error {
	client, err := analytics.NewWithConfig("k", analytics.Config{Endpoint: "http://localhost:8030"})
	if err != nil {
		return err
	}
	return client.Enqueue(analytics.Identify{UserId: p.SSN})
}
