// Package survey looks over a module that declares nothing yet: which types of others
// look like PHI, and which loggers, stores, clients, hosts and audit functions the code
// uses. phivet init makes a first configuration of it; nothing else depends on it.
//
// What phivet knows already, or will see for itself in a function's body, needs no entry: the
// survey only names it. Every observation has the first place where it was made, in
// the order of packages, files and lines, so that the same code gives the same survey.
package survey
