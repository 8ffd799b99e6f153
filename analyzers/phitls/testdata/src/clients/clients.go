package clients

import (
	"crypto/tls"
	"os"

	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

func weak(addr string) {
	redis.NewClient(&redis.Options{Addr: addr})                                                      // want `^redis.Options connects in clear text: set TLSConfig$`
	redis.NewClient(&redis.Options{Addr: "cache.example", TLSConfig: nil})                           // want `redis.Options`
	redis.NewClusterClient(&redis.ClusterOptions{Addrs: []string{"localhost:1", "cache.example:1"}}) // want `redis.ClusterOptions`
	o := &redis.Options{Addr: addr}                                                                  // want `redis.Options connects in clear text when TLS!=on: set TLSConfig`
	if os.Getenv("TLS") == "on" {
		o.TLSConfig = &tls.Config{}
	}
	redis.NewClient(o)
	_ = kafka.ReaderConfig{
		Brokers: []string{"kafka.example:9092"},
		Dialer:  &kafka.Dialer{ClientID: "x"}, // want `kafka.Dialer connects in clear text: set TLS`
	}
	_ = kafka.Writer{Transport: &kafka.Transport{}} // want `kafka.Transport`
}

func strict(addr string, c *tls.Config) {
	redis.NewClient(&redis.Options{Addr: addr, TLSConfig: c})
	redis.NewClient(&redis.Options{Addr: "localhost:6379"})
	redis.NewClusterClient(&redis.ClusterOptions{Addrs: []string{"localhost:1", "127.0.0.1:1"}})
	redis.NewClient(&redis.Options{Addr: "/run/redis.sock"})
	o := redis.Options{Addr: addr}
	o.TLSConfig = &tls.Config{}
	redis.NewClient(&o)
	p, _ := redis.ParseURL("rediss://cache.example")
	redis.NewClient(p)
	secured := &redis.Options{Addr: addr}
	secure(secured)
	redis.NewClient(secured)
	_ = &kafka.Dialer{TLS: c}
	_ = kafka.ReaderConfig{Brokers: []string{"localhost:9092"}, Dialer: &kafka.Dialer{ClientID: "x"}}
}

func secure(o *redis.Options) { o.TLSConfig = &tls.Config{} }
