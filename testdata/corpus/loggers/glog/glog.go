// Package glog keeps cases about github.com/golang/glog.
package glog

import (
	"github.com/golang/glog"

	"example.test/loggers/model"
)

func bugInfof(p model.Patient) {
	glog.Infof("admitted %s", p.Name) // want:philog
	glog.V(1).Info(p.SSN)             // want:philog
}

func safeInfof(p model.Patient) {
	glog.Errorf("cannot admit %s (%d)", p.ID, len(p.SSN))
}
