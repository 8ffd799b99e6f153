// Package known says which fields of the types of health-care libraries hold PHI:
// FHIR models, HL7 version 2 messages, DICOM data sets. phivet init proposes them as
// sources; nothing is PHI because a table here says so.
//
// A standard is a file in lib, one line a declaration:
//
//	packages *fhir*
//	Patient  name,contact  name
//
// The first lines name the packages that implement it: import paths one element of which
// matches. Every other line names a type, its elements and their category. An element is
// the name that the standard gives it, which generated code keeps in its json or
// protobuf tag, or the Go field's own name; value* also means valueQuantity and the
// like. A type of which - is PHI is PHI as a whole.
package known
