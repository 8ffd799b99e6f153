package other

// The tags of somebody else are not judged.
type T struct {
	A string `datapolicy:"whatever,opt"`
	B string `phi:"nonsense"`
}
