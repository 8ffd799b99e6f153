package a

func bad() int { return 0 }

func plain() {
	bad() // want `bad is called`
	bad() //phi:ignore philog known
	//phi:ignore philog/bad known as well
	bad()
	//phi:ignore phistore,philog/other nothing here
	_ = 1
}

type T struct{}

func (*T) Method() {
	bad() // want `bad is called`
}

var _ = bad() // want `bad is called`
