// Package redigo keeps cases about github.com/gomodule/redigo.
package redigo

import (
	"github.com/gomodule/redigo/redis"

	"example.test/databases/model"
)

func bugDo(c redis.Conn, p model.Patient) {
	c.Do("SET", p.ID, p.SSN) // want:phistore
}

func safeDo(c redis.Conn, p model.Patient) {
	c.Do("GET", p.SSN)
	c.Do("SET", p.ID, p.Clinic)
}
