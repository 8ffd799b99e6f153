module clinic.example/clinic

go 1.26
