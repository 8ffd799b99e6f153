package library

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"html"
	"io"
	"log"
	"maps"
	"net/url"
	"slices"
	"sort"
	"strings"

	"example.test/engine/model"
)

func bugBase64(p model.Person) {
	log.Print(base64.StdEncoding.EncodeToString([]byte(p.SSN))) // want "Person.SSN \\(ssn\\)"
}

func bugHex(p model.Person) {
	log.Print(hex.EncodeToString([]byte(p.SSN))) // want "Person.SSN \\(ssn\\)"
}

func bugGzip(p model.Person) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, p.Name)
	w.Close()
	log.Printf("%x", b.Bytes()) // want "Person.Name \\(name\\)"
}

func safeBase64(p model.Person) {
	log.Print(base64.StdEncoding.EncodeToString([]byte(p.Clinic)), base64.StdEncoding.EncodedLen(len(p.SSN)))
}

func bugBase64Writer(p model.Person) {
	var b strings.Builder
	w := base64.NewEncoder(base64.URLEncoding, &b)
	w.Write([]byte(p.SSN))
	w.Close()
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func bugHexDecodeInto(p model.Patient) {
	dst := make([]byte, 64)
	hex.Encode(dst, p.Photo)
	log.Printf("%s", dst) // want "Patient.Photo \\(photo\\)"
}

func bugMarshal(p model.Person) {
	b, _ := json.Marshal(p)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func bugUnmarshalled(p model.Person) {
	var v map[string]any
	json.Unmarshal([]byte(p.Name), &v)
	log.Print(v["a"]) // want "Person.Name \\(name\\)"
}

// An unknown value under a PHI field is PHI.
func bugUnmarshalledPatient(b []byte) {
	var p model.Person
	if json.Unmarshal(b, &p) == nil {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeUnmarshalledPatient(b []byte) {
	var p model.Person
	if json.Unmarshal(b, &p) == nil {
		log.Print(p.Clinic)
	}
}

func bugDecoded(r io.Reader) {
	p := new(model.Person)
	json.NewDecoder(r).Decode(p)
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}

func bugIndented(p model.Person) {
	var out bytes.Buffer
	json.Indent(&out, []byte(p.Name), "", " ")
	log.Print(out.String()) // want "Person.Name \\(name\\)"
}

func safeValidJSON(p model.Person) {
	log.Print(json.Valid([]byte(p.Name)))
}

func bugCSV(p model.Person) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{p.Clinic, p.Name})
	w.Flush()
	log.Print(b.String()) // want "Person.Name \\(name\\)"
}

func bugCSVRead(p model.Person) {
	rows, _ := csv.NewReader(strings.NewReader(p.Name)).ReadAll()
	log.Print(rows) // want "Person.Name \\(name\\)"
}

func bugBinary(p model.Patient) {
	b := binary.BigEndian.AppendUint64(nil, uint64(p.Pulse))
	log.Printf("%x", b) // want "Patient.Pulse \\(lab\\)"
}

func bugBinaryPut(p model.Patient) {
	b := make([]byte, 8)
	binary.LittleEndian.PutUint32(b, uint32(p.Pulse))
	log.Printf("%x", b) // want "Patient.Pulse \\(lab\\)"
}

func bugReader(p model.Person) {
	b, _ := io.ReadAll(strings.NewReader(p.SSN))
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func safeReader(p model.Person) {
	b, err := io.ReadAll(strings.NewReader(p.Clinic))
	log.Printf("%s %v", b, err)
}

func bugReadInto(p model.Person) {
	buf := make([]byte, 9)
	strings.NewReader(p.SSN).Read(buf)
	log.Printf("%s", buf) // want "Person.SSN \\(ssn\\)"
}

func safeReadCount(p model.Person) {
	buf := make([]byte, 9)
	n, err := strings.NewReader(p.SSN).Read(buf)
	log.Print(n, err)
}

func bugScanner(p model.Person) {
	sc := bufio.NewScanner(strings.NewReader(p.Name))
	for sc.Scan() {
		log.Print(sc.Text()) // want "Person.Name \\(name\\)"
	}
}

func safeScanner(p model.Person) {
	sc := bufio.NewScanner(strings.NewReader(p.Clinic))
	for sc.Scan() {
		log.Print(sc.Text())
	}
}

func bugIOCopy(p model.Person) {
	var b bytes.Buffer
	io.Copy(&b, strings.NewReader(p.Name))
	log.Print(b.String()) // want "Person.Name \\(name\\)"
}

func safeIOCopyCount(p model.Person) {
	var b bytes.Buffer
	n, _ := io.Copy(&b, strings.NewReader(p.Name))
	log.Print(n)
}

func bugPipe(p model.Person) {
	r, w := io.Pipe()
	go func() {
		io.WriteString(w, p.Name)
		w.Close()
	}()
	b, _ := io.ReadAll(r)
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

func bugTee(p model.Person) {
	var copied bytes.Buffer
	r := io.TeeReader(strings.NewReader(p.Name), &copied)
	io.ReadAll(r)
	log.Print(copied.String()) // want "Person.Name \\(name\\)"
}

func bugLimited(p model.Person) {
	b, _ := io.ReadAll(io.LimitReader(strings.NewReader(p.Name), 3))
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

func bugSorted(ps []model.Person) {
	sort.Slice(ps, func(i, j int) bool { return ps[i].Name < ps[j].Name })
	log.Print(ps[0].Name) // want "Person.Name \\(name\\)"
}

func bugSlicesClone(p model.Person) {
	xs := slices.Clone([]string{p.SSN})
	log.Print(xs[0]) // want "Person.SSN \\(ssn\\)"
}

func safeSlicesIndex(p model.Person, xs []string) {
	log.Print(slices.Index(xs, p.SSN), slices.Contains(xs, p.SSN))
}

func bugSlicesMax(p model.Patient) {
	log.Print(slices.Max([]float64{p.Weight, 1})) // want "Patient.Weight \\(lab\\)"
}

func bugSlicesInsert(p model.Person) {
	log.Print(slices.Insert([]string{"a"}, 0, p.Name)) // want "Person.Name \\(name\\)"
}

func bugMapsClone(p model.Person) {
	m := maps.Clone(map[string]string{"a": p.SSN})
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func bugMapsCopy(p model.Person) {
	dst := map[string]string{}
	maps.Copy(dst, map[string]string{"a": p.SSN})
	log.Print(dst) // want "Person.SSN \\(ssn\\)"
}

func bugQueryValues(p model.Person) {
	v := url.Values{}
	v.Set("ssn", p.SSN)
	log.Print(v.Encode()) // want "Person.SSN \\(ssn\\)"
}

func bugURL(p model.Person) {
	u := &url.URL{Scheme: "https", Host: "example.test", RawQuery: "ssn=" + p.SSN}
	log.Print(u.String()) // want "Person.SSN \\(ssn\\)"
}

func safeURLField(p model.Person) {
	u := &url.URL{Scheme: "https", Host: "example.test", RawQuery: "ssn=" + p.SSN}
	log.Print(u.Host)
}

func bugQueryEscape(p model.Person) {
	log.Print(url.QueryEscape(p.Name)) // want "Person.Name \\(name\\)"
}

func bugHTMLEscape(p model.Person) {
	log.Print(html.EscapeString(p.Name)) // want "Person.Name \\(name\\)"
}

func safeHTMLEscape(p model.Person) {
	log.Print(html.EscapeString(p.Clinic), url.QueryEscape(p.Clinic))
}
