//go:build !unix

package main

import "os/exec"

// inGroup does nothing: this system has no process groups.
func inGroup(*exec.Cmd) {}

// interrupt ends the process of a command.
func interrupt(cmd *exec.Cmd) error { return cmd.Process.Kill() }
