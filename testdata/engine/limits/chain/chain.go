// Package chain has chains of 200 calls. It is written by ../generate.go.
package chain

import (
	"log"

	"example.test/engine/model"
)

func bugLogged(p model.Patient) {
	log0(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeLogged(p model.Patient) {
	log0(p.Clinic)
}

func log0(s string)   { log1(s) }
func log1(s string)   { log2(s) }
func log2(s string)   { log3(s) }
func log3(s string)   { log4(s) }
func log4(s string)   { log5(s) }
func log5(s string)   { log6(s) }
func log6(s string)   { log7(s) }
func log7(s string)   { log8(s) }
func log8(s string)   { log9(s) }
func log9(s string)   { log10(s) }
func log10(s string)  { log11(s) }
func log11(s string)  { log12(s) }
func log12(s string)  { log13(s) }
func log13(s string)  { log14(s) }
func log14(s string)  { log15(s) }
func log15(s string)  { log16(s) }
func log16(s string)  { log17(s) }
func log17(s string)  { log18(s) }
func log18(s string)  { log19(s) }
func log19(s string)  { log20(s) }
func log20(s string)  { log21(s) }
func log21(s string)  { log22(s) }
func log22(s string)  { log23(s) }
func log23(s string)  { log24(s) }
func log24(s string)  { log25(s) }
func log25(s string)  { log26(s) }
func log26(s string)  { log27(s) }
func log27(s string)  { log28(s) }
func log28(s string)  { log29(s) }
func log29(s string)  { log30(s) }
func log30(s string)  { log31(s) }
func log31(s string)  { log32(s) }
func log32(s string)  { log33(s) }
func log33(s string)  { log34(s) }
func log34(s string)  { log35(s) }
func log35(s string)  { log36(s) }
func log36(s string)  { log37(s) }
func log37(s string)  { log38(s) }
func log38(s string)  { log39(s) }
func log39(s string)  { log40(s) }
func log40(s string)  { log41(s) }
func log41(s string)  { log42(s) }
func log42(s string)  { log43(s) }
func log43(s string)  { log44(s) }
func log44(s string)  { log45(s) }
func log45(s string)  { log46(s) }
func log46(s string)  { log47(s) }
func log47(s string)  { log48(s) }
func log48(s string)  { log49(s) }
func log49(s string)  { log50(s) }
func log50(s string)  { log51(s) }
func log51(s string)  { log52(s) }
func log52(s string)  { log53(s) }
func log53(s string)  { log54(s) }
func log54(s string)  { log55(s) }
func log55(s string)  { log56(s) }
func log56(s string)  { log57(s) }
func log57(s string)  { log58(s) }
func log58(s string)  { log59(s) }
func log59(s string)  { log60(s) }
func log60(s string)  { log61(s) }
func log61(s string)  { log62(s) }
func log62(s string)  { log63(s) }
func log63(s string)  { log64(s) }
func log64(s string)  { log65(s) }
func log65(s string)  { log66(s) }
func log66(s string)  { log67(s) }
func log67(s string)  { log68(s) }
func log68(s string)  { log69(s) }
func log69(s string)  { log70(s) }
func log70(s string)  { log71(s) }
func log71(s string)  { log72(s) }
func log72(s string)  { log73(s) }
func log73(s string)  { log74(s) }
func log74(s string)  { log75(s) }
func log75(s string)  { log76(s) }
func log76(s string)  { log77(s) }
func log77(s string)  { log78(s) }
func log78(s string)  { log79(s) }
func log79(s string)  { log80(s) }
func log80(s string)  { log81(s) }
func log81(s string)  { log82(s) }
func log82(s string)  { log83(s) }
func log83(s string)  { log84(s) }
func log84(s string)  { log85(s) }
func log85(s string)  { log86(s) }
func log86(s string)  { log87(s) }
func log87(s string)  { log88(s) }
func log88(s string)  { log89(s) }
func log89(s string)  { log90(s) }
func log90(s string)  { log91(s) }
func log91(s string)  { log92(s) }
func log92(s string)  { log93(s) }
func log93(s string)  { log94(s) }
func log94(s string)  { log95(s) }
func log95(s string)  { log96(s) }
func log96(s string)  { log97(s) }
func log97(s string)  { log98(s) }
func log98(s string)  { log99(s) }
func log99(s string)  { log100(s) }
func log100(s string) { log101(s) }
func log101(s string) { log102(s) }
func log102(s string) { log103(s) }
func log103(s string) { log104(s) }
func log104(s string) { log105(s) }
func log105(s string) { log106(s) }
func log106(s string) { log107(s) }
func log107(s string) { log108(s) }
func log108(s string) { log109(s) }
func log109(s string) { log110(s) }
func log110(s string) { log111(s) }
func log111(s string) { log112(s) }
func log112(s string) { log113(s) }
func log113(s string) { log114(s) }
func log114(s string) { log115(s) }
func log115(s string) { log116(s) }
func log116(s string) { log117(s) }
func log117(s string) { log118(s) }
func log118(s string) { log119(s) }
func log119(s string) { log120(s) }
func log120(s string) { log121(s) }
func log121(s string) { log122(s) }
func log122(s string) { log123(s) }
func log123(s string) { log124(s) }
func log124(s string) { log125(s) }
func log125(s string) { log126(s) }
func log126(s string) { log127(s) }
func log127(s string) { log128(s) }
func log128(s string) { log129(s) }
func log129(s string) { log130(s) }
func log130(s string) { log131(s) }
func log131(s string) { log132(s) }
func log132(s string) { log133(s) }
func log133(s string) { log134(s) }
func log134(s string) { log135(s) }
func log135(s string) { log136(s) }
func log136(s string) { log137(s) }
func log137(s string) { log138(s) }
func log138(s string) { log139(s) }
func log139(s string) { log140(s) }
func log140(s string) { log141(s) }
func log141(s string) { log142(s) }
func log142(s string) { log143(s) }
func log143(s string) { log144(s) }
func log144(s string) { log145(s) }
func log145(s string) { log146(s) }
func log146(s string) { log147(s) }
func log147(s string) { log148(s) }
func log148(s string) { log149(s) }
func log149(s string) { log150(s) }
func log150(s string) { log151(s) }
func log151(s string) { log152(s) }
func log152(s string) { log153(s) }
func log153(s string) { log154(s) }
func log154(s string) { log155(s) }
func log155(s string) { log156(s) }
func log156(s string) { log157(s) }
func log157(s string) { log158(s) }
func log158(s string) { log159(s) }
func log159(s string) { log160(s) }
func log160(s string) { log161(s) }
func log161(s string) { log162(s) }
func log162(s string) { log163(s) }
func log163(s string) { log164(s) }
func log164(s string) { log165(s) }
func log165(s string) { log166(s) }
func log166(s string) { log167(s) }
func log167(s string) { log168(s) }
func log168(s string) { log169(s) }
func log169(s string) { log170(s) }
func log170(s string) { log171(s) }
func log171(s string) { log172(s) }
func log172(s string) { log173(s) }
func log173(s string) { log174(s) }
func log174(s string) { log175(s) }
func log175(s string) { log176(s) }
func log176(s string) { log177(s) }
func log177(s string) { log178(s) }
func log178(s string) { log179(s) }
func log179(s string) { log180(s) }
func log180(s string) { log181(s) }
func log181(s string) { log182(s) }
func log182(s string) { log183(s) }
func log183(s string) { log184(s) }
func log184(s string) { log185(s) }
func log185(s string) { log186(s) }
func log186(s string) { log187(s) }
func log187(s string) { log188(s) }
func log188(s string) { log189(s) }
func log189(s string) { log190(s) }
func log190(s string) { log191(s) }
func log191(s string) { log192(s) }
func log192(s string) { log193(s) }
func log193(s string) { log194(s) }
func log194(s string) { log195(s) }
func log195(s string) { log196(s) }
func log196(s string) { log197(s) }
func log197(s string) { log198(s) }
func log198(s string) { log199(s) }
func log199(s string) { log200(s) }
func log200(s string) { log.Println(s) }

func bugReturned(p model.Patient) {
	log.Println(same0(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeReturned(p model.Patient) {
	_ = same0(p.SSN)
	log.Println(same0(p.Clinic))
}

func same0(s string) string   { return same1(s) }
func same1(s string) string   { return same2(s) }
func same2(s string) string   { return same3(s) }
func same3(s string) string   { return same4(s) }
func same4(s string) string   { return same5(s) }
func same5(s string) string   { return same6(s) }
func same6(s string) string   { return same7(s) }
func same7(s string) string   { return same8(s) }
func same8(s string) string   { return same9(s) }
func same9(s string) string   { return same10(s) }
func same10(s string) string  { return same11(s) }
func same11(s string) string  { return same12(s) }
func same12(s string) string  { return same13(s) }
func same13(s string) string  { return same14(s) }
func same14(s string) string  { return same15(s) }
func same15(s string) string  { return same16(s) }
func same16(s string) string  { return same17(s) }
func same17(s string) string  { return same18(s) }
func same18(s string) string  { return same19(s) }
func same19(s string) string  { return same20(s) }
func same20(s string) string  { return same21(s) }
func same21(s string) string  { return same22(s) }
func same22(s string) string  { return same23(s) }
func same23(s string) string  { return same24(s) }
func same24(s string) string  { return same25(s) }
func same25(s string) string  { return same26(s) }
func same26(s string) string  { return same27(s) }
func same27(s string) string  { return same28(s) }
func same28(s string) string  { return same29(s) }
func same29(s string) string  { return same30(s) }
func same30(s string) string  { return same31(s) }
func same31(s string) string  { return same32(s) }
func same32(s string) string  { return same33(s) }
func same33(s string) string  { return same34(s) }
func same34(s string) string  { return same35(s) }
func same35(s string) string  { return same36(s) }
func same36(s string) string  { return same37(s) }
func same37(s string) string  { return same38(s) }
func same38(s string) string  { return same39(s) }
func same39(s string) string  { return same40(s) }
func same40(s string) string  { return same41(s) }
func same41(s string) string  { return same42(s) }
func same42(s string) string  { return same43(s) }
func same43(s string) string  { return same44(s) }
func same44(s string) string  { return same45(s) }
func same45(s string) string  { return same46(s) }
func same46(s string) string  { return same47(s) }
func same47(s string) string  { return same48(s) }
func same48(s string) string  { return same49(s) }
func same49(s string) string  { return same50(s) }
func same50(s string) string  { return same51(s) }
func same51(s string) string  { return same52(s) }
func same52(s string) string  { return same53(s) }
func same53(s string) string  { return same54(s) }
func same54(s string) string  { return same55(s) }
func same55(s string) string  { return same56(s) }
func same56(s string) string  { return same57(s) }
func same57(s string) string  { return same58(s) }
func same58(s string) string  { return same59(s) }
func same59(s string) string  { return same60(s) }
func same60(s string) string  { return same61(s) }
func same61(s string) string  { return same62(s) }
func same62(s string) string  { return same63(s) }
func same63(s string) string  { return same64(s) }
func same64(s string) string  { return same65(s) }
func same65(s string) string  { return same66(s) }
func same66(s string) string  { return same67(s) }
func same67(s string) string  { return same68(s) }
func same68(s string) string  { return same69(s) }
func same69(s string) string  { return same70(s) }
func same70(s string) string  { return same71(s) }
func same71(s string) string  { return same72(s) }
func same72(s string) string  { return same73(s) }
func same73(s string) string  { return same74(s) }
func same74(s string) string  { return same75(s) }
func same75(s string) string  { return same76(s) }
func same76(s string) string  { return same77(s) }
func same77(s string) string  { return same78(s) }
func same78(s string) string  { return same79(s) }
func same79(s string) string  { return same80(s) }
func same80(s string) string  { return same81(s) }
func same81(s string) string  { return same82(s) }
func same82(s string) string  { return same83(s) }
func same83(s string) string  { return same84(s) }
func same84(s string) string  { return same85(s) }
func same85(s string) string  { return same86(s) }
func same86(s string) string  { return same87(s) }
func same87(s string) string  { return same88(s) }
func same88(s string) string  { return same89(s) }
func same89(s string) string  { return same90(s) }
func same90(s string) string  { return same91(s) }
func same91(s string) string  { return same92(s) }
func same92(s string) string  { return same93(s) }
func same93(s string) string  { return same94(s) }
func same94(s string) string  { return same95(s) }
func same95(s string) string  { return same96(s) }
func same96(s string) string  { return same97(s) }
func same97(s string) string  { return same98(s) }
func same98(s string) string  { return same99(s) }
func same99(s string) string  { return same100(s) }
func same100(s string) string { return same101(s) }
func same101(s string) string { return same102(s) }
func same102(s string) string { return same103(s) }
func same103(s string) string { return same104(s) }
func same104(s string) string { return same105(s) }
func same105(s string) string { return same106(s) }
func same106(s string) string { return same107(s) }
func same107(s string) string { return same108(s) }
func same108(s string) string { return same109(s) }
func same109(s string) string { return same110(s) }
func same110(s string) string { return same111(s) }
func same111(s string) string { return same112(s) }
func same112(s string) string { return same113(s) }
func same113(s string) string { return same114(s) }
func same114(s string) string { return same115(s) }
func same115(s string) string { return same116(s) }
func same116(s string) string { return same117(s) }
func same117(s string) string { return same118(s) }
func same118(s string) string { return same119(s) }
func same119(s string) string { return same120(s) }
func same120(s string) string { return same121(s) }
func same121(s string) string { return same122(s) }
func same122(s string) string { return same123(s) }
func same123(s string) string { return same124(s) }
func same124(s string) string { return same125(s) }
func same125(s string) string { return same126(s) }
func same126(s string) string { return same127(s) }
func same127(s string) string { return same128(s) }
func same128(s string) string { return same129(s) }
func same129(s string) string { return same130(s) }
func same130(s string) string { return same131(s) }
func same131(s string) string { return same132(s) }
func same132(s string) string { return same133(s) }
func same133(s string) string { return same134(s) }
func same134(s string) string { return same135(s) }
func same135(s string) string { return same136(s) }
func same136(s string) string { return same137(s) }
func same137(s string) string { return same138(s) }
func same138(s string) string { return same139(s) }
func same139(s string) string { return same140(s) }
func same140(s string) string { return same141(s) }
func same141(s string) string { return same142(s) }
func same142(s string) string { return same143(s) }
func same143(s string) string { return same144(s) }
func same144(s string) string { return same145(s) }
func same145(s string) string { return same146(s) }
func same146(s string) string { return same147(s) }
func same147(s string) string { return same148(s) }
func same148(s string) string { return same149(s) }
func same149(s string) string { return same150(s) }
func same150(s string) string { return same151(s) }
func same151(s string) string { return same152(s) }
func same152(s string) string { return same153(s) }
func same153(s string) string { return same154(s) }
func same154(s string) string { return same155(s) }
func same155(s string) string { return same156(s) }
func same156(s string) string { return same157(s) }
func same157(s string) string { return same158(s) }
func same158(s string) string { return same159(s) }
func same159(s string) string { return same160(s) }
func same160(s string) string { return same161(s) }
func same161(s string) string { return same162(s) }
func same162(s string) string { return same163(s) }
func same163(s string) string { return same164(s) }
func same164(s string) string { return same165(s) }
func same165(s string) string { return same166(s) }
func same166(s string) string { return same167(s) }
func same167(s string) string { return same168(s) }
func same168(s string) string { return same169(s) }
func same169(s string) string { return same170(s) }
func same170(s string) string { return same171(s) }
func same171(s string) string { return same172(s) }
func same172(s string) string { return same173(s) }
func same173(s string) string { return same174(s) }
func same174(s string) string { return same175(s) }
func same175(s string) string { return same176(s) }
func same176(s string) string { return same177(s) }
func same177(s string) string { return same178(s) }
func same178(s string) string { return same179(s) }
func same179(s string) string { return same180(s) }
func same180(s string) string { return same181(s) }
func same181(s string) string { return same182(s) }
func same182(s string) string { return same183(s) }
func same183(s string) string { return same184(s) }
func same184(s string) string { return same185(s) }
func same185(s string) string { return same186(s) }
func same186(s string) string { return same187(s) }
func same187(s string) string { return same188(s) }
func same188(s string) string { return same189(s) }
func same189(s string) string { return same190(s) }
func same190(s string) string { return same191(s) }
func same191(s string) string { return same192(s) }
func same192(s string) string { return same193(s) }
func same193(s string) string { return same194(s) }
func same194(s string) string { return same195(s) }
func same195(s string) string { return same196(s) }
func same196(s string) string { return same197(s) }
func same197(s string) string { return same198(s) }
func same198(s string) string { return same199(s) }
func same199(s string) string { return same200(s) }
func same200(s string) string { return s }

func bugStored(p model.Patient) {
	var s string
	store0(&s, p.SSN)
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeStored(p model.Patient) {
	s := p.SSN
	store0(&s, "clean")
	log.Println(s)
}

func store0(dst *string, s string)   { store1(dst, s) }
func store1(dst *string, s string)   { store2(dst, s) }
func store2(dst *string, s string)   { store3(dst, s) }
func store3(dst *string, s string)   { store4(dst, s) }
func store4(dst *string, s string)   { store5(dst, s) }
func store5(dst *string, s string)   { store6(dst, s) }
func store6(dst *string, s string)   { store7(dst, s) }
func store7(dst *string, s string)   { store8(dst, s) }
func store8(dst *string, s string)   { store9(dst, s) }
func store9(dst *string, s string)   { store10(dst, s) }
func store10(dst *string, s string)  { store11(dst, s) }
func store11(dst *string, s string)  { store12(dst, s) }
func store12(dst *string, s string)  { store13(dst, s) }
func store13(dst *string, s string)  { store14(dst, s) }
func store14(dst *string, s string)  { store15(dst, s) }
func store15(dst *string, s string)  { store16(dst, s) }
func store16(dst *string, s string)  { store17(dst, s) }
func store17(dst *string, s string)  { store18(dst, s) }
func store18(dst *string, s string)  { store19(dst, s) }
func store19(dst *string, s string)  { store20(dst, s) }
func store20(dst *string, s string)  { store21(dst, s) }
func store21(dst *string, s string)  { store22(dst, s) }
func store22(dst *string, s string)  { store23(dst, s) }
func store23(dst *string, s string)  { store24(dst, s) }
func store24(dst *string, s string)  { store25(dst, s) }
func store25(dst *string, s string)  { store26(dst, s) }
func store26(dst *string, s string)  { store27(dst, s) }
func store27(dst *string, s string)  { store28(dst, s) }
func store28(dst *string, s string)  { store29(dst, s) }
func store29(dst *string, s string)  { store30(dst, s) }
func store30(dst *string, s string)  { store31(dst, s) }
func store31(dst *string, s string)  { store32(dst, s) }
func store32(dst *string, s string)  { store33(dst, s) }
func store33(dst *string, s string)  { store34(dst, s) }
func store34(dst *string, s string)  { store35(dst, s) }
func store35(dst *string, s string)  { store36(dst, s) }
func store36(dst *string, s string)  { store37(dst, s) }
func store37(dst *string, s string)  { store38(dst, s) }
func store38(dst *string, s string)  { store39(dst, s) }
func store39(dst *string, s string)  { store40(dst, s) }
func store40(dst *string, s string)  { store41(dst, s) }
func store41(dst *string, s string)  { store42(dst, s) }
func store42(dst *string, s string)  { store43(dst, s) }
func store43(dst *string, s string)  { store44(dst, s) }
func store44(dst *string, s string)  { store45(dst, s) }
func store45(dst *string, s string)  { store46(dst, s) }
func store46(dst *string, s string)  { store47(dst, s) }
func store47(dst *string, s string)  { store48(dst, s) }
func store48(dst *string, s string)  { store49(dst, s) }
func store49(dst *string, s string)  { store50(dst, s) }
func store50(dst *string, s string)  { store51(dst, s) }
func store51(dst *string, s string)  { store52(dst, s) }
func store52(dst *string, s string)  { store53(dst, s) }
func store53(dst *string, s string)  { store54(dst, s) }
func store54(dst *string, s string)  { store55(dst, s) }
func store55(dst *string, s string)  { store56(dst, s) }
func store56(dst *string, s string)  { store57(dst, s) }
func store57(dst *string, s string)  { store58(dst, s) }
func store58(dst *string, s string)  { store59(dst, s) }
func store59(dst *string, s string)  { store60(dst, s) }
func store60(dst *string, s string)  { store61(dst, s) }
func store61(dst *string, s string)  { store62(dst, s) }
func store62(dst *string, s string)  { store63(dst, s) }
func store63(dst *string, s string)  { store64(dst, s) }
func store64(dst *string, s string)  { store65(dst, s) }
func store65(dst *string, s string)  { store66(dst, s) }
func store66(dst *string, s string)  { store67(dst, s) }
func store67(dst *string, s string)  { store68(dst, s) }
func store68(dst *string, s string)  { store69(dst, s) }
func store69(dst *string, s string)  { store70(dst, s) }
func store70(dst *string, s string)  { store71(dst, s) }
func store71(dst *string, s string)  { store72(dst, s) }
func store72(dst *string, s string)  { store73(dst, s) }
func store73(dst *string, s string)  { store74(dst, s) }
func store74(dst *string, s string)  { store75(dst, s) }
func store75(dst *string, s string)  { store76(dst, s) }
func store76(dst *string, s string)  { store77(dst, s) }
func store77(dst *string, s string)  { store78(dst, s) }
func store78(dst *string, s string)  { store79(dst, s) }
func store79(dst *string, s string)  { store80(dst, s) }
func store80(dst *string, s string)  { store81(dst, s) }
func store81(dst *string, s string)  { store82(dst, s) }
func store82(dst *string, s string)  { store83(dst, s) }
func store83(dst *string, s string)  { store84(dst, s) }
func store84(dst *string, s string)  { store85(dst, s) }
func store85(dst *string, s string)  { store86(dst, s) }
func store86(dst *string, s string)  { store87(dst, s) }
func store87(dst *string, s string)  { store88(dst, s) }
func store88(dst *string, s string)  { store89(dst, s) }
func store89(dst *string, s string)  { store90(dst, s) }
func store90(dst *string, s string)  { store91(dst, s) }
func store91(dst *string, s string)  { store92(dst, s) }
func store92(dst *string, s string)  { store93(dst, s) }
func store93(dst *string, s string)  { store94(dst, s) }
func store94(dst *string, s string)  { store95(dst, s) }
func store95(dst *string, s string)  { store96(dst, s) }
func store96(dst *string, s string)  { store97(dst, s) }
func store97(dst *string, s string)  { store98(dst, s) }
func store98(dst *string, s string)  { store99(dst, s) }
func store99(dst *string, s string)  { store100(dst, s) }
func store100(dst *string, s string) { *dst = s }

// The chain breaks in the middle.
func safeBroken(p model.Patient) {
	log.Println(cut0(p.SSN))
}

func cut0(s string) int   { return cut1(s) }
func cut1(s string) int   { return cut2(s) }
func cut2(s string) int   { return cut3(s) }
func cut3(s string) int   { return cut4(s) }
func cut4(s string) int   { return cut5(s) }
func cut5(s string) int   { return cut6(s) }
func cut6(s string) int   { return cut7(s) }
func cut7(s string) int   { return cut8(s) }
func cut8(s string) int   { return cut9(s) }
func cut9(s string) int   { return cut10(s) }
func cut10(s string) int  { return cut11(s) }
func cut11(s string) int  { return cut12(s) }
func cut12(s string) int  { return cut13(s) }
func cut13(s string) int  { return cut14(s) }
func cut14(s string) int  { return cut15(s) }
func cut15(s string) int  { return cut16(s) }
func cut16(s string) int  { return cut17(s) }
func cut17(s string) int  { return cut18(s) }
func cut18(s string) int  { return cut19(s) }
func cut19(s string) int  { return cut20(s) }
func cut20(s string) int  { return cut21(s) }
func cut21(s string) int  { return cut22(s) }
func cut22(s string) int  { return cut23(s) }
func cut23(s string) int  { return cut24(s) }
func cut24(s string) int  { return cut25(s) }
func cut25(s string) int  { return cut26(s) }
func cut26(s string) int  { return cut27(s) }
func cut27(s string) int  { return cut28(s) }
func cut28(s string) int  { return cut29(s) }
func cut29(s string) int  { return cut30(s) }
func cut30(s string) int  { return cut31(s) }
func cut31(s string) int  { return cut32(s) }
func cut32(s string) int  { return cut33(s) }
func cut33(s string) int  { return cut34(s) }
func cut34(s string) int  { return cut35(s) }
func cut35(s string) int  { return cut36(s) }
func cut36(s string) int  { return cut37(s) }
func cut37(s string) int  { return cut38(s) }
func cut38(s string) int  { return cut39(s) }
func cut39(s string) int  { return cut40(s) }
func cut40(s string) int  { return cut41(s) }
func cut41(s string) int  { return cut42(s) }
func cut42(s string) int  { return cut43(s) }
func cut43(s string) int  { return cut44(s) }
func cut44(s string) int  { return cut45(s) }
func cut45(s string) int  { return cut46(s) }
func cut46(s string) int  { return cut47(s) }
func cut47(s string) int  { return cut48(s) }
func cut48(s string) int  { return cut49(s) }
func cut49(s string) int  { return cut50(s) }
func cut50(s string) int  { return len(s) }
func cut51(s string) int  { return cut52(s) }
func cut52(s string) int  { return cut53(s) }
func cut53(s string) int  { return cut54(s) }
func cut54(s string) int  { return cut55(s) }
func cut55(s string) int  { return cut56(s) }
func cut56(s string) int  { return cut57(s) }
func cut57(s string) int  { return cut58(s) }
func cut58(s string) int  { return cut59(s) }
func cut59(s string) int  { return cut60(s) }
func cut60(s string) int  { return cut61(s) }
func cut61(s string) int  { return cut62(s) }
func cut62(s string) int  { return cut63(s) }
func cut63(s string) int  { return cut64(s) }
func cut64(s string) int  { return cut65(s) }
func cut65(s string) int  { return cut66(s) }
func cut66(s string) int  { return cut67(s) }
func cut67(s string) int  { return cut68(s) }
func cut68(s string) int  { return cut69(s) }
func cut69(s string) int  { return cut70(s) }
func cut70(s string) int  { return cut71(s) }
func cut71(s string) int  { return cut72(s) }
func cut72(s string) int  { return cut73(s) }
func cut73(s string) int  { return cut74(s) }
func cut74(s string) int  { return cut75(s) }
func cut75(s string) int  { return cut76(s) }
func cut76(s string) int  { return cut77(s) }
func cut77(s string) int  { return cut78(s) }
func cut78(s string) int  { return cut79(s) }
func cut79(s string) int  { return cut80(s) }
func cut80(s string) int  { return cut81(s) }
func cut81(s string) int  { return cut82(s) }
func cut82(s string) int  { return cut83(s) }
func cut83(s string) int  { return cut84(s) }
func cut84(s string) int  { return cut85(s) }
func cut85(s string) int  { return cut86(s) }
func cut86(s string) int  { return cut87(s) }
func cut87(s string) int  { return cut88(s) }
func cut88(s string) int  { return cut89(s) }
func cut89(s string) int  { return cut90(s) }
func cut90(s string) int  { return cut91(s) }
func cut91(s string) int  { return cut92(s) }
func cut92(s string) int  { return cut93(s) }
func cut93(s string) int  { return cut94(s) }
func cut94(s string) int  { return cut95(s) }
func cut95(s string) int  { return cut96(s) }
func cut96(s string) int  { return cut97(s) }
func cut97(s string) int  { return cut98(s) }
func cut98(s string) int  { return cut99(s) }
func cut99(s string) int  { return cut100(s) }
func cut100(s string) int { return int(s[0]) }

type fluent struct{ text string }

func (f *fluent) say(s string) *fluent { f.text += s; return f }

func bugFluent(p model.Patient) {
	f := new(fluent).say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say(p.SSN).say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x")
	log.Println(f.text) // want `Patient\.SSN \(ssn\)`
}

func safeFluent(p model.Patient) {
	f := new(fluent).say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say("x").say(p.Clinic)
	log.Println(f.text)
}
