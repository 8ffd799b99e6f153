module example.test/check

go 1.26.0
