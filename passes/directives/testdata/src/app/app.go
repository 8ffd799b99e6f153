// Package app sees lib only through mid, and lib's functions not at all.
package app

import "mid"

func use(h mid.Holder) {
	_ = h.Code           // sees Code: data(mrn)
	_ = h.Store.Load("") // sees Load: data(lab) param(key id)
	_ = h.Box.Value()    // sees Value: data
	_ = mid.Secret.A
}
