package a

import (
	"cmp"
	"flag"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"
)

func show(any) {}

const host = "db.example"

var (
	mode     = "disable"
	twice    = "a"
	insecure = flag.Bool("insecure", false, "skip verification")
	target   string
	built    = "postgres://" + host
	conf     = config{Host: "x", Secure: true}
)

func init() {
	twice = "b"
	flag.StringVar(&target, "target", "api.example", "")
}

type config struct {
	Host   string
	Secure bool
	URL    string `envconfig:"URL" default:"https://track.example"`
	Debug  bool   `env:"DEBUG"`
	Port   int
}

func constants() {
	show("x" + host)                             // want `xdb\.example$`
	show(mode)                                   // want `^disable$`
	show(twice)                                  // want `^b \| a$`
	show(*insecure)                              // want `^false \| {-insecure}$`
	show(!*insecure)                             // want `^true \| true when -insecure=false \| false when -insecure=true$`
	show(target)                                 // want `^api.example \| {-target}$`
	show(built)                                  // want `^postgres://db.example$`
	show(conf.Host)                              // want `^x$`
	show(conf.Secure)                            // want `^true$`
	show(fmt.Sprintf("h=%s p=%d%%", host, 5))    // want `^h=db.example p=5%$`
	show(fmt.Sprintf("%q", host))                // want `^{}$`
	show(strings.Join([]string{"a", mode}, " ")) // want `^a disable$`
	show(strings.ToLower(" A "))                 // want `^ a $`
	show(net.JoinHostPort("::1", "80"))          // want `^\[::1\]:80$`
	show(strconv.Itoa(7))                        // want `^7$`
	show([]byte("x"))                            // want `^x$`
	show(string(rune(len(host) + os.Getpid())))  // want `^{}$`
}

func environment(fallback string) {
	show(os.Getenv("A"))                   // want `^{A}$`
	show(cmp.Or(os.Getenv("A"), "b"))      // want `^{A} \| b when A is not set$`
	show(cmp.Or(os.Getenv("A"), fallback)) // want `^{A} \| {fallback} when A is not set \|  when A is not set and fallback == ""$`
	show(os.Getenv("CHECK") == "no")       // want `^true when CHECK=no \| false when CHECK!=no$`
	show(get("A", "b"))                    // want `^b when A is not set \| {A} when A is set$`
	show(lookup("A", "b"))                 // want `^{A} when A is set \| b when A is not set$`
	on, _ := strconv.ParseBool(os.Getenv("DEBUG"))
	show(on) // want `^{DEBUG}$`
	if v := os.Getenv("A"); v == "" {
		show(v) // want `^{A}$`
	}
	m := os.Getenv("MODE")
	if m == "" {
		m = "require"
	}
	show(m) // want `^{MODE} when MODE is set \| require when MODE is not set$`
}

func get(key, def string) string {
	v := os.Getenv(key)
	if v == "" {
		return def
	}
	return v
}

func lookup(key, def string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return def
}

func branches(dev bool, env string) {
	m := "require"
	if dev {
		m = "disable"
	}
	show(m) // want `^require when !dev \| disable when dev$`
	switch env {
	case "dev":
		m = "off"
	case "prod":
		m = "on"
	}
	show(m) // want `off when env == "dev"`
	if false {
		m = "never"
	}
	const on = true
	if on {
		m = "x"
	}
	show(m) // want `^x$`
	for i := 0; i < 3; i++ {
		m += "!"
	}
	show(m) // want `^x`
}

func dsn(host, mode string) string { return fmt.Sprintf("host=%s sslmode=%s", host, mode) }

func helpers(h string, weak bool) {
	show(dsn("a", "disable")) // want `^host=a sslmode=disable$`
	show(dsn(h, pick(true)))  // want `^host={h} sslmode=disable$`
	show(dsn(h, pick(weak)))  // want `^host={h} sslmode=disable when weak \| host={h} sslmode=require when !weak$`
	show(both())              // want `^x \| y$`
	first, second := pair()
	show(first)                                // want `^1st$`
	show(second)                               // want `^2nd$`
	show(func() string { return "literal" }()) // want `^literal$`
	show(recursive(3))                         // want `^{recursive\(3\)}$`
}

func pick(weak bool) string {
	if weak {
		return "disable"
	}
	return "require"
}

func both() string {
	if len(os.Args) > 1 {
		return "x"
	}
	return "y"
}

func pair() (string, string) { return "1st", "2nd" }

func recursive(n int) string {
	if n == 0 {
		return "end"
	}
	return recursive(n - 1)
}

func fields(c config, p *config) {
	show(c.Secure) // want `^{c.Secure}$`
	show(p.Host)   // want `^{p.Host}$`
	local := config{Host: "h"}
	show(local.Host)   // want `^h$`
	show(local.Secure) // want `^false$`
	local.Host += "!"
	show(local.Host) // want `^h!$`
	copied := local
	copied.Port = 5
	show(copied.Host)                     // want `^h!$`
	show(copied.Port)                     // want `^5$`
	show(secure(local))                   // want `^false$`
	show(secure(config{Secure: true}))    // want `^true$`
	show(secureAt(&config{Secure: true})) // want `^true$`
	q := &config{}
	if p != nil {
		q.Host = "p"
	}
	show(q.Host) // want `^ \| p$`
	fill(&local)
	show(local.Host) // want `h!`
}

func secure(c config) bool    { return c.Secure }
func secureAt(c *config) bool { return c.Secure }
func fill(c *config)          { c.Host = "filled" }

func (c *config) method() {
	show(c.URL)   // want `^https://track.example \| {URL}$`
	show(c.Debug) // want `^{DEBUG}$`
	show(c.Port)  // want `^5$`
}

func closures() {
	m := "before"
	set := func() { m = "after" }
	set()
	show(func() string { return m }()) // want `^before \| after$`
}

func urls(user string) {
	u := url.URL{Scheme: "postgres", Host: "db.example:5432", Path: "clinic", User: url.User(user)}
	q := u.Query()
	q.Set("sslmode", "disable")
	u.RawQuery = q.Encode()
	show(u.String()) // want `^postgres://{}@db.example:5432/clinic\?sslmode=disable&{}$`
	v := url.Values{"tls": {"false"}}
	show((&url.URL{Scheme: "https", Host: host, RawQuery: v.Encode()}).String()) // want `^https://db.example\?tls=false$`
	w, _ := url.Parse("http://" + host)
	show(w.String()) // want `^http://db.example$`
}

func builders(h string) {
	var b strings.Builder
	b.WriteString("host=")
	b.WriteString(h)
	fmt.Fprintf(&b, " sslmode=%s", mode)
	b.WriteByte(';')
	show(b.String()) // want `^host={h} sslmode=disable;$`
	if h == "" {
		b.WriteString("x")
	}
	show(b.String()) // want `^host={h} sslmode=disable;{}$`
}

type client struct{ skip, hidden bool }

func newClient(skip bool) *client { return &client{skip: skip} }

func NewClient(hidden bool) *client { return &client{hidden: hidden} }

var _, _ = newClient(false), NewClient(false)

func (c *client) method() {
	show(c.skip)   // want `^false$`
	show(c.hidden) // want `^false \| {c.hidden}$`
}

func generic[T any](v T) string { return "g" }

func generics() {
	show(generic(1)) // want `^g$`
}
