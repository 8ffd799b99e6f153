// Package branches has functions with hundreds of branches and thousands of
// instructions. It is written by ../generate.go.
package branches

import (
	"log"

	"example.test/engine/model"
)

func bugSwitch(p model.Patient, n int) {
	var s string
	switch n {
	case 0:
		s = p.Clinic
	case 1:
		s = p.Clinic
	case 2:
		s = p.Clinic
	case 3:
		s = p.Clinic
	case 4:
		s = p.Clinic
	case 5:
		s = p.Clinic
	case 6:
		s = p.Clinic
	case 7:
		s = p.Clinic
	case 8:
		s = p.Clinic
	case 9:
		s = p.Clinic
	case 10:
		s = p.Clinic
	case 11:
		s = p.Clinic
	case 12:
		s = p.Clinic
	case 13:
		s = p.Clinic
	case 14:
		s = p.Clinic
	case 15:
		s = p.Clinic
	case 16:
		s = p.Clinic
	case 17:
		s = p.Clinic
	case 18:
		s = p.Clinic
	case 19:
		s = p.Clinic
	case 20:
		s = p.Clinic
	case 21:
		s = p.Clinic
	case 22:
		s = p.Clinic
	case 23:
		s = p.Clinic
	case 24:
		s = p.Clinic
	case 25:
		s = p.Clinic
	case 26:
		s = p.Clinic
	case 27:
		s = p.Clinic
	case 28:
		s = p.Clinic
	case 29:
		s = p.Clinic
	case 30:
		s = p.Clinic
	case 31:
		s = p.Clinic
	case 32:
		s = p.Clinic
	case 33:
		s = p.Clinic
	case 34:
		s = p.Clinic
	case 35:
		s = p.Clinic
	case 36:
		s = p.Clinic
	case 37:
		s = p.SSN
	case 38:
		s = p.Clinic
	case 39:
		s = p.Clinic
	case 40:
		s = p.Clinic
	case 41:
		s = p.Clinic
	case 42:
		s = p.Clinic
	case 43:
		s = p.Clinic
	case 44:
		s = p.Clinic
	case 45:
		s = p.Clinic
	case 46:
		s = p.Clinic
	case 47:
		s = p.Clinic
	case 48:
		s = p.Clinic
	case 49:
		s = p.Clinic
	case 50:
		s = p.Clinic
	case 51:
		s = p.Clinic
	case 52:
		s = p.Clinic
	case 53:
		s = p.Clinic
	case 54:
		s = p.Clinic
	case 55:
		s = p.Clinic
	case 56:
		s = p.Clinic
	case 57:
		s = p.Clinic
	case 58:
		s = p.Clinic
	case 59:
		s = p.Clinic
	default:
		s = "none"
	}
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeSwitch(p model.Patient, n int) {
	s := p.SSN
	switch n {
	case 0:
		s = p.Clinic
	case 1:
		s = p.Clinic
	case 2:
		s = p.Clinic
	case 3:
		s = p.Clinic
	case 4:
		s = p.Clinic
	case 5:
		s = p.Clinic
	case 6:
		s = p.Clinic
	case 7:
		s = p.Clinic
	case 8:
		s = p.Clinic
	case 9:
		s = p.Clinic
	case 10:
		s = p.Clinic
	case 11:
		s = p.Clinic
	case 12:
		s = p.Clinic
	case 13:
		s = p.Clinic
	case 14:
		s = p.Clinic
	case 15:
		s = p.Clinic
	case 16:
		s = p.Clinic
	case 17:
		s = p.Clinic
	case 18:
		s = p.Clinic
	case 19:
		s = p.Clinic
	case 20:
		s = p.Clinic
	case 21:
		s = p.Clinic
	case 22:
		s = p.Clinic
	case 23:
		s = p.Clinic
	case 24:
		s = p.Clinic
	case 25:
		s = p.Clinic
	case 26:
		s = p.Clinic
	case 27:
		s = p.Clinic
	case 28:
		s = p.Clinic
	case 29:
		s = p.Clinic
	default:
		s = "none"
	}
	log.Println(s)
}

// Every branch may or may not have run.
func bugBranches(p model.Patient, on []bool) {
	s := "clean"
	if on[0] {
		s += "0"
	}
	if on[1] {
		s += "1"
	}
	if on[2] {
		s += "2"
	}
	if on[3] {
		s += "3"
	}
	if on[4] {
		s += "4"
	}
	if on[5] {
		s += "5"
	}
	if on[6] {
		s += "6"
	}
	if on[7] {
		s += "7"
	}
	if on[8] {
		s += "8"
	}
	if on[9] {
		s += "9"
	}
	if on[10] {
		s += "10"
	}
	if on[11] {
		s += "11"
	}
	if on[12] {
		s += "12"
	}
	if on[13] {
		s += "13"
	}
	if on[14] {
		s += "14"
	}
	if on[15] {
		s += "15"
	}
	if on[16] {
		s += "16"
	}
	if on[17] {
		s += "17"
	}
	if on[18] {
		s += "18"
	}
	if on[19] {
		s += "19"
	}
	if on[20] {
		s = p.SSN
	}
	if on[21] {
		s += "21"
	}
	if on[22] {
		s += "22"
	}
	if on[23] {
		s += "23"
	}
	if on[24] {
		s += "24"
	}
	if on[25] {
		s += "25"
	}
	if on[26] {
		s += "26"
	}
	if on[27] {
		s += "27"
	}
	if on[28] {
		s += "28"
	}
	if on[29] {
		s += "29"
	}
	if on[30] {
		s += "30"
	}
	if on[31] {
		s += "31"
	}
	if on[32] {
		s += "32"
	}
	if on[33] {
		s += "33"
	}
	if on[34] {
		s += "34"
	}
	if on[35] {
		s += "35"
	}
	if on[36] {
		s += "36"
	}
	if on[37] {
		s += "37"
	}
	if on[38] {
		s += "38"
	}
	if on[39] {
		s += "39"
	}
	if on[40] {
		s += "40"
	}
	if on[41] {
		s += "41"
	}
	if on[42] {
		s += "42"
	}
	if on[43] {
		s += "43"
	}
	if on[44] {
		s += "44"
	}
	if on[45] {
		s += "45"
	}
	if on[46] {
		s += "46"
	}
	if on[47] {
		s += "47"
	}
	if on[48] {
		s += "48"
	}
	if on[49] {
		s += "49"
	}
	if on[50] {
		s += "50"
	}
	if on[51] {
		s += "51"
	}
	if on[52] {
		s += "52"
	}
	if on[53] {
		s += "53"
	}
	if on[54] {
		s += "54"
	}
	if on[55] {
		s += "55"
	}
	if on[56] {
		s += "56"
	}
	if on[57] {
		s += "57"
	}
	if on[58] {
		s += "58"
	}
	if on[59] {
		s += "59"
	}
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeBranches(p model.Patient, on []bool) {
	s, t := "clean", p.SSN
	if on[0] {
		s += "0"
	}
	if on[1] {
		s += "1"
	}
	if on[2] {
		s += "2"
	}
	if on[3] {
		s += "3"
	}
	if on[4] {
		s += "4"
	}
	if on[5] {
		s += "5"
	}
	if on[6] {
		s += "6"
	}
	if on[7] {
		s += "7"
	}
	if on[8] {
		s += "8"
	}
	if on[9] {
		s += "9"
	}
	if on[10] {
		s += "10"
	}
	if on[11] {
		s += "11"
	}
	if on[12] {
		s += "12"
	}
	if on[13] {
		s += "13"
	}
	if on[14] {
		s += "14"
	}
	if on[15] {
		s += "15"
	}
	if on[16] {
		s += "16"
	}
	if on[17] {
		s += "17"
	}
	if on[18] {
		s += "18"
	}
	if on[19] {
		s += "19"
	}
	if on[20] {
		t = "y"
	}
	if on[21] {
		s += "21"
	}
	if on[22] {
		s += "22"
	}
	if on[23] {
		s += "23"
	}
	if on[24] {
		s += "24"
	}
	if on[25] {
		s += "25"
	}
	if on[26] {
		s += "26"
	}
	if on[27] {
		s += "27"
	}
	if on[28] {
		s += "28"
	}
	if on[29] {
		s += "29"
	}
	if on[30] {
		s += "30"
	}
	if on[31] {
		s += "31"
	}
	if on[32] {
		s += "32"
	}
	if on[33] {
		s += "33"
	}
	if on[34] {
		s += "34"
	}
	if on[35] {
		s += "35"
	}
	if on[36] {
		s += "36"
	}
	if on[37] {
		s += "37"
	}
	if on[38] {
		s += "38"
	}
	if on[39] {
		s += "39"
	}
	if on[40] {
		s += "40"
	}
	if on[41] {
		s += "41"
	}
	if on[42] {
		s += "42"
	}
	if on[43] {
		s += "43"
	}
	if on[44] {
		s += "44"
	}
	if on[45] {
		s += "45"
	}
	if on[46] {
		s += "46"
	}
	if on[47] {
		s += "47"
	}
	if on[48] {
		s += "48"
	}
	if on[49] {
		s += "49"
	}
	if on[50] {
		s += "50"
	}
	if on[51] {
		s += "51"
	}
	if on[52] {
		s += "52"
	}
	if on[53] {
		s += "53"
	}
	if on[54] {
		s += "54"
	}
	if on[55] {
		s += "55"
	}
	if on[56] {
		s += "56"
	}
	if on[57] {
		s += "57"
	}
	if on[58] {
		s += "58"
	}
	if on[59] {
		s += "59"
	}
	log.Println(s, len(t))
}

// A step has about 40 instructions.
func bugInstructions(p model.Patient, x [8]int) {
	s := p.SSN
	x[0] = x[0]*0 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*1 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	x[2] = x[0]*2 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[2]:]
	x[3] = x[0]*3 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[3]:]
	x[4] = x[0]*4 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[4]:]
	x[5] = x[0]*5 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[5]:]
	x[6] = x[0]*6 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[6]:]
	x[7] = x[0]*7 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[7]:]
	x[0] = x[0]*8 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*9 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	x[2] = x[0]*10 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[2]:]
	x[3] = x[0]*11 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[3]:]
	x[4] = x[0]*12 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[4]:]
	x[5] = x[0]*13 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[5]:]
	x[6] = x[0]*14 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[6]:]
	x[7] = x[0]*15 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[7]:]
	x[0] = x[0]*16 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*17 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	x[2] = x[0]*18 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[2]:]
	x[3] = x[0]*19 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[3]:]
	x[4] = x[0]*20 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[4]:]
	x[5] = x[0]*21 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[5]:]
	x[6] = x[0]*22 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[6]:]
	x[7] = x[0]*23 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[7]:]
	x[0] = x[0]*24 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*25 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	x[2] = x[0]*26 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[2]:]
	x[3] = x[0]*27 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[3]:]
	x[4] = x[0]*28 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[4]:]
	x[5] = x[0]*29 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[5]:]
	x[6] = x[0]*30 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[6]:]
	x[7] = x[0]*31 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[7]:]
	x[0] = x[0]*32 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*33 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	x[2] = x[0]*34 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[2]:]
	x[3] = x[0]*35 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[3]:]
	x[4] = x[0]*36 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[4]:]
	x[5] = x[0]*37 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[5]:]
	x[6] = x[0]*38 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[6]:]
	x[7] = x[0]*39 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[7]:]
	x[0] = x[0]*40 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*41 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	x[2] = x[0]*42 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[2]:]
	x[3] = x[0]*43 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[3]:]
	x[4] = x[0]*44 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[4]:]
	x[5] = x[0]*45 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[5]:]
	x[6] = x[0]*46 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[6]:]
	x[7] = x[0]*47 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[7]:]
	x[0] = x[0]*48 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[0]:]
	x[1] = x[0]*49 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7]
	s = s + s[x[1]:]
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeInstructions(p model.Patient, x [8]int) {
	s := p.Clinic
	x[0] = x[0]*0 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*1 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[2] = x[0]*2 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[3] = x[0]*3 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[4] = x[0]*4 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[5] = x[0]*5 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[6] = x[0]*6 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[7] = x[0]*7 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[0] = x[0]*8 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*9 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[2] = x[0]*10 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[3] = x[0]*11 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[4] = x[0]*12 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[5] = x[0]*13 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[6] = x[0]*14 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[7] = x[0]*15 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[0] = x[0]*16 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*17 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[2] = x[0]*18 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[3] = x[0]*19 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[4] = x[0]*20 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[5] = x[0]*21 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[6] = x[0]*22 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[7] = x[0]*23 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[0] = x[0]*24 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*25 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[2] = x[0]*26 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[3] = x[0]*27 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[4] = x[0]*28 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[5] = x[0]*29 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[6] = x[0]*30 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[7] = x[0]*31 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[0] = x[0]*32 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*33 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[2] = x[0]*34 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[3] = x[0]*35 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[4] = x[0]*36 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[5] = x[0]*37 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[6] = x[0]*38 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[7] = x[0]*39 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[0] = x[0]*40 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*41 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[2] = x[0]*42 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[3] = x[0]*43 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[4] = x[0]*44 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[5] = x[0]*45 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[6] = x[0]*46 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[7] = x[0]*47 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[0] = x[0]*48 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	x[1] = x[0]*49 + x[1]*3 - x[2]/5 + x[3]%7 + x[4]<<2 - x[5]>>1 + x[6]&x[7] + len(p.SSN)
	s = s + s[:1]
	log.Println(s, x)
}

// Loops inside loops; a text moves one variable on in each.
func bugLoops(p model.Patient, n int) {
	var s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11 string
	for range n {
		for range n {
			for range n {
				for range n {
					for range n {
						for range n {
							for range n {
								for range n {
									for range n {
										for range n {
											for range n {
												for range n {
													s0 = s1
													s1 = s2
													s2 = s3
													s3 = s4
													s4 = s5
													s5 = s6
													s6 = s7
													s7 = s8
													s8 = s9
													s9 = s10
													s10 = s11
													s11 = p.SSN
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	}
	log.Println(s0) // want `Patient\.SSN \(ssn\)`
}

func safeLoops(p model.Patient, n int) {
	var s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11 string
	for range n {
		for range n {
			for range n {
				for range n {
					for range n {
						for range n {
							for range n {
								for range n {
									for range n {
										for range n {
											for range n {
												for range n {
													s1 = s0
													s2 = s1
													s3 = s2
													s4 = s3
													s5 = s4
													s6 = s5
													s7 = s6
													s8 = s7
													s9 = s8
													s10 = s9
													s11 = s10
													s11 += p.SSN
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	}
	log.Println(s0, len(s11))
}

// Literals inside literals.
func bugLiterals(p model.Patient) {
	func() {
		func() {
			func() {
				func() {
					func() {
						func() {
							func() {
								func() {
									func() {
										func() {
											func() {
												func() {
													log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
												}()
											}()
										}()
									}()
								}()
							}()
						}()
					}()
				}()
			}()
		}()
	}()
}

func safeLiterals(p model.Patient) {
	s := p.SSN
	func() {
		func() {
			func() {
				func() {
					func() {
						func() {
							func() {
								func() {
									func() {
										func() {
											func() {
												func() {
													s = "clean"
												}()
											}()
										}()
									}()
								}()
							}()
						}()
					}()
				}()
			}()
		}()
	}()
	log.Println(s)
}
