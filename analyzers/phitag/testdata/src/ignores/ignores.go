package ignores

//phi:ignore philog // want `this ignore has no effect: it needs a reason`
var a = 1

//phi:ignore phlog the pager needs it // want `names phlog, which is neither an analyzer nor a rule; did you mean philog\?`
var b = 1

//phi:ignore phitag/unknown the pager needs it // want `names phitag/unknown`
var c = 1

//phi:ignore philog until=2027-01-30 the pager needs it // want `good until 2027-01-30`
var d = 1

//phi:ignore philog until=2027-01-31 the last day // want `this ignore has no effect: philog`
var e = 1

//phi:ignore philog until=tomorrow the pager needs it // want `not a date`
var f = 1

//phi:ignore phitag nothing is wrong here // want `this ignore has no effect: phitag would report nothing here`
var g = 1

type T struct {
	//phi:ignore phitag/unknown-category the category comes with the next release
	A string `phi:"genome"`
	B string `phi:"genome"` //phi:ignore phitag the same
}
