// Package serial holds PHI that is encoded, rendered or compressed before it is
// logged (shapes 14, 32, 33, 37, 39 to 42).
package serial

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"strings"
	"text/tabwriter"
	"text/template"

	"example.test/engine/shapes/people"
)

// 14: a query, built of maps.
func bugQuery(r people.Row) {
	pipe := []any{map[string]any{"$match": map[string]any{"mbi": r.MBI}}}
	slog.Debug("list", "pipeline", pipe) // want `Row\.MBI \(beneficiary\)`
}

func safeQuery(r people.Row) {
	pipe := []any{map[string]any{"$match": map[string]any{"plan": r.Plan}}}
	slog.Debug("list", "pipeline", pipe)
}

// 32: the model is logged because it could not be encoded.
func encode(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		slog.Error("marshal", "model", v)
	}
	return b
}

func bugEncode(r people.Row) {
	_ = encode(r) // want `Row\.Name \(name\)`
}

func safeEncode(r people.Row) {
	_ = encode(r.Plan)
}

// 33: encoded, then logged.
func bugPayload(m *people.Member) {
	b, _ := json.Marshal(m)
	log.Printf("payload %s", b) // want `Member\.Name \(name\)`
}

func safePayloadSize(m *people.Member) {
	b, _ := json.Marshal(m)
	log.Printf("payload of %d bytes", len(b))
}

func bugPayloadIndented(r people.Row) {
	var out bytes.Buffer
	b, _ := json.Marshal(r)
	_ = json.Indent(&out, b, "", "  ")
	log.Print(out.String()) // want `Row\.Name \(name\)`
}

// 37: json:"-" protects from JSON alone.
type blob struct {
	ID   string
	Data []byte `phi:"note" json:"-" xml:"data"`
}

func safeBlobAsJSON(b blob) {
	out, _ := json.Marshal(b)
	log.Printf("%s", out)
}

func bugBlobPrinted(b blob) {
	log.Printf("%s", b) // want `blob\.Data \(note\)`
}

func bugBlobAsXML(b blob) {
	out, _ := xml.Marshal(b)
	log.Printf("%s", out) // want `blob\.Data \(note\)`
}

// 39: a template renders PHI into a line.
var line = template.Must(template.New("line").Parse("{{.Name}} of {{.Plan}}\n"))

func bugRendered(r people.Row) {
	var b strings.Builder
	_ = line.Execute(&b, r)
	fmt.Println(b.String()) // want `Row\.Name \(name\)`
}

func bugRenderedDirectly(r people.Row) {
	_ = line.Execute(os.Stdout, r) // want `Row\.Name \(name\)`
}

func safeRendered(r people.Row) {
	var b strings.Builder
	_ = line.Execute(&b, map[string]string{"Plan": r.Plan})
	fmt.Println(b.String())
}

// 40: the writer is a parameter.
func emit(w io.Writer, rows []people.Row) error {
	enc := json.NewEncoder(w)
	for _, r := range rows {
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

func bugEmitted(rows []people.Row) {
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	_ = emit(w, rows) // want `Row\.Name \(name\)`
}

func safeEmitted(rows []people.Row) {
	var b bytes.Buffer
	_ = emit(bufio.NewWriter(&b), rows)
	log.Println(b.Len())
}

// 41: compression, base64 and hex are no encryption.
func bugCompressed(r people.Row) {
	zw := gzip.NewWriter(os.Stdout)
	_, _ = io.Copy(zw, strings.NewReader(r.MBI)) // want `Row\.MBI \(beneficiary\)`
	_ = zw.Close()
}

func bugBase64(r people.Row) {
	log.Println(base64.StdEncoding.EncodeToString([]byte(r.MBI))) // want `Row\.MBI \(beneficiary\)`
}

func bugHex(r people.Row) {
	log.Println(hex.EncodeToString([]byte(r.Name)), hex.Dump([]byte(r.Plan))) // want `Row\.Name \(name\)`
}

func safeCompressedElsewhere(r people.Row) {
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	_, _ = io.WriteString(zw, r.MBI)
	_ = zw.Close()
	log.Println(b.Len())
}

// 42: tables.
func bugTabs(r people.Row) {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintf(w, "%s\t%s\n", r.Name, r.DOB) // want `Row\.Name \(name\)`
	_ = w.Flush()
}

func bugCSV(rows []people.Row) {
	w := csv.NewWriter(os.Stdout)
	for _, r := range rows {
		_ = w.Write([]string{r.Plan, r.Name}) // want `Row\.Name \(name\)`
	}
	w.Flush()
}

func safeCSV(rows []people.Row) {
	w := csv.NewWriter(os.Stdout)
	for _, r := range rows {
		_ = w.Write([]string{r.Plan, fmt.Sprint(len(r.Name))})
	}
	w.Flush()
}
