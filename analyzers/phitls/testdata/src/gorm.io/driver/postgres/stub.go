package postgres

type Config struct{ DSN string }

func Open(dsn string) any   { return nil }
func New(config Config) any { return nil }
