module example.test/engine

go 1.26
