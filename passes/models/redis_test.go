package models

import "testing"

func TestRedisReads(t *testing.T) {
	for _, command := range []string{"GET", "hgetall", " Del "} {
		if !RedisReads(command) {
			t.Errorf("%s stores nothing", command)
		}
	}
	for _, command := range []string{"SET", "HSET", "publish", "EVAL", "", "GET SET", "NEW.COMMAND"} {
		if RedisReads(command) {
			t.Errorf("%q may store", command)
		}
	}
}
