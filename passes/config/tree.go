package config

import (
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// An entry is one key of a mapping.
type entry struct {
	key   string
	node  ast.Node // the key
	value ast.Node
}

// entries returns the keys of a mapping in order, without what is wrong with them.
func (d *decoder) entries(n ast.Node, want string) []entry {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		d.errorf(n, "%s is a mapping (key: value), not %s", want, describe(n))
		return nil
	}
	var out []entry
	lines := map[string]int{}
	for _, pair := range m.Values {
		key, ok := pair.Key.(*ast.StringNode)
		switch {
		case pair.Key.IsMergeKey():
			d.errorf(pair.Key, "merge keys (<<) are not read: write the keys out")
		case !ok:
			d.errorf(pair.Key, "a key is plain text")
		case lines[key.Value] > 0:
			d.errorf(key, "duplicate key %s: it is already on line %d", quote(key.Value), lines[key.Value])
		default:
			lines[key.Value] = position(key).Line
			out = append(out, entry{key.Value, key, pair.Value})
		}
	}
	return out
}

// resolve returns the value behind anchors and aliases; nil, noted as an error,
// if there is none.
func (d *decoder) resolve(n ast.Node) ast.Node {
	for range 100 { // an anchor may stand for an alias, but not for itself
		switch node := n.(type) {
		case *ast.AnchorNode:
			d.anchors[node.Name.GetToken().Value] = node.Value
			n = node.Value
		case *ast.AliasNode:
			name := node.Value.GetToken().Value
			target, ok := d.anchors[name]
			if !ok {
				d.errorf(node, "%s refers to no anchor above: quote it if it is meant as text", quote("*"+name))
				return nil
			}
			n = target
		case *ast.TagNode:
			d.errorf(node, "type tags such as %s are not read: leave it out", node.GetToken().Value)
			return nil
		default:
			return n
		}
	}
	d.errorf(n, "this alias refers to itself")
	return nil
}

// keyPos returns where the value at a path of keys stands, or as much of the
// path as there is.
func (d *decoder) keyPos(n ast.Node, path ...string) Pos {
	for _, key := range path {
		m, ok := d.resolve(n).(*ast.MappingNode)
		if !ok {
			break
		}
		i := slices.IndexFunc(m.Values, func(v *ast.MappingValueNode) bool { return v.Key.GetToken().Value == key })
		if i < 0 {
			break
		}
		n = m.Values[i].Value
	}
	return position(n)
}

// position returns where a node begins. A mapping's own token is its first
// colon; its place is its first key's.
func position(n ast.Node) Pos {
	switch node := n.(type) {
	case *ast.MappingNode:
		if len(node.Values) > 0 && !node.IsFlowStyle {
			return position(node.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return position(node.Key)
	}
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return Pos{1, 1}
	}
	at := n.GetToken().Position
	return Pos{at.Line, at.Column}
}

// describe names the kind of a value for messages.
func describe(n ast.Node) string {
	switch n.Type() {
	case ast.MappingType, ast.MappingValueType:
		return "a mapping"
	case ast.SequenceType:
		return "a list"
	case ast.BoolType:
		return "a truth value"
	case ast.IntegerType, ast.FloatType, ast.InfinityType, ast.NanType:
		return "a number"
	case ast.StringType, ast.LiteralType:
		return "text"
	case ast.NullType:
		return "nothing"
	}
	return "this"
}
