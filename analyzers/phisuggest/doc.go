// Package phisuggest proposes phi tags.
//
// # Analyzer phisuggest
//
// phisuggest: find fields that look like PHI and are not tagged
//
// No code base starts with tags. phisuggest guesses, by the names of fields and
// of their types and by the tags that they already carry (json, bson, db, gorm, xml,
// hl7), what is probably PHI, and offers the tag as a suggested fix. It is off unless
// asked for: by analyzers: {phisuggest: on}, or by phivet suggest.
//
// For example:
//
//	type Patient struct {
//		MRN      string `json:"mrn"` // Patient.MRN looks like PHI (mrn) by its name: tag it phi:"mrn", or phi:"-" if it is not
//		FileName string
//	}
//
// becomes:
//
//	type Patient struct {
//		MRN      string `json:"mrn" phi:"mrn"`
//		FileName string
//	}
//
// Names that speak for themselves, such as SSN or DateOfBirth, are found anywhere;
// Email or Notes only in types about patients; Name only in types that are a
// person in care; Code or Value only in a record that is linked to a person. Staff,
// organizations, catalogues, switches and counts are left alone.
//
// On 1564 fields of eighteen public modules that were labelled by hand, no guess was
// wrong, and three quarters of the PHI was found; in modules of which nothing had been
// seen before, half of it. Of 38,000 fields of the standard library and of libraries that
// have nothing to do with health, none was taken for PHI. So phi:"-" answers a wrong guess for good, and what no name gives
// away needs somebody who knows the data.
//
// Generated code and types of other modules cannot be tagged; phivet init proposes
// entries of the configuration for them.
//
// Since v0.1.0.
package phisuggest
