// Package mid hands on what store hides, as an interface of its own.
package mid

import "example.test/engine/packages/hidden/store"

// A Keeper keeps texts.
type Keeper interface{ Put(key, value string) }

// Loud returns one that logs.
func Loud() Keeper { return store.Loud() }

// Memory returns a quiet one.
func Memory() Keeper { return store.Memory() }

// Spoken returns one that logs, of an exported type.
func Spoken() Keeper { return new(store.Spoken) }

// Mute returns a quiet one, of an exported type.
func Mute() Keeper { return new(store.Mute) }
