// Package prometheus keeps cases about github.com/prometheus/client_golang.
package prometheus

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"

	"example.test/telemetry/model"
)

var visits = promauto.NewCounterVec(prometheus.CounterOpts{Name: "visits"}, []string{"who"})

var weights = prometheus.NewHistogram(prometheus.HistogramOpts{Name: "weights"})

func bugLabel(p model.Patient) {
	visits.WithLabelValues(p.Name).Inc()               // want:philog
	visits.With(prometheus.Labels{"who": p.SSN}).Inc() // want:philog
}

func bugExemplar(p model.Patient) {
	weights.(prometheus.ExemplarObserver).ObserveWithExemplar(p.Weight, prometheus.Labels{"who": p.Name}) // want:philog
}

func safeLabel(p model.Patient) {
	visits.WithLabelValues(p.Clinic).Inc()
	weights.Observe(p.Weight)
}
