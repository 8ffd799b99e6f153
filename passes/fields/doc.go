// Package fields knows what of a program is declared to be PHI, and what is
// declared to take PHI away, encrypt it, audit it or receive it: by struct
// tags, //phi: directives and the configuration.
//
// Where these disagree, configuration beats directive, directive beats tag and
// a field beats its type; only phi:"-" on a field beats a configured pattern of
// packages ("example.com/gen/..."), which was not written with that field in mind.
//
// No facts are needed for tags, since export data holds the tags of every struct
// that a package can see; directives bring their own (package directives).
package fields
