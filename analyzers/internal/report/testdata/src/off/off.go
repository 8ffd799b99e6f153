package off

func bad() {}

func plain() { bad() }
