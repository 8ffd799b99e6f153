package effect

import (
	"log"
	"net/http"
	"os"
	"strings"
)

type Patient struct {
	SSN string `phi:"ssn"`
}

func show(p Patient) {
	log.Println(p.SSN) //phi:ignore philog the pager needs it

	log.Println("static") //phi:ignore philog nothing to ignore // want `this ignore has no effect: philog would report nothing here`

	//phi:ignore philog/log,phitag one of the two is enough
	log.Println(p.SSN)

	//phi:ignore philog/other no such rule // want `names philog/other`
	log.Println("static")

	log.Println("static") //phi:ignore phisuggest an analyzer that is off is not judged
}

// helper's callers get no finding because of it: that is an effect.
func helper(s string) {
	log.Println(s) //phi:ignore philog only called in tests
}

func use(p Patient) { helper(p.SSN) }

func save(p Patient) {
	os.WriteFile("ssn", []byte(p.SSN), 0o600) //phi:ignore phistore/unencrypted the volume is encrypted

	os.WriteFile("none", nil, 0o600) //phi:ignore phistore nothing is stored // want `this ignore has no effect: phistore would report nothing here`
}

func send(p Patient) {
	http.Post("https://lab.example", "text/plain", strings.NewReader(p.SSN)) //phi:ignore phiegress/no-baa signed, not yet on file

	http.Get("https://lab.example") //phi:ignore phiegress nothing is sent // want `this ignore has no effect: phiegress would report nothing here`
}
