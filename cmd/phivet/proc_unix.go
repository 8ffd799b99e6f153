//go:build unix

package main

import (
	"os/exec"
	"syscall"
)

// inGroup has a command start a process group of its own, so that an interrupt
// reaches the tools that go vet runs, too.
func inGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

// interrupt asks the processes of a group to end; go removes its work directory.
func interrupt(cmd *exec.Cmd) error {
	return syscall.Kill(-cmd.Process.Pid, syscall.SIGINT)
}
