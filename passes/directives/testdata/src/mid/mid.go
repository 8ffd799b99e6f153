// Package mid hands on what lib declares.
package mid

import "lib"

type Holder struct {
	Code  lib.Code
	Store lib.Store
	Box   lib.Box[string]
}

var Secret, _ = lib.Get("")
