package urls

import (
	"cmp"
	"crypto/tls"
	"os"

	"github.com/go-ldap/ldap/v3"
	"github.com/jlaffaye/ftp"
	"github.com/nats-io/nats.go"
	"github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"go.mongodb.org/mongo-driver/mongo/options"
	"golang.org/x/crypto/ssh"
)

func weak(host string, c *tls.Config) {
	redis.ParseURL("redis://cache.example:6379/0")                                  // want `^redis:// is in clear text: use rediss$`
	redis.ParseURL("redis://:pw@" + host + ":6379")                                 // want `redis://`
	amqp091.Dial("amqp://app:pw@mq.example:5672/")                                  // want `amqp://.* use amqps`
	ldap.DialURL("ldap://dc.example:389")                                           // want `ldap://`
	nats.Connect("nats://a.example,nats://b.example")                               // want `nats://`
	nats.Connect("nats://a.example", nats.Name("x"))                                // want `nats://`
	ftp.Dial("files.example:21")                                                    // want `FTP is in clear text`
	ftp.Dial(host, ftp.DialWithDisabledEPSV(true))                                  // want `FTP is in clear text`
	options.Client().ApplyURI("mongodb://a.example,b.example/clinic?replicaSet=rs") // want `mongodb://`
	options.Client().ApplyURI("mongodb://a.example/?tls=false")                     // want `mongodb://`
	amqp091.Dial(cmp.Or(os.Getenv("AMQP_URL"), "amqp://mq.example"))                // want `amqp://`
	_ = ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()}              // want `SSH host keys are not verified`
}

func strict(url string, c *tls.Config, key ssh.PublicKey) {
	redis.ParseURL("rediss://cache.example:6379/0")
	redis.ParseURL("redis://localhost:6379")
	redis.ParseURL(url)
	amqp091.Dial("amqps://mq.example:5671/")
	amqp091.Dial("amqp://guest:guest@localhost:5672/")
	amqp091.Dial(cmp.Or(os.Getenv("AMQP_URL"), "amqp://localhost"))
	ldap.DialURL("ldaps://dc.example")
	if conn, err := ldap.DialURL("ldap://dc.example"); err == nil {
		conn.StartTLS(c)
	}
	nats.Connect("tls://a.example")
	nats.Connect(nats.DefaultURL)
	nats.Connect("nats://a.example", nats.Name("x"), nats.Secure(c))
	ftp.Dial("files.example:21", ftp.DialWithExplicitTLS(c))
	ftp.Dial("localhost:21")
	options.Client().ApplyURI("mongodb+srv://cluster.example/clinic")
	options.Client().ApplyURI("mongodb://a.example/?tls=true")
	options.Client().ApplyURI("mongodb://a.example/?ssl=true&w=1")
	options.Client().ApplyURI("mongodb://localhost:27017,127.0.0.1:27018")
	options.Client().ApplyURI("mongodb://a.example").SetAppName("x").SetTLSConfig(c)
	_ = ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
}
