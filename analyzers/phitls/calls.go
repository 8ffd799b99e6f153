package phitls

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// An opener is a function that opens a connection to what one argument says.
type opener struct {
	kind   string
	arg    int      // index among the parameters
	unless []string // functions that make options, or methods of the result, which encrypt
}

// openers are by full name, without the major version of the module.
var openers = map[string]opener{
	"database/sql.Open":                                   {kind: "sql", arg: 1},
	"entgo.io/ent/dialect/sql.Open":                       {kind: "sql", arg: 1},
	"github.com/jmoiron/sqlx.Open":                        {kind: "sql", arg: 1},
	"github.com/jmoiron/sqlx.MustOpen":                    {kind: "sql", arg: 1},
	"github.com/jmoiron/sqlx.Connect":                     {kind: "sql", arg: 1},
	"github.com/jmoiron/sqlx.MustConnect":                 {kind: "sql", arg: 1},
	"github.com/jmoiron/sqlx.ConnectContext":              {kind: "sql", arg: 2},
	"github.com/jackc/pgx.Connect":                        {kind: "sql", arg: 1},
	"github.com/jackc/pgx.ConnectWithOptions":             {kind: "sql", arg: 1},
	"github.com/jackc/pgx.ParseConfig":                    {kind: "sql"},
	"github.com/jackc/pgx/pgxpool.New":                    {kind: "sql", arg: 1},
	"github.com/jackc/pgx/pgxpool.Connect":                {kind: "sql", arg: 1},
	"github.com/jackc/pgx/pgxpool.ParseConfig":            {kind: "sql"},
	"github.com/jackc/pgx/pgconn.Connect":                 {kind: "sql", arg: 1},
	"github.com/jackc/pgx/pgconn.ParseConfig":             {kind: "sql"},
	"github.com/jackc/pgconn.Connect":                     {kind: "sql", arg: 1},
	"github.com/jackc/pgconn.ParseConfig":                 {kind: "sql"},
	"github.com/lib/pq.Open":                              {kind: "sql"},
	"github.com/lib/pq.NewConnector":                      {kind: "sql"},
	"github.com/lib/pq.NewListener":                       {kind: "sql"},
	"github.com/go-sql-driver/mysql.ParseDSN":             {kind: "sql"},
	"gorm.io/driver/postgres.Open":                        {kind: "sql"},
	"gorm.io/driver/mysql.Open":                           {kind: "sql"},
	"github.com/jinzhu/gorm.Open":                         {kind: "sql", arg: 1},
	"github.com/uptrace/bun/driver/pgdriver.WithDSN":      {kind: "sql"},
	"github.com/go-pg/pg.ParseURL":                        {kind: "sql"},
	"github.com/golang-migrate/migrate.New":               {kind: "sql", arg: 1},
	"github.com/uptrace/bun/driver/pgdriver.WithInsecure": {kind: "insecure-flag"},

	"github.com/redis/go-redis.ParseURL":                                  {kind: "url"},
	"github.com/redis/go-redis.ParseClusterURL":                           {kind: "url"},
	"github.com/redis/go-redis.ParseFailoverURL":                          {kind: "url"},
	"github.com/go-redis/redis.ParseURL":                                  {kind: "url"},
	"github.com/go-redis/redis.ParseClusterURL":                           {kind: "url"},
	"github.com/gomodule/redigo/redis.DialURL":                            {kind: "url", unless: []string{"DialUseTLS", "DialTLSConfig"}},
	"github.com/gomodule/redigo/redis.DialURLContext":                     {kind: "url", arg: 1, unless: []string{"DialUseTLS", "DialTLSConfig"}},
	"github.com/rabbitmq/amqp091-go.Dial":                                 {kind: "url"},
	"github.com/rabbitmq/amqp091-go.DialConfig":                           {kind: "url"},
	"github.com/streadway/amqp.Dial":                                      {kind: "url"},
	"github.com/streadway/amqp.DialConfig":                                {kind: "url"},
	"github.com/go-ldap/ldap.DialURL":                                     {kind: "url", unless: []string{"StartTLS"}},
	"(*go.mongodb.org/mongo-driver/mongo/options.ClientOptions).ApplyURI": {kind: "url", unless: []string{"SetTLSConfig"}},
	"github.com/nats-io/nats.go.Connect":                                  {kind: "url", unless: []string{"Secure", "RootCAs", "ClientCert", "ClientTLSConfig"}},
	"github.com/jlaffaye/ftp.Dial":                                        {kind: "ftp", unless: []string{"DialWithTLS", "DialWithExplicitTLS"}},
	"github.com/jlaffaye/ftp.DialTimeout":                                 {kind: "ftp"},
	"github.com/jlaffaye/ftp.Connect":                                     {kind: "ftp"},
}

// calls judges the calls that open connections, listeners and the like.
func (c *checker) calls() {
	c.instructions(func(instr ssa.Instruction) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			return
		}
		fn := callee(call.Common())
		if fn == nil || fn.Pkg() == nil || sameLibrary(fn.Pkg().Path(), c.pass.Pkg.Path()) {
			return
		}
		name := fullName(fn)
		switch name {
		case "net/http.ListenAndServe", "net/http.Serve", "(*net/http.Server).ListenAndServe", "(*net/http.Server).Serve":
			c.listener(call, name)
		case "golang.org/x/crypto/ssh.InsecureIgnoreHostKey":
			c.report.Add(hostKey, analysis.Diagnostic{Pos: call.Common().Pos(), Message: "SSH host keys are not verified: use ssh.FixedHostKey or package knownhosts"})
		case "google.golang.org/grpc.WithInsecure", "google.golang.org/grpc/credentials/insecure.NewCredentials", "google.golang.org/grpc/credentials/insecure.NewBundle":
			c.grpc(call, name)
		default:
			if o, ok := openers[name]; ok {
				c.opened(call, fn, o)
			}
		}
	})
}

// sameLibrary reports whether one import path is the other or below it: what a
// library does with its own functions is not its user's doing.
func sameLibrary(a, b string) bool {
	return a == b || strings.HasPrefix(a, b+"/") || strings.HasPrefix(b, a+"/")
}

// fullName is types.Func.FullName without the major version of the module.
func fullName(fn *types.Func) string {
	path := fn.Pkg().Path()
	return strings.Replace(fn.FullName(), path, unversioned(path), 1)
}

// opened judges what a call opens.
func (c *checker) opened(call ssa.CallInstruction, fn *types.Func, o opener) {
	args := call.Common().Args
	if fn.Signature().Recv() != nil {
		args = args[1:]
	}
	if o.arg >= len(args) || c.encrypted(call, args, o.unless) {
		return
	}
	values := c.fold.Fold(args[o.arg])
	if o.kind != "insecure-flag" {
		values = defaults(values)
	}
	what := fn.Pkg().Name() + "." + fn.Name()
	c.settle(setting{kind: o.kind, what: what, values: c.fold.Reach(call.Block()).Of(values), at: call, pos: call.Common().Pos(), fixes: c.dsnFix(call)})
}

// encrypted reports whether one of the functions makes an option of the call,
// or is called on its result.
func (c *checker) encrypted(call ssa.CallInstruction, args []ssa.Value, names []string) bool {
	if len(names) == 0 {
		return false
	}
	options := args
	if len(args) > 0 {
		if elements, ok := c.fold.Elements(args[len(args)-1]); ok {
			options = append(options[:len(options):len(options)], elements...)
		}
	}
	for _, option := range options {
		if made, ok := option.(*ssa.Call); ok && oneOf(made, names) {
			return true
		}
	}
	result, ok := call.(*ssa.Call)
	return ok && (usedBy(result, names, 0) || chained(result, names))
}

// chained reports whether one of the functions is called earlier in the chain
// of method calls that ends in a call.
func chained(call *ssa.Call, names []string) bool {
	for range 20 {
		if call.Call.IsInvoke() || call.Call.Signature().Recv() == nil {
			return false
		}
		before, ok := call.Call.Args[0].(*ssa.Call)
		if !ok {
			return false
		}
		if oneOf(before, names) {
			return true
		}
		call = before
	}
	return false
}

func oneOf(call *ssa.Call, names []string) bool {
	fn := callee(call.Common())
	if fn == nil {
		return false
	}
	for _, name := range names {
		if fn.Name() == name {
			return true
		}
	}
	return false
}

// usedBy reports whether a value, or what a chain of calls makes of it, is
// the receiver of one of the functions.
func usedBy(v ssa.Value, names []string, depth int) bool {
	if depth > 8 || v.Referrers() == nil {
		return false
	}
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.Call:
			if len(use.Call.Args) > 0 && use.Call.Args[0] == v && use.Call.Signature().Recv() != nil && (oneOf(use, names) || usedBy(use, names, depth+1)) {
				return true
			}
		case *ssa.Extract:
			if use.Index == 0 && usedBy(use, names, depth+1) {
				return true
			}
		case *ssa.Phi:
			if usedBy(use, names, depth+1) {
				return true
			}
		}
	}
	return false
}
