package cases

import (
	"context"
	"crypto/tls"
	"database/sql"

	"github.com/go-ldap/ldap/v3"
	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5"
	"github.com/jlaffaye/ftp"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
	"golang.org/x/crypto/ssh"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func strict(ctx context.Context, target, dsn string, config *tls.Config, key ssh.PublicKey) error {
	sql.Open("postgres", "postgres://app@db.example/clinic?sslmode=verify-full")
	sql.Open("postgres", "host=localhost sslmode=disable")
	pgx.Connect(ctx, dsn)
	sql.Open("mysql", "app@unix(/run/mysql.sock)/clinic?tls=false")
	c := mysql.NewConfig()
	c.TLSConfig = "true"

	redis.NewClient(&redis.Options{Addr: target, TLSConfig: config})
	redis.NewClient(&redis.Options{Addr: "localhost:6379"})
	options, err := redis.ParseURL("rediss://cache.example")
	if err != nil {
		return err
	}
	redis.NewClient(options)
	mongoStrict(config)
	amqp.Dial("amqps://mq.example")
	amqp.DialTLS("amqps://mq.example", config)
	nats.Connect("nats://mq.example", nats.Secure(config))
	nats.Connect(nats.DefaultURL)
	conn, err := ldap.DialURL("ldap://dc.example")
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.StartTLS(config); err != nil {
		return err
	}
	ftp.Dial("files.example:21", ftp.DialWithContext(ctx), ftp.DialWithExplicitTLS(config))
	_ = ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
	kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"kafka.example:9092"}, Dialer: &kafka.Dialer{TLS: config}})
	kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"127.0.0.1:9092"}, Dialer: &kafka.Dialer{DualStack: true}})
	_ = &kafka.Writer{Addr: kafka.TCP("localhost:9092"), Transport: &kafka.Transport{}}

	grpc.NewClient(target, grpc.WithTransportCredentials(credentials.NewTLS(config)))
	grpc.NewClient("localhost:50051", grpc.WithTransportCredentials(insecure.NewCredentials()))
	grpc.NewClient("unix:///run/ehr.sock", grpc.WithTransportCredentials(insecure.NewCredentials()))
	return nil
}

func mongoStrict(config *tls.Config) {
	mongo.Connect(options.Client().ApplyURI("mongodb+srv://cluster.example"))
	mongo.Connect(options.Client().ApplyURI("mongodb://db.example/?tls=true"))
	mongo.Connect(options.Client().ApplyURI("mongodb://localhost"))
	mongo.Connect(options.Client().SetTLSConfig(config).ApplyURI("mongodb://db.example"))
}
