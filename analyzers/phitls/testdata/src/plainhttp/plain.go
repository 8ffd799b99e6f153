package plainhttp // want package:"handles PHI"

import (
	"cmp"
	"net/http"
	"net/url"
	"os"
	"strings"
)

type Patient struct {
	SSN    string `phi:"ssn"`
	Clinic string
}

const base = "http://lab.example"

func weak(p Patient, c *http.Client) {
	http.Get(base + "/patients?ssn=" + p.SSN)                            // want `^PHI is sent in clear text: Patient.SSN \(ssn\) is sent by http.Get to http://lab.example: use https$`
	http.Post(base+"/p", "text/plain", strings.NewReader(p.SSN))         // want `clear text`
	http.PostForm("http://lab.example:8080/p", url.Values{"s": {p.SSN}}) // want `to http://lab.example:8080`
	req, _ := http.NewRequest("POST", base, strings.NewReader(p.SSN))
	c.Do(req) // want `clear text`
	target := cmp.Or(os.Getenv("LAB_URL"), "http://lab.example")
	http.Post(target, "text/plain", strings.NewReader(p.SSN)) // want `clear text`
}

func strict(p Patient, c *http.Client, target string) {
	http.Get("https://lab.example/patients?ssn=" + p.SSN)
	http.Get("http://localhost:8080/patients?ssn=" + p.SSN)
	http.Post("http://127.0.0.1/p", "text/plain", strings.NewReader(p.SSN))
	http.Get(base + "/clinics?name=" + p.Clinic)
	http.Get(base + "/ping")
	http.Post(target, "text/plain", strings.NewReader(p.SSN))
}
