// Package names guesses from the names of struct fields, and the tags they
// carry already, which of them hold PHI. Nothing is PHI because of a guess:
// phisuggest and phivet init propose declarations, and people decide.
//
// Precision goes before recall. A name such as SSN or DateOfBirth speaks for
// itself; Email or Notes only in the company of a patient: in a type that is named
// for one, or beside a field that speaks for itself; Name only in a type that is
// a person. What belongs to staff, organizations or machinery (ProviderName,
// FileName), switches and counts is no patient's.
//
// The knowledge is in table.go.
package names
