// Golangci is golangci-lint with phivet as a plugin, built from modules: what
// golangci-lint custom builds from a clone of its repository.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/phivet/phivet/plugin"
)

func main() {
	// Without a version golangci-lint tells its cache apart by the binary's content.
	if err := commands.Execute(commands.BuildInfo{}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitcodes.Failure)
	}
}
