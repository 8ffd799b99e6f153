// Package rings has 40 functions, each of which calls the next two. It is
// written by ../generate.go.
package rings

import (
	"log"

	"example.test/engine/model"
)

func bugRing(p model.Patient, n int) {
	ring0(n, p.SSN, p.Clinic) // want `Patient\.SSN \(ssn\)`
}

func safeRing(p model.Patient, n int) {
	ring0(n, p.Clinic, p.SSN)
}

// The first text is logged, the second never is.
func ring0(n int, a, b string) {
	if n == 0 {
		return
	}
	ring1(n-1, a, b)
	ring2(n-2, a+"x", b)
}
func ring1(n int, a, b string) {
	if n == 0 {
		return
	}
	ring2(n-1, a, b)
	ring3(n-2, a+"x", b)
}
func ring2(n int, a, b string) {
	if n == 0 {
		return
	}
	ring3(n-1, a, b)
	ring4(n-2, a+"x", b)
}
func ring3(n int, a, b string) {
	if n == 0 {
		return
	}
	ring4(n-1, a, b)
	ring5(n-2, a+"x", b)
}
func ring4(n int, a, b string) {
	if n == 0 {
		return
	}
	ring5(n-1, a, b)
	ring6(n-2, a+"x", b)
}
func ring5(n int, a, b string) {
	if n == 0 {
		return
	}
	ring6(n-1, a, b)
	ring7(n-2, a+"x", b)
}
func ring6(n int, a, b string) {
	if n == 0 {
		return
	}
	ring7(n-1, a, b)
	ring8(n-2, a+"x", b)
}
func ring7(n int, a, b string) {
	if n == 0 {
		return
	}
	ring8(n-1, a, b)
	ring9(n-2, a+"x", b)
}
func ring8(n int, a, b string) {
	if n == 0 {
		return
	}
	ring9(n-1, a, b)
	ring10(n-2, a+"x", b)
}
func ring9(n int, a, b string) {
	if n == 0 {
		return
	}
	ring10(n-1, a, b)
	ring11(n-2, a+"x", b)
}
func ring10(n int, a, b string) {
	if n == 0 {
		return
	}
	ring11(n-1, a, b)
	ring12(n-2, a+"x", b)
}
func ring11(n int, a, b string) {
	if n == 0 {
		return
	}
	ring12(n-1, a, b)
	ring13(n-2, a+"x", b)
}
func ring12(n int, a, b string) {
	if n == 0 {
		return
	}
	ring13(n-1, a, b)
	ring14(n-2, a+"x", b)
}
func ring13(n int, a, b string) {
	if n == 0 {
		return
	}
	ring14(n-1, a, b)
	ring15(n-2, a+"x", b)
}
func ring14(n int, a, b string) {
	if n == 0 {
		return
	}
	ring15(n-1, a, b)
	ring16(n-2, a+"x", b)
}
func ring15(n int, a, b string) {
	if n == 0 {
		return
	}
	ring16(n-1, a, b)
	ring17(n-2, a+"x", b)
}
func ring16(n int, a, b string) {
	if n == 0 {
		return
	}
	ring17(n-1, a, b)
	ring18(n-2, a+"x", b)
}
func ring17(n int, a, b string) {
	if n == 0 {
		return
	}
	ring18(n-1, a, b)
	ring19(n-2, a+"x", b)
}
func ring18(n int, a, b string) {
	if n == 0 {
		return
	}
	ring19(n-1, a, b)
	ring20(n-2, a+"x", b)
}
func ring19(n int, a, b string) {
	if n == 0 {
		return
	}
	ring20(n-1, a, b)
	ring21(n-2, a+"x", b)
}
func ring20(n int, a, b string) {
	if n == 0 {
		return
	}
	ring21(n-1, a, b)
	ring22(n-2, a+"x", b)
}
func ring21(n int, a, b string) {
	if n == 0 {
		return
	}
	ring22(n-1, a, b)
	ring23(n-2, a+"x", b)
}
func ring22(n int, a, b string) {
	if n == 0 {
		return
	}
	ring23(n-1, a, b)
	ring24(n-2, a+"x", b)
}
func ring23(n int, a, b string) {
	if n == 0 {
		return
	}
	ring24(n-1, a, b)
	ring25(n-2, a+"x", b)
}
func ring24(n int, a, b string) {
	if n == 0 {
		return
	}
	ring25(n-1, a, b)
	ring26(n-2, a+"x", b)
}
func ring25(n int, a, b string) {
	if n == 0 {
		return
	}
	ring26(n-1, a, b)
	ring27(n-2, a+"x", b)
}
func ring26(n int, a, b string) {
	if n == 0 {
		return
	}
	ring27(n-1, a, b)
	ring28(n-2, a+"x", b)
}
func ring27(n int, a, b string) {
	if n == 0 {
		return
	}
	ring28(n-1, a, b)
	ring29(n-2, a+"x", b)
}
func ring28(n int, a, b string) {
	if n == 0 {
		return
	}
	ring29(n-1, a, b)
	ring30(n-2, a+"x", b)
}
func ring29(n int, a, b string) {
	if n == 0 {
		return
	}
	ring30(n-1, a, b)
	ring31(n-2, a+"x", b)
}
func ring30(n int, a, b string) {
	if n == 0 {
		return
	}
	ring31(n-1, a, b)
	ring32(n-2, a+"x", b)
}
func ring31(n int, a, b string) {
	if n == 0 {
		return
	}
	ring32(n-1, a, b)
	ring33(n-2, a+"x", b)
}
func ring32(n int, a, b string) {
	if n == 0 {
		return
	}
	ring33(n-1, a, b)
	ring34(n-2, a+"x", b)
}
func ring33(n int, a, b string) {
	if n == 0 {
		return
	}
	ring34(n-1, a, b)
	ring35(n-2, a+"x", b)
}
func ring34(n int, a, b string) {
	if n == 0 {
		return
	}
	ring35(n-1, a, b)
	ring36(n-2, a+"x", b)
}
func ring35(n int, a, b string) {
	if n == 0 {
		return
	}
	ring36(n-1, a, b)
	ring37(n-2, a+"x", b)
}
func ring36(n int, a, b string) {
	if n == 0 {
		return
	}
	ring37(n-1, a, b)
	ring38(n-2, a+"x", b)
}
func ring37(n int, a, b string) {
	if n == 0 {
		return
	}
	ring38(n-1, a, b)
	ring39(n-2, a+"x", b)
}
func ring38(n int, a, b string) {
	if n == 0 {
		return
	}
	ring39(n-1, a, b)
	ring0(n-2, a+"x", b)
}
func ring39(n int, a, b string) {
	if n == 0 {
		log.Println(a)
	}
	ring0(n-1, a, b)
	ring1(n-2, a+"x", b)
}

func bugTurned(p model.Patient, n int) {
	log.Println(turn0(n, "a", "b", p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeTurned(p model.Patient, n int) {
	log.Println(turn0(n, "a", "b", p.Clinic), len(turn0(n, p.SSN, "b", "c")))
}

// The texts change places on the way.
func turn0(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn1(n-1, b, c, a)
}
func turn1(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn2(n-1, b, c, a)
}
func turn2(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn3(n-1, b, c, a)
}
func turn3(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn4(n-1, b, c, a)
}
func turn4(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn5(n-1, b, c, a)
}
func turn5(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn6(n-1, b, c, a)
}
func turn6(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn7(n-1, b, c, a)
}
func turn7(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn8(n-1, b, c, a)
}
func turn8(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn9(n-1, b, c, a)
}
func turn9(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn10(n-1, b, c, a)
}
func turn10(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn11(n-1, b, c, a)
}
func turn11(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn12(n-1, b, c, a)
}
func turn12(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn13(n-1, b, c, a)
}
func turn13(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn14(n-1, b, c, a)
}
func turn14(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn15(n-1, b, c, a)
}
func turn15(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn16(n-1, b, c, a)
}
func turn16(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn17(n-1, b, c, a)
}
func turn17(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn18(n-1, b, c, a)
}
func turn18(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn19(n-1, b, c, a)
}
func turn19(n int, a, b, c string) string {
	if n == 0 {
		return a
	}
	return turn0(n-1, b, c, a)
}
