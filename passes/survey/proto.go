package survey

import (
	"encoding/binary"
	"go/ast"
	"go/constant"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"github.com/phivet/phivet/passes/known"
)

// redacted returns the fields of a generated protobuf message whose declaration has the option
// debug_redact: somebody has said that they are not to be printed.
func (t *taker) redacted(pkg *Package, obj *types.TypeName) []known.Source {
	s, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	if t.redact[pkg] == nil {
		t.redact[pkg] = redactedFields(pkg)
	}
	src := known.Source{Category: "phi", Why: "debug_redact in its .proto file"}
	for i := range s.NumFields() {
		for part := range strings.SplitSeq(reflect.StructTag(s.Tag(i)).Get("protobuf"), ",") {
			if name, ok := strings.CutPrefix(part, "name="); ok && t.redact[pkg][obj.Name()+"."+name] {
				src.Fields = append(src.Fields, s.Field(i).Name())
			}
		}
	}
	if src.Fields == nil {
		return nil
	}
	return []known.Source{src}
}

// redactedFields finds "Message.field" of each such field in the file descriptors that
// protoc-gen-go writes into its code, as file_..._rawDesc.
func redactedFields(pkg *Package) map[string]bool {
	found := map[string]bool{}
	for _, name := range pkg.Types.Scope().Names() {
		if c, ok := pkg.Types.Scope().Lookup(name).(*types.Const); ok && strings.HasSuffix(name, "_rawDesc") {
			fileDescriptor([]byte(constant.StringVal(c.Val())), found)
		}
	}
	for _, file := range pkg.Files {
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range gen.Specs {
				v, ok := spec.(*ast.ValueSpec)
				if ok && len(v.Values) == 1 && strings.HasSuffix(v.Names[0].Name, "_rawDesc") {
					fileDescriptor(byteLiteral(v.Values[0]), found) // before protoc-gen-go 1.36
				}
			}
		}
	}
	return found
}

// byteLiteral returns the bytes of []byte{0x0a, ...}.
func byteLiteral(e ast.Expr) []byte {
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	var data []byte
	for _, elt := range lit.Elts {
		b, ok := elt.(*ast.BasicLit)
		if !ok {
			return nil
		}
		n, err := strconv.ParseUint(b.Value, 0, 8)
		if err != nil {
			return nil
		}
		data = append(data, byte(n))
	}
	return data
}

// Numbers of the fields that are read here, from google/protobuf/descriptor.proto.
const (
	fileMessage   = 4
	messageName   = 1
	messageField  = 2
	messageNested = 3
	fieldName     = 1
	fieldOptions  = 8
	optionsRedact = 16
)

// Wire types of the encoding, https://protobuf.dev/programming-guides/encoding.
const (
	wireVarint  = 0
	wireFixed64 = 1
	wireLength  = 2
	wireFixed32 = 5
)

// maxNesting bounds messages in messages: the data may be anybody's.
const maxNesting = 100

func fileDescriptor(data []byte, found map[string]bool) {
	eachField(data, func(number, _ uint64, value []byte) {
		if number == fileMessage {
			message(value, "", found, maxNesting)
		}
	})
}

// message reads one DescriptorProto; a nested one is Outer_Inner in Go.
func message(data []byte, outer string, found map[string]bool, depth int) {
	if depth == 0 {
		return
	}
	name := ""
	eachField(data, func(number, _ uint64, value []byte) {
		if number == messageName {
			name = outer + string(value)
		}
	})
	eachField(data, func(number, _ uint64, value []byte) {
		switch number {
		case messageField:
			if field, redact := field(value); redact {
				found[name+"."+field] = true
			}
		case messageNested:
			message(value, name+"_", found, depth-1)
		}
	})
}

// field reads one FieldDescriptorProto.
func field(data []byte) (name string, redact bool) {
	eachField(data, func(number, _ uint64, value []byte) {
		switch number {
		case fieldName:
			name = string(value)
		case fieldOptions:
			eachField(value, func(number, n uint64, _ []byte) {
				if number == optionsRedact {
					redact = n != 0
				}
			})
		}
	})
	return name, redact
}

// eachField calls f with the number of each field of an encoded message and its value: n of a
// varint, value of what has a length. It stops where the data is no such message.
func eachField(data []byte, f func(number, n uint64, value []byte)) {
	for len(data) > 0 {
		tag, size := binary.Uvarint(data)
		if size <= 0 {
			return
		}
		data = data[size:]
		skip := 0
		switch tag & 7 {
		case wireVarint:
			n, size := binary.Uvarint(data)
			if size <= 0 {
				return
			}
			f(tag>>3, n, nil)
			skip = size
		case wireLength:
			n, size := binary.Uvarint(data)
			if size <= 0 || n > uint64(len(data)-size) {
				return
			}
			skip = size + int(n)
			f(tag>>3, 0, data[size:skip])
		case wireFixed64:
			skip = 8
		case wireFixed32:
			skip = 4
		default:
			return
		}
		if skip > len(data) {
			return
		}
		data = data[skip:]
	}
}
