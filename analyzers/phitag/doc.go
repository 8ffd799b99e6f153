// Package phitag checks the declarations of PHI themselves.
//
// # Analyzer phitag
//
// phitag: check phi tags, //phi: directives and the configuration's names
//
// Everything phivet finds rests on what is declared. A typo in a declaration
// takes protection away in silence, so phitag reports
//
//   - a category that is not in the vocabulary. What it stands on counts as PHI all the same;
//   - options in a phi tag, since none exist;
//   - a misspelt directive, and one where it means nothing;
//   - an ignore without a reason, which ignores nothing, one that has no effect, and
//     one past its date;
//   - at an import, a function, type, field or parameter that the configuration
//     names and the imported package does not have;
//   - a de-identifier or encryptor through which PHI passes unchanged on some path.
//
// For example:
//
//	type Patient struct {
//		SSN string `phi:"snn"` // unknown PHI category snn; did you mean ssn?
//	}
//
//	//phi:deidentify // there is no directive //phi:deidentify; did you mean //phi:deidentifies?
//	func Mask(s string) string
//
//	log.Print(p.Name) //phi:ignore philog // this ignore has no effect: it needs a reason
//
// Write instead:
//
//	type Patient struct {
//		SSN string `phi:"ssn"`
//	}
//
//	//phi:deidentifies
//	func Mask(s string) string
//
//	log.Print(p.Name) //phi:ignore philog until=2027-01-31 the pager needs it, ticket 112
//
// The categories are those of 45 CFR 164.514(b)(2)(i)(A)-(R): name, address, date, phone, fax,
// email, ssn, mrn, beneficiary, account, license, vehicle, device, url, ip, biometric, photo and id;
// diagnosis, treatment, medication, lab, note, insurance and appointment
// for health information; phi for anything else.
//
// Values of other struct tag keys (tags: in the configuration) belong to
// somebody else and are not judged. An ignore is judged only if all analyzers
// that it names are on.
//
// Since v0.1.0.
package phitag
