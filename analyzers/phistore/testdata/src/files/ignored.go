package files

import (
	"os"

	"model"
)

// An ignore at the sink, of the analyzer or of its rule, holds for callers too.

func scratch(text string) {
	//phi:ignore phistore/unencrypted the volume is encrypted
	os.WriteFile("scratch", []byte(text), 0o600)
}

func scratchToo(text string) {
	os.WriteFile("scratch", []byte(text), 0o600) //phi:ignore phistore the volume is encrypted
}

func loose(text string) {
	os.WriteFile("scratch", []byte(text), 0o600) //phi:ignore philog it is no log
}

func safeIgnored(p model.Patient) { scratch(p.SSN) }

func safeIgnoredToo(p model.Patient) { scratchToo(p.SSN) }

func bugIgnoredForAnother(p model.Patient) {
	loose(p.SSN) // want `Patient.SSN \(ssn\) is stored by os.WriteFile`
}
