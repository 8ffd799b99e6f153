package dsn

import (
	"cmp"
	"context"
	"database/sql"
	"flag"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5"
	"gorm.io/driver/postgres"
)

var dsnFlag = flag.String("dsn", "postgres://db.example/clinic?sslmode=disable", "")

const base = "host=db.example user=app "

type config struct {
	Mode string `envconfig:"SSLMODE" default:"disable"`
	Host string
}

func weak(host, user string, testing bool) {
	sql.Open("postgres", "postgres://app@db.example/clinic?sslmode=disable")               // want `^sslmode=disable sends everything in clear text: use verify-full$`
	sql.Open("pgx", base+"sslmode=prefer")                                                 // want `^sslmode=prefer falls back to clear text`
	sql.Open("postgres", base+"sslmode=allow connect_timeout=10")                          // want `sslmode=allow`
	sql.Open("postgres", fmt.Sprintf("host=%s user=%s sslmode=disable", host, user))       // want `sslmode=disable`
	sql.Open("postgres", "postgres://"+user+"@"+host+"/clinic?sslmode=disable")            // want `sslmode=disable`
	sql.Open("postgres", *dsnFlag)                                                         // want `sslmode=disable`
	sql.Open("postgres", strings.Join([]string{"host=" + host, "sslmode='disable'"}, " ")) // want `sslmode=disable`
	sql.Open("postgres", base+"sslmode="+cmp.Or(os.Getenv("PGSSLMODE"), "disable"))        // want `^sslmode=disable sends everything in clear text: use verify-full$`
	mode := "require"
	if os.Getenv("ENV") == "dev" {
		mode = "disable"
	}
	sql.Open("postgres", base+"sslmode="+mode) // want `when ENV=dev$`
	q := url.Values{}
	q.Set("sslmode", "disable")
	u := &url.URL{Scheme: "postgres", Host: host, RawQuery: q.Encode()}
	sql.Open("postgres", u.String())                                                       // want `sslmode=disable`
	pgx.Connect(context.Background(), base+"sslmode=disable")                              // want `sslmode=disable`
	postgres.New(postgres.Config{DSN: base + "sslmode=disable"})                           // want `sslmode=disable`
	postgres.Open(base + "sslmode=disable")                                                // want `sslmode=disable`
	sql.Open("mysql", "app:pw@tcp(db.example:3306)/clinic?parseTime=true&tls=skip-verify") // want `tls=skip-verify does not verify`
	sql.Open("mysql", "app:pw@tcp(db.example:3306)/clinic?tls=false&parseTime=true")       // want `tls=false`
	sql.Open("mysql", user+"@tcp("+host+")/clinic?tls=preferred")                          // want `tls=preferred`
	_ = mysql.Config{Addr: host, TLSConfig: "skip-verify"}                                 // want `tls=skip-verify`
}

func (c *config) open() {
	sql.Open("postgres", fmt.Sprintf("host=%s sslmode=%s", c.Host, c.Mode)) // want `sslmode=disable`
}

func open(dsn string) (*sql.DB, error) { return sql.Open("postgres", dsn) }

func openMode(mode string) { open(base + "sslmode=" + mode) }

func callers() {
	open(base + "sslmode=disable") // want `sslmode=disable sends everything in clear text: use verify-full \(sql.Open in open, dsn.go:\d+\)$`
	open(base + "sslmode=verify-full")
	openMode("prefer") // want `sslmode=prefer`
	openMode("require")
	openMode(os.Getenv("MODE"))
}

// connect is only called for this host.
func connect(host string) { sql.Open("postgres", "host="+host+" sslmode=disable") }

func local() {
	connect("localhost")
	connect("127.0.0.1")
}

func strict(host, dsn string) {
	sql.Open("postgres", "postgres://app@db.example/clinic?sslmode=verify-full")
	sql.Open("postgres", "postgres://app@db.example/clinic?sslmode=require")
	sql.Open("postgres", "postgres://app@db.example/clinic")
	sql.Open("postgres", "postgres://app@db.example/disable?application_name=sslmode")
	sql.Open("postgres", "postgres://app:pw@localhost:5432/clinic?sslmode=disable")
	sql.Open("postgres", "postgres://app:pw@127.0.0.1/clinic?sslmode=disable")
	sql.Open("postgres", "postgres://app:pw@[::1]:5432/clinic?sslmode=disable")
	sql.Open("postgres", "host=/var/run/postgresql sslmode=disable")
	sql.Open("postgres", "host=localhost sslmode=disable")
	sql.Open("postgres", "postgres:///clinic?host=/var/run/postgresql&sslmode=disable")
	sql.Open("postgres", dsn)
	sql.Open("postgres", os.Getenv("DSN"))
	sql.Open("mysql", "app:pw@tcp(db.example:3306)/clinic?tls=true")
	sql.Open("mysql", "app:pw@tcp(127.0.0.1:3306)/clinic?tls=false")
	sql.Open("mysql", "app:pw@unix(/run/mysql.sock)/clinic?tls=false")
	sql.Open("mysql", "app:pw@tcp(db.example)/clinic?tls=custom")
	_ = mysql.Config{Addr: host, TLSConfig: "true"}
	fmt.Println("sslmode=disable is not used here")
	if false {
		sql.Open("postgres", base+"sslmode=disable")
	}
}
