// Package elastic keeps cases about github.com/elastic/go-elasticsearch/v8.
package elastic

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/elastic/go-elasticsearch/v8"

	"example.test/databases/model"
)

func bugIndex(c *elasticsearch.Client, p model.Patient) error {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	_, err = c.Index("patients", bytes.NewReader(body)) // want:phistore
	return err
}

func safeIndex(c *elasticsearch.Client, p model.Patient) {
	c.Index("visits", strings.NewReader(p.Clinic))
}
