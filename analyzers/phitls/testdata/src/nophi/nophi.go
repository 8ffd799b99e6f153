package nophi

import (
	"net/http"

	"api"
)

func main() {
	_ = api.Version()
	http.ListenAndServe(":8080", nil)
}
