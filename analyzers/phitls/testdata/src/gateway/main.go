package main

import (
	"net/http"

	"api"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/patients", api.Show)
	http.ListenAndServe(":8080", mux) // want `clear text`
}
