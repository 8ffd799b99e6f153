// Phivet is "go vet for PHI": it traces protected health information from the
// struct fields that hold it to logs, stores, hosts and handlers.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/phivet/phivet/analyzers"
)

// Exit statuses of phivet.
const (
	exitClean    = 0 // nothing found
	exitFindings = 1
	exitFailure  = 2 // usage, configuration, code that does not load
)

// A command is one subcommand: args are what follows its name.
type command struct {
	name, args, short string
	run               func(args []string, stdout, stderr io.Writer) int
}

func main() {
	args := os.Args[1:]
	if isVetTool(args) {
		vetTool(args, analyzers.All)
		return
	}
	os.Exit(dispatch(args, os.Stdout, os.Stderr))
}

// dispatch runs the subcommand that args name, check if they name none.
func dispatch(args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		for _, cmd := range commands() {
			if cmd.name == args[0] {
				return cmd.run(args[1:], stdout, stderr)
			}
		}
	}
	return runCheck(args, stdout, stderr)
}

// fail prints err as phivet's and returns the exit status for it.
func fail(stderr io.Writer, err error) int {
	fmt.Fprintf(stderr, "phivet: %v\n", err)
	return exitFailure
}
