// Package wide has structs, tables, interfaces and calls of many parts. It is
// written by ../generate.go.
package wide

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

type form struct {
	F0  string
	F1  string
	F2  string
	F3  string
	F4  string
	F5  string
	F6  string
	F7  string
	F8  string
	F9  string
	F10 string
	F11 string
	F12 string
	F13 string
	F14 string
	F15 string
	F16 string
	F17 string
	F18 string
	F19 string
	F20 string
	F21 string
	F22 string
	F23 string
	F24 string
	F25 string
	F26 string
	F27 string
	F28 string
	F29 string
	F30 string
	F31 string `phi:"ssn"`
	F32 string
	F33 string
	F34 string
	F35 string
	F36 string
	F37 string
	F38 string
	F39 string
	F40 string
	F41 string
	F42 string
	F43 string
	F44 string
	F45 string
	F46 string
	F47 string
	F48 string
	F49 string
	F50 string
	F51 string
	F52 string
	F53 string
	F54 string
	F55 string
	F56 string
	F57 string
	F58 string
	F59 string
}

func bugForm(f form) {
	log.Printf("%v", f) // want `form\.F31 \(ssn\)`
}

func safeForm(f form) {
	log.Println(f.F0, f.F1, f.F2, f.F3, f.F4, f.F5, f.F6, f.F7, f.F8, f.F9, f.F10, f.F11, f.F12, f.F13, f.F14, f.F15, f.F16, f.F17, f.F18, f.F19, f.F20, f.F21, f.F22, f.F23, f.F24, f.F25, f.F26, f.F27, f.F28, f.F29, f.F30, f.F32, f.F33, f.F34, f.F35, f.F36, f.F37, f.F38, f.F39, f.F40, f.F41, f.F42, f.F43, f.F44, f.F45, f.F46, f.F47, f.F48, f.F49, f.F50, f.F51, f.F52, f.F53, f.F54, f.F55, f.F56, f.F57, f.F58, f.F59)
}

// The fields move on by one.
func moved(f form) form {
	return form{F1: f.F0, F2: f.F1, F3: f.F2, F4: f.F3, F5: f.F4, F6: f.F5, F7: f.F6, F8: f.F7, F9: f.F8, F10: f.F9, F11: f.F10, F12: f.F11, F13: f.F12, F14: f.F13, F15: f.F14, F16: f.F15, F17: f.F16, F18: f.F17, F19: f.F18, F20: f.F19, F21: f.F20, F22: f.F21, F23: f.F22, F24: f.F23, F25: f.F24, F26: f.F25, F27: f.F26, F28: f.F27, F29: f.F28, F30: f.F29, F31: f.F30, F32: f.F31, F33: f.F32, F34: f.F33, F35: f.F34, F36: f.F35, F37: f.F36, F38: f.F37, F39: f.F38, F40: f.F39, F41: f.F40, F42: f.F41, F43: f.F42, F44: f.F43, F45: f.F44, F46: f.F45, F47: f.F46, F48: f.F47, F49: f.F48, F50: f.F49, F51: f.F50, F52: f.F51, F53: f.F52, F54: f.F53, F55: f.F54, F56: f.F55, F57: f.F56, F58: f.F57, F59: f.F58, F0: f.F59}
}

func bugMoved(f form) {
	log.Println(moved(f).F32) // want `form\.F31 \(ssn\)`
}

func safeMoved(f form) {
	log.Println(moved(f).F30, moved(f).F33)
}

func bugMovedOn(f form) {
	log.Println(moved(moved(moved(f))).F34) // want `form\.F31 \(ssn\)`
}

func safeMovedOn(f form) {
	log.Println(moved(moved(moved(f))).F35)
}

type plain struct{ F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24, F25, F26, F27, F28, F29, F30, F31, F32, F33, F34, F35, F36, F37, F38, F39, F40, F41, F42, F43, F44, F45, F46, F47, F48, F49, F50, F51, F52, F53, F54, F55, F56, F57, F58, F59, Last string }

func bugPlain(p model.Patient) {
	x := plain{F17: p.SSN, F18: p.Clinic}
	y := x
	log.Println(y.F17) // want `Patient\.SSN \(ssn\)`
}

func safePlain(p model.Patient) {
	x := plain{F17: p.SSN, F18: p.Clinic}
	y := x
	log.Println(y.F18, y.F16)
	y.F17 = ""
	log.Println(y)
}

// Many implementations, one of which logs.
type visitor interface{ visit(string) }

type v0 struct{}

func (v0) visit(s string) {}

type v1 struct{}

func (v1) visit(s string) {}

type v2 struct{}

func (v2) visit(s string) {}

type v3 struct{}

func (v3) visit(s string) {}

type v4 struct{}

func (v4) visit(s string) {}

type v5 struct{}

func (v5) visit(s string) {}

type v6 struct{}

func (v6) visit(s string) {}

type v7 struct{}

func (v7) visit(s string) {}

type v8 struct{}

func (v8) visit(s string) {}

type v9 struct{}

func (v9) visit(s string) {}

type v10 struct{}

func (v10) visit(s string) {}

type v11 struct{}

func (v11) visit(s string) {}

type v12 struct{}

func (v12) visit(s string) {}

type v13 struct{}

func (v13) visit(s string) {}

type v14 struct{}

func (v14) visit(s string) {}

type v15 struct{}

func (v15) visit(s string) {}

type v16 struct{}

func (v16) visit(s string) {}

type v17 struct{}

func (v17) visit(s string) {}

type v18 struct{}

func (v18) visit(s string) {}

type v19 struct{}

func (v19) visit(s string) {}

type v20 struct{}

func (v20) visit(s string) {}

type v21 struct{}

func (v21) visit(s string) {}

type v22 struct{}

func (v22) visit(s string) {}

type v23 struct{}

func (v23) visit(s string) {}

type v24 struct{}

func (v24) visit(s string) {}

type v25 struct{}

func (v25) visit(s string) {}

type v26 struct{}

func (v26) visit(s string) {}

type v27 struct{}

func (v27) visit(s string) {}

type v28 struct{}

func (v28) visit(s string) {}

type v29 struct{}

func (v29) visit(s string) {}

type v30 struct{}

func (v30) visit(s string) {}

type v31 struct{}

func (v31) visit(s string) {}

type v32 struct{}

func (v32) visit(s string) {}

type v33 struct{}

func (v33) visit(s string) {}

type v34 struct{}

func (v34) visit(s string) {}

type v35 struct{}

func (v35) visit(s string) {}

type v36 struct{}

func (v36) visit(s string) {}

type v37 struct{}

func (v37) visit(s string) {}

type v38 struct{}

func (v38) visit(s string) {}

type v39 struct{}

func (v39) visit(s string) {}

type v40 struct{}

func (v40) visit(s string) {}

type v41 struct{}

func (v41) visit(s string) {}

type v42 struct{}

func (v42) visit(s string) {}

type v43 struct{}

func (v43) visit(s string) {}

type v44 struct{}

func (v44) visit(s string) { log.Println(s) }

type v45 struct{}

func (v45) visit(s string) {}

type v46 struct{}

func (v46) visit(s string) {}

type v47 struct{}

func (v47) visit(s string) {}

type v48 struct{}

func (v48) visit(s string) {}

type v49 struct{}

func (v49) visit(s string) {}

type v50 struct{}

func (v50) visit(s string) {}

type v51 struct{}

func (v51) visit(s string) {}

type v52 struct{}

func (v52) visit(s string) {}

type v53 struct{}

func (v53) visit(s string) {}

type v54 struct{}

func (v54) visit(s string) {}

type v55 struct{}

func (v55) visit(s string) {}

type v56 struct{}

func (v56) visit(s string) {}

type v57 struct{}

func (v57) visit(s string) {}

type v58 struct{}

func (v58) visit(s string) {}

type v59 struct{}

func (v59) visit(s string) {}

var visitors = []visitor{v0{}, v1{}, v2{}, v3{}, v4{}, v5{}, v6{}, v7{}, v8{}, v9{}, v10{}, v11{}, v12{}, v13{}, v14{}, v15{}, v16{}, v17{}, v18{}, v19{}, v20{}, v21{}, v22{}, v23{}, v24{}, v25{}, v26{}, v27{}, v28{}, v29{}, v30{}, v31{}, v32{}, v33{}, v34{}, v35{}, v36{}, v37{}, v38{}, v39{}, v40{}, v41{}, v42{}, v43{}, v44{}, v45{}, v46{}, v47{}, v48{}, v49{}, v50{}, v51{}, v52{}, v53{}, v54{}, v55{}, v56{}, v57{}, v58{}, v59{}}

func bugVisitors(p model.Patient) {
	for _, v := range visitors {
		v.visit(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
}

func safeVisitors(p model.Patient) {
	v43{}.visit(p.SSN)
	for _, v := range visitors {
		v.visit(p.Clinic)
	}
}

// Many functions in a table, none of which logs.
var table = map[string]func(string) string{
	"f0":  func(s string) string { return "0" },
	"f1":  func(s string) string { return "1" },
	"f2":  func(s string) string { return "2" },
	"f3":  func(s string) string { return "3" },
	"f4":  func(s string) string { return "4" },
	"f5":  func(s string) string { return "5" },
	"f6":  func(s string) string { return "6" },
	"f7":  func(s string) string { return "7" },
	"f8":  func(s string) string { return "8" },
	"f9":  func(s string) string { return "9" },
	"f10": func(s string) string { return "10" },
	"f11": func(s string) string { return "11" },
	"f12": func(s string) string { return "12" },
	"f13": func(s string) string { return "13" },
	"f14": func(s string) string { return "14" },
	"f15": func(s string) string { return "15" },
	"f16": func(s string) string { return "16" },
	"f17": func(s string) string { return "17" },
	"f18": func(s string) string { return "18" },
	"f19": func(s string) string { return "19" },
	"f20": func(s string) string { return "20" },
	"f21": func(s string) string { return "21" },
	"f22": func(s string) string { return "22" },
	"f23": func(s string) string { return "23" },
	"f24": func(s string) string { return "24" },
	"f25": func(s string) string { return "25" },
	"f26": func(s string) string { return "26" },
	"f27": func(s string) string { return "27" },
	"f28": func(s string) string { return "28" },
	"f29": func(s string) string { return "29" },
	"f30": func(s string) string { return "30" },
	"f31": func(s string) string { return "31" },
	"f32": func(s string) string { return "32" },
	"f33": func(s string) string { return "33" },
	"f34": func(s string) string { return "34" },
	"f35": func(s string) string { return "35" },
	"f36": func(s string) string { return "36" },
	"f37": func(s string) string { return "37" },
	"f38": func(s string) string { return "38" },
	"f39": func(s string) string { return "39" },
	"f40": func(s string) string { return "40" },
	"f41": func(s string) string { return "41" },
	"f42": func(s string) string { return "42" },
	"f43": func(s string) string { return "43" },
	"f44": func(s string) string { return "44" },
	"f45": func(s string) string { return "45" },
	"f46": func(s string) string { return "46" },
	"f47": func(s string) string { return "47" },
	"f48": func(s string) string { return "48" },
	"f49": func(s string) string { return "49" },
	"f50": func(s string) string { return "50" },
	"f51": func(s string) string { return "51" },
	"f52": func(s string) string { return "52" },
	"f53": func(s string) string { return "53" },
	"f54": func(s string) string { return "54" },
	"f55": func(s string) string { return "55" },
	"f56": func(s string) string { return "56" },
	"f57": func(s string) string { return "57" },
	"f58": func(s string) string { return "58" },
	"f59": func(s string) string { return "59" + s },
}

func bugTable(p model.Patient, name string) {
	log.Println(table[name](p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeTable(p model.Patient, name string) {
	log.Println(table[name](p.Clinic))
}

// Many operands, the last but one of which is PHI.
func bugOperands(p model.Patient) {
	log.Println(fmt.Sprint("x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", p.SSN, "y")) // want `Patient\.SSN \(ssn\)`
}

func safeOperands(p model.Patient) {
	log.Println(fmt.Sprint("x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", p.Clinic, "y"))
}

func many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, last string) string {
	return a27
}

func bugParameters(p model.Patient) {
	log.Println(many("x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", p.SSN, "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "y")) // want `Patient\.SSN \(ssn\)`
}

func safeParameters(p model.Patient) {
	log.Println(many("x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", p.SSN, "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", p.SSN))
}
