// Package app shows values of types' types.
package app

import (
	"encoding/json"
	"log"
	"log/slog"

	"example.test/engine/packages/shown/types"
)

func safeMasked(m types.Masked) {
	log.Println(m)
	log.Printf("%v %s %+v", m, &m, m)
}

func bugMaskedField(m types.Masked) {
	log.Println(m.Name) // want `Masked\.Name \(name\)`
}

func bugMaskedAsGo(m types.Masked) {
	log.Printf("%#v", m) // want `Masked\.Name \(name\)`
}

func bugMaskedAsJSON(m types.Masked) {
	b, _ := json.Marshal(m)
	log.Printf("%s", b) // want `Masked\.Name \(name\)`
}

func bugOpen(o types.Open) {
	log.Println(o) // want `Open\.Name \(name\)`
}

func safeOpenType(o types.Open) {
	log.Printf("%T %s", o, o.Ward)
}

type wrapper struct {
	Inner types.Masked
	Room  string
}

// fmt asks exported fields of a struct for their String, too.
func safeMaskedInside(w wrapper) {
	log.Printf("%v", w)
}

func bugPointedValue(p types.Pointed) {
	log.Println(p) // want `Pointed\.Name \(name\)`
}

func safePointedPointer(p types.Pointed) {
	log.Println(&p)
}

func safeLogged(l types.Logged) {
	slog.Info("seen", "who", l)
}

func bugLoggedPrinted(l types.Logged) {
	log.Println(l) // want `Logged\.Name \(name\)`
}

func bugLeaky(l types.Leaky) {
	slog.Info("seen", "who", l) // want `Leaky\.Name \(name\)`
}

func safeDocumentAsJSON(d types.Document) {
	b, _ := json.Marshal(d)
	log.Printf("%s", b)
}

func bugDocumentPrinted(d types.Document) {
	log.Println(d) // want `Document\.Name \(name\)`
}

func safeFormat(f types.Format) {
	log.Printf("%+v %#v %s", f, f, f)
}

func safeSecret(s types.Secret) {
	log.Println(s)
	log.Printf("%s %v %q", s, s, s)
}

func bugSecretConverted(s types.Secret) {
	log.Println(string(s)) // want `\(ssn\)`
}

func bugSecretConcatenated(s types.Secret) {
	log.Println("ssn " + string(s[2:])) // want `\(ssn\)`
}

func bugPrivateUnderFmt(name string) {
	log.Printf("%v", types.Make(name)) // want `Private\.name \(name\)`
}

func safePrivateAsJSON(name string) {
	b, _ := json.Marshal(types.Make(name))
	log.Printf("%s", b)
}

func show(v any) { log.Printf("%v", v) }

func safeMaskedHandedOver(m types.Masked) {
	show(m)
}

func bugOpenHandedOver(o types.Open) {
	show(o) // want `Open\.Name \(name\)`
}
