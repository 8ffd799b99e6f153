// Package repo keeps patients and visits in PostgreSQL.
package repo

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"clinic.example/clinic/vault"
)

// ErrNotFound says that there is no such row.
var ErrNotFound = errors.New("not found")

const defaultDSN = "postgres://clinic@db.clinic.example/clinic?sslmode=disable"

// A Store reads and writes the clinic's tables.
type Store struct {
	db  *sql.DB
	box *vault.Box
}

// Open connects to the database that CLINIC_DSN names; the driver "pgx" is
// linked in by the deployment.
func Open(box *vault.Box) (*Store, error) {
	db, err := sql.Open("pgx", cmp.Or(os.Getenv("CLINIC_DSN"), defaultDSN)) // want:phitls sslmode=disable
	if err != nil {
		return nil, fmt.Errorf("repo: %w", err)
	}
	return &Store{db, box}, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }
