// Package files keeps cases about files and what is written through.
package files

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"model"
)

func bugWriteFile(p model.Patient) {
	os.WriteFile("patient.txt", []byte(p.SSN), 0o600) // want `PHI is stored unencrypted: Patient.SSN \(ssn\) is stored by os.WriteFile$`
}

func bugWhole(p *model.Patient) error {
	data, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return os.WriteFile("patient.json", data, 0o600) // want `Patient.Name \(name\) and Patient.SSN \(ssn\) are stored by os.WriteFile`
}

func bugName(p model.Patient) (*os.File, error) {
	return os.Create(filepath.Join("export", p.SSN+".json")) // want `Patient.SSN \(ssn\) is stored by os.Create`
}

func bugFprintf(p model.Patient) error {
	f, err := os.Create("out.txt")
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = fmt.Fprintf(f, "%s\t%s\n", p.ID, p.Name) // want `Patient.Name \(name\) is stored by .*os.File`
	return err
}

func bugEncoder(p model.Patient) error {
	f, err := os.OpenFile("out.json", os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	return json.NewEncoder(f).Encode(p) // want `Patient.Name \(name\) and Patient.SSN \(ssn\) are stored by`
}

func bugCSV(all []model.Patient) error {
	f, err := os.Create("out.csv")
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	for _, p := range all {
		w.Write([]string{p.Clinic, p.SSN}) // want `Patient.SSN \(ssn\) is stored by`
	}
	w.Flush()
	return f.Close()
}

func bugGzip(p model.Patient) {
	f, _ := os.CreateTemp("", "export")
	zw := gzip.NewWriter(bufio.NewWriter(f))
	zw.Write([]byte(p.Name)) // want `Patient.Name \(name\) is stored by`
	zw.Close()
}

func bugZip(p model.Patient) {
	f, _ := os.Create("out.zip")
	zw := zip.NewWriter(f)
	w, _ := zw.Create("patient.json")
	io.WriteString(w, p.Name) // want `Patient.Name \(name\) is stored by`
	zw.Close()
}

func bugTar(p model.Patient) {
	f, _ := os.Create("out.tar")
	tw := tar.NewWriter(f)
	tw.WriteHeader(&tar.Header{Name: p.SSN}) // want `Patient.SSN \(ssn\) is stored by`
	tw.Write([]byte(p.Name))                 // want `Patient.Name \(name\) is stored by`
}

func write(w io.Writer, p model.Patient) { fmt.Fprintln(w, p.Name) }

func bugWriterParam(p model.Patient) {
	f, _ := os.Create("out.txt")
	write(f, p) // want `Patient.Name \(name\) is stored by`
}

func bugCopy(p model.Patient) {
	f, _ := os.Create("out.txt")
	io.Copy(f, bytes.NewReader([]byte(p.Name))) // want `Patient.Name \(name\) is stored by`
}

func safeBuffer(p model.Patient) string {
	var b bytes.Buffer
	write(&b, p)
	return b.String()
}

func safeClinic(p model.Patient) error {
	return os.WriteFile("clinics.txt", []byte(p.Clinic), 0o600)
}

func safeDiscard(p model.Patient) {
	json.NewEncoder(io.Discard).Encode(p)
}

func safeRead(p model.Patient) ([]byte, error) { return os.ReadFile(filepath.Join("in", p.ID)) }
