package mysql

type Config struct{ Addr, TLSConfig string }
