package symbols

import (
	"fmt"
	"lib" // want `has no function Prase.*Parse.*; .*has no field SNN.*; .*has no parameter mib`
)

var _ = fmt.Sprint(lib.Parse(""))
