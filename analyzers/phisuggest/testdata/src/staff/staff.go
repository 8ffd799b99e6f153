package staff

type Doctor struct {
	Name, Email, Phone string
}

type Server struct {
	Name    string
	Address string
	Notes   string
}
