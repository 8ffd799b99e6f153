// Package phiegress defines an Analyzer that finds protected health information
// (PHI) that is sent to a host without a business associate agreement.
//
// # Analyzer phiegress
//
// phiegress: report PHI that is sent to a host without a business associate agreement
//
// 45 CFR 164.502(e) and 164.308(b) let a covered entity hand PHI to a vendor only
// under a business associate agreement (BAA). A vendor's client library is quickly
// imported; the agreement is not.
//
// The analyzer follows values from the fields that are declared PHI into requests,
// connections, mail, messages and the clients of vendors, and reports the call that
// sends one to a host that the configuration does not name:
//
//	body := strings.NewReader(p.Note)
//	resp, err := http.Post("https://api.vendor.example/v1/summaries", "text/plain", body) // PHI is sent to a host without a BAA: Patient.Note (note) is sent by http.Post to api.vendor.example
//
// Say with whom an agreement is in place, and which hosts are your own:
//
//	baa:
//	  hosts: [fhir.epic.example, "*.clinic.example"]
//	  inside: ["*.svc.cluster.local"]
//
// or mark what the host comes from with //phi:baa. Hosts are folded from constants,
// Sprintf, URLs, requests, defaults of settings and what a client was made with;
// vendors' clients bring their own. Loopback addresses, unix sockets and names of
// one label are inside. A host that is a parameter is its callers' matter: they are
// reported. One that is not known until run time is phiegress/unknown-host, unless
// baa.unknown is ignore.
//
// Encryption does not excuse sending PHI to a stranger. De-identification does.
//
// Out of scope: what the vendor does with it, and whether an agreement covers the product.
//
// Since: 0.1.
package phiegress
