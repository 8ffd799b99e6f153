// Package klog keeps cases about k8s.io/klog/v2.
package klog

import (
	"k8s.io/klog/v2"

	"example.test/loggers/model"
)

func bugInfof(p model.Patient) {
	klog.Infof("admitted %s", p.Name) // want:philog
}

func bugStructured(p model.Patient) {
	klog.InfoS("admitted", "ssn", p.SSN)        // want:philog
	klog.V(2).InfoS("admitted", "patient", p)   // want:philog
	klog.ErrorS(nil, "refused", "name", p.Name) // want:philog
}

func safeStructured(p model.Patient) {
	klog.InfoS("admitted", "id", p.ID, "clinic", p.Clinic)
	klog.V(2).Infof("admitted %T", p)
}
