package models

import "strings"

// redisReads are the commands that store none of their arguments, but for
// keys that they look for: those that read, delete, expire, or manage a connection.
const redisReads = ` AUTH BGSAVE BITCOUNT BITPOS BLPOP BRPOP CLIENT CONFIG DBSIZE DECR DECRBY DEL DISCARD DUMP EVALSHA_RO
 EVAL_RO EXEC EXISTS EXPIRE EXPIREAT EXPIRETIME FLUSHALL FLUSHDB GEODIST GEOPOS GEOSEARCH GET GETBIT GETDEL GETEX
 GETRANGE HDEL HELLO HEXISTS HGET HGETALL HINCRBY HKEYS HLEN HMGET HSCAN HSTRLEN HVALS INCR INCRBY INFO KEYS LINDEX
 LLEN LPOP LPOS LRANGE LREM LTRIM MEMORY MGET MULTI OBJECT PERSIST PEXPIRE PEXPIREAT PING PSUBSCRIBE PTTL PUNSUBSCRIBE
 QUIT RANDOMKEY RPOP SCAN SCARD SDIFF SELECT SINTER SISMEMBER SMEMBERS SMISMEMBER SPOP SRANDMEMBER SREM SSCAN STRLEN
 SUBSCRIBE SUNION TIME TOUCH TTL TYPE UNLINK UNSUBSCRIBE UNWATCH WATCH XACK XDEL XLEN XPENDING XRANGE XREAD XREADGROUP
 XREVRANGE ZCARD ZCOUNT ZINCRBY ZLEXCOUNT ZPOPMAX ZPOPMIN ZRANGE ZRANGEBYSCORE ZRANK ZREM ZREVRANGE ZREVRANK ZSCAN ZSCORE `

// RedisReads reports whether a command stores none of its arguments (view redis):
// it reads or deletes. An unknown command stores.
func RedisReads(command string) bool {
	command = strings.ToUpper(strings.TrimSpace(command))
	if command == "" || strings.ContainsAny(command, " \n") {
		return false
	}
	for name := range strings.FieldsSeq(redisReads) {
		if name == command {
			return true
		}
	}
	return false
}
