// Package badger keeps cases about github.com/dgraph-io/badger/v4.
package badger

import (
	"github.com/dgraph-io/badger/v4"

	"example.test/databases/model"
)

func bugSet(db *badger.DB, p model.Patient) error {
	return db.Update(func(txn *badger.Txn) error {
		return txn.SetEntry(badger.NewEntry([]byte(p.ID), []byte(p.SSN))) // want:phistore
	})
}

func safeSet(txn *badger.Txn, p model.Patient) error {
	return txn.Set([]byte(p.ID), []byte(p.Clinic))
}
