// Package cases holds weak and strict transport settings of real libraries. A
// comment beginning with "want" holds what phitls says about its line.
package cases

import (
	"context"
	"database/sql"
	"os"

	"github.com/go-ldap/ldap/v3"
	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jlaffaye/ftp"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
	"golang.org/x/crypto/ssh"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

const weakDSN = "postgres://app@db.example/clinic?sslmode=disable"

func weak(ctx context.Context, target string) {
	sql.Open("postgres", weakDSN)                                 // want sslmode=disable
	sqlx.Connect("postgres", weakDSN)                             // want sslmode=disable
	pgx.Connect(ctx, weakDSN)                                     // want sslmode=disable
	pgx.ParseConfig("host=db.example sslmode=prefer")             // want sslmode=prefer
	pgxpool.New(ctx, weakDSN)                                     // want sslmode=disable
	pq.NewConnector(weakDSN)                                      // want sslmode=disable
	gorm.Open(postgres.Open(weakDSN))                             // want sslmode=disable
	gorm.Open(postgres.New(postgres.Config{DSN: weakDSN}))        // want sslmode=disable
	sql.Open("mysql", "app@tcp(db.example)/clinic?tls=preferred") // want tls=preferred
	mysql.ParseDSN("app@tcp(db.example)/clinic?tls=skip-verify")  // want tls=skip-verify
	c := mysql.NewConfig()
	c.TLSConfig = "false" // want tls=false

	redis.NewClient(&redis.Options{Addr: target})                                    // want redis.Options connects in clear text
	redis.NewUniversalClient(&redis.UniversalOptions{Addrs: []string{target}})       // want redis.UniversalOptions connects
	redis.ParseURL("redis://cache.example")                                          // want redis://
	mongo.Connect(options.Client().ApplyURI("mongodb://db.example").SetAppName("a")) // want mongodb://
	amqp.Dial("amqp://mq.example")                                                   // want amqp://
	nats.Connect("nats://mq.example", nats.Name("a"))                                // want nats://
	ldap.DialURL("ldap://dc.example")                                                // want ldap://
	ftp.Dial("files.example:21", ftp.DialWithContext(ctx))                           // want FTP is in clear text
	_ = ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()}               // want SSH host keys
	kafka.NewReader(kafka.ReaderConfig{
		Brokers: []string{"kafka.example:9092"},
		Dialer:  &kafka.Dialer{DualStack: true}, // want kafka.Dialer connects in clear text
	})

	grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // want gRPC without encryption
	grpc.NewServer(grpc.Creds(insecure.NewCredentials()))                            // want gRPC without encryption
	var opts []grpc.DialOption
	if os.Getenv("PLAIN") == "1" {
		opts = append(opts, grpc.WithTransportCredentials(insecure.NewCredentials())) // want when PLAIN=1
	}
	grpc.NewClient(target, opts...)
}
