package a

func test() { bad() }
