// Package std keeps cases about the ways of net/http and its neighbours to send.
package std

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httputil"
	"net/smtp"
	"net/url"
	"strings"

	"example.test/egress/model"
)

func bugHostField(p model.Patient) error {
	req, err := http.NewRequest("POST", "https://placeholder/v1", strings.NewReader(p.SSN))
	if err != nil {
		return err
	}
	req.URL.Host = "api.stranger.example"
	_, err = http.DefaultClient.Do(req) // want:phiegress
	return err
}

func bugMultipart(p model.Patient) error {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, err := w.CreateFormFile("file", "record.txt")
	if err != nil {
		return err
	}
	io.WriteString(part, p.SSN)
	w.Close()
	_, err = http.Post("https://api.stranger.example/upload", w.FormDataContentType(), &body) // want:phiegress
	return err
}

func bugField(p model.Patient) error {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	w.WriteField("name", p.Name)
	w.Close()
	_, err := http.Post("https://api.stranger.example/upload", w.FormDataContentType(), &body) // want:phiegress
	return err
}

func bugPipe(ctx context.Context, p model.Patient) error {
	pr, pw := io.Pipe()
	go func() {
		json.NewEncoder(pw).Encode(p)
		pw.Close()
	}()
	req, err := http.NewRequestWithContext(ctx, http.MethodPut, "https://api.stranger.example/p", pr)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req) // want:phiegress
	return err
}

func bugProxy(w http.ResponseWriter, r *http.Request, p model.Patient) {
	target := &url.URL{Scheme: "https", Host: "api.stranger.example"}
	proxy := httputil.NewSingleHostReverseProxy(target)
	r.Header.Set("X-Patient", p.SSN)
	proxy.ServeHTTP(w, r) // want:phiegress
}

func bugRewrite(w http.ResponseWriter, r *http.Request, p model.Patient) {
	target, _ := url.Parse("https://api.stranger.example")
	proxy := &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) { pr.SetURL(target) }}
	r.Header.Set("X-Patient", p.SSN)
	proxy.ServeHTTP(w, r) // want:phiegress
}

func bugForm(p model.Patient) {
	http.PostForm("https://api.stranger.example/form", url.Values{"ssn": {p.SSN}}) // want:phiegress
}

func bugCookie(p model.Patient) {
	req, _ := http.NewRequest("GET", "https://api.stranger.example/form", nil)
	req.AddCookie(&http.Cookie{Name: "patient", Value: p.SSN})
	http.DefaultClient.Do(req) // want:phiegress
}

func bugMail(p model.Patient) error {
	return smtp.SendMail("mail.stranger.example:25", nil, "a@b.example", []string{"c@d.example"}, []byte("Dear "+p.Name)) // want:phiegress
}

func bugMailClient(p model.Patient) error {
	c, err := smtp.Dial("mail.stranger.example:25")
	if err != nil {
		return err
	}
	w, err := c.Data()
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "Dear "+p.Name) // want:phiegress
	return err
}

func bugDial(p model.Patient) error {
	conn, err := net.Dial("tcp", net.JoinHostPort("hl7.stranger.example", "2575"))
	if err != nil {
		return err
	}
	_, err = io.WriteString(conn, p.SSN) // want:phiegress
	return err
}

func safeHostField(p model.Patient) error {
	req, err := http.NewRequest("POST", "https://api.stranger.example/v1", strings.NewReader(p.SSN))
	if err != nil {
		return err
	}
	req.URL.Host = "localhost:8080"
	_, err = http.DefaultClient.Do(req)
	return err
}

func safeMultipart(p model.Patient) error {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	w.WriteField("clinic", p.Clinic)
	w.Close()
	_, err := http.Post("https://api.stranger.example/upload", w.FormDataContentType(), &body)
	return err
}

func safePipe(ctx context.Context, p model.Patient) error {
	pr, pw := io.Pipe()
	go func() {
		json.NewEncoder(pw).Encode(p)
		pw.Close()
	}()
	req, err := http.NewRequestWithContext(ctx, http.MethodPut, "https://fhir:8443/p", pr)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func safeProxy(w http.ResponseWriter, r *http.Request, p model.Patient) {
	proxy := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "https", Host: "backend:8443"})
	r.Header.Set("X-Patient", p.SSN)
	proxy.ServeHTTP(w, r)
}

func safeMail(p model.Patient) error {
	return smtp.SendMail("localhost:25", nil, "a@b.example", []string{"c@d.example"}, []byte("Dear "+p.Name))
}
