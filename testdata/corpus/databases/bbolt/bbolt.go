// Package bbolt keeps cases about go.etcd.io/bbolt.
package bbolt

import (
	"encoding/json"

	"go.etcd.io/bbolt"

	"example.test/databases/model"
)

func bugPut(db *bbolt.DB, p model.Patient) error {
	return db.Update(func(tx *bbolt.Tx) error {
		data, err := json.Marshal(p)
		if err != nil {
			return err
		}
		return tx.Bucket([]byte("patients")).Put([]byte(p.ID), data) // want:phistore
	})
}

func safeGet(db *bbolt.DB, p model.Patient) (out []byte, err error) {
	err = db.View(func(tx *bbolt.Tx) error {
		out = tx.Bucket([]byte("patients")).Get([]byte(p.SSN))
		return nil
	})
	return out, err
}
