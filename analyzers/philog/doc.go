// Package philog defines an Analyzer that finds protected health information
// (PHI) in logs and telemetry.
//
// # Analyzer philog
//
// philog: report PHI that reaches a log, a trace, a metric or an error service
//
// Logs are read by more people than charts are, kept longer than they should
// be and shipped to services that have no business associate agreement. 45 CFR
// 164.502(b) asks that no more PHI be used or disclosed than a purpose needs; a
// log never needs it. 164.312(b) wants a record of who looked at PHI, not the PHI.
//
// The analyzer follows values from the fields that are declared PHI through
// assignments, calls, errors, interfaces and encoders, and reports the call by
// which one gets to a logger, to standard output, to a span's attributes, to
// an error service or to panic:
//
//	func (s *Service) Admit(p *Patient) error {
//		if err := s.repo.Save(p); err != nil {
//			log.Printf("cannot admit %+v: %v", p, err) // PHI reaches a log: Patient.Name (name) and Patient.SSN (ssn) are logged by log.Printf
//			return err
//		}
//		return nil
//	}
//
// What a sink really prints counts: %T prints no value, encoding/json no field
// tagged json:"-", log/slog what the type's LogValue returns. Log what
// identifies the event, not the person, or pass the value through a
// de-identifier first:
//
//	log.Printf("cannot admit record %s: %v", p.InternalID, err)
//	log.Printf("cannot admit %s", redact.Name(p.Name)) // //phi:deidentifies on redact.Name
//
// Attaching PHI to a logger, a span or a scope is logging it, and is where the
// finding stands. A logger that evidently writes to io.Discard or to a buffer
// is no log. PHI that is encrypted may be logged; base64, hex, compression and
// unkeyed hashes hide nothing.
//
// Out of scope: PHI that no declaration names (see phisuggest), and what a
// program prints of PHI that it read from a place phivet cannot see.
//
// Since: 0.1.
package philog
