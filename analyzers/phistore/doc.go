// Package phistore defines an Analyzer that finds protected health information
// (PHI) that is stored without encryption.
//
// # Analyzer phistore
//
// phistore: report PHI that is stored unencrypted
//
// 45 CFR 164.312(a)(2)(iv) asks for a mechanism to encrypt PHI at rest. What is
// encrypted as NIST recommends is not "unsecured PHI": its loss is no breach that
// must be told to everybody (164.402).
//
// The analyzer follows values from the fields that are declared PHI to files,
// databases, caches, queues, search engines and object stores, and reports the call
// by which one is stored in the clear:
//
//	func (r *Repo) Save(ctx context.Context, p *Patient) error {
//		_, err := r.db.ExecContext(ctx, "INSERT INTO patients (ssn) VALUES ($1)", p.SSN) // PHI is stored unencrypted: Patient.SSN (ssn) is stored by (*sql.DB).ExecContext of database/sql
//		return err
//	}
//
// Encrypt the value, or the writer, before it is stored:
//
//	sealed := gcm.Seal(nonce, nonce, []byte(p.SSN), nil)
//	_, err := r.db.ExecContext(ctx, "INSERT INTO patients (ssn) VALUES ($1)", sealed)
//
// Names of files and objects, keys, metadata and tags are stored too. A SELECT or
// DELETE looks for its arguments and stores nothing. Base64, hex, compression and
// unkeyed hashes hide nothing; PHI encrypted under a key that is a constant in the
// code (phistore/constant-key), or with DES, RC4 or ECB (phistore/broken-cipher), is
// reported as such. A driver.Valuer or a gorm serializer that encrypts is followed.
//
// A store that encrypts everything at rest is named, with the evidence, in the
// configuration; its findings then stand in the record, not in the report:
//
//	store:
//	  encrypted:
//	    - store: database/sql # an import path, as in the finding
//	      reason: RDS, KMS key phi-prod
//
// Cloud stores that always encrypt contents are reported for names, keys, metadata
// and tags; for contents only where store.customer-keys is set and no key is named.
//
// Out of scope: what a database or a disk does by itself, and who may read it.
//
// Since: 0.1.
package phistore
