package flow

import "math/bits"

// A pmap is a persistent map from object numbers to values: a big-endian
// Patricia trie (Okasaki and Gill, "Fast Mergeable Integer Maps", 1998).
// Copies are free and merging skips what two maps share, which keeps the cost
// of a function near linear in its size however many branches it has. The nil
// pmap is empty; every operation leaves its operands as they are.
type pmap struct {
	key         uint32 // leaf: the key; branch: the common prefix
	bit         uint32 // branch: the bit that tells left from right; 0 in a leaf
	v           *val
	left, right *pmap
}

func (m *pmap) get(k uint32) *val {
	for m != nil {
		if m.bit == 0 {
			if m.key == k {
				return m.v
			}
			return nil
		}
		if k&m.bit == 0 {
			m = m.left
		} else {
			m = m.right
		}
	}
	return nil
}

// prefix returns the bits of k above bit.
func prefix(k, bit uint32) uint32 { return k &^ (bit<<1 - 1) }

func (m *pmap) set(k uint32, v *val) *pmap {
	switch {
	case m == nil:
		return &pmap{key: k, v: v}
	case m.bit == 0 && m.key == k:
		if m.v == v {
			return m
		}
		return &pmap{key: k, v: v}
	case m.bit == 0 || prefix(k, m.bit) != m.key:
		return branch(m, &pmap{key: k, v: v})
	case k&m.bit == 0:
		return m.with(m.left.set(k, v), m.right)
	}
	return m.with(m.left, m.right.set(k, v))
}

// branch joins two tries whose keys differ above their own bits.
func branch(a, b *pmap) *pmap {
	bit := uint32(1) << (31 - bits.LeadingZeros32(a.key^b.key))
	n := &pmap{key: prefix(a.key, bit), bit: bit, left: a, right: b}
	if a.key&bit != 0 {
		n.left, n.right = b, a
	}
	return n
}

func (m *pmap) with(left, right *pmap) *pmap {
	if left == m.left && right == m.right {
		return m
	}
	return &pmap{key: m.key, bit: m.bit, left: left, right: right}
}

// merge joins two maps: f gives the value of each key that the maps do not
// share; one of its values is nil where only one map has the key.
func merge(a, b *pmap, f func(k uint32, x, y *val) *val) *pmap {
	switch {
	case a == b:
		return a
	case a == nil:
		return b.mapped(func(k uint32, y *val) *val { return f(k, nil, y) })
	case b == nil:
		return a.mapped(func(k uint32, x *val) *val { return f(k, x, nil) })
	case a.bit == 0:
		return mergeLeaf(a, b, f)
	case b.bit == 0:
		return mergeLeaf(b, a, func(k uint32, y, x *val) *val { return f(k, x, y) })
	case a.bit == b.bit && a.key == b.key:
		return a.with(merge(a.left, b.left, f), merge(a.right, b.right, f))
	case a.bit > b.bit && prefix(b.key, a.bit) == a.key:
		if b.key&a.bit == 0 {
			return a.with(merge(a.left, b, f), merge(a.right, nil, f))
		}
		return a.with(merge(a.left, nil, f), merge(a.right, b, f))
	case b.bit > a.bit && prefix(a.key, b.bit) == b.key:
		if a.key&b.bit == 0 {
			return b.with(merge(a, b.left, f), merge(nil, b.right, f))
		}
		return b.with(merge(nil, b.left, f), merge(a, b.right, f))
	}
	return branch(merge(a, nil, f), merge(nil, b, f))
}

// mergeLeaf merges the leaf a into b.
func mergeLeaf(a, b *pmap, f func(k uint32, x, y *val) *val) *pmap {
	found := false
	m := b.mapped(func(k uint32, y *val) *val {
		if k == a.key {
			found = true
			return f(k, a.v, y)
		}
		return f(k, nil, y)
	})
	if !found {
		m = m.set(a.key, f(a.key, a.v, nil))
	}
	return m
}

// mapped applies f to every value; it shares what f leaves alone.
func (m *pmap) mapped(f func(k uint32, v *val) *val) *pmap {
	if m == nil {
		return nil
	}
	if m.bit == 0 {
		if v := f(m.key, m.v); v != m.v {
			return &pmap{key: m.key, v: v}
		}
		return m
	}
	return m.with(m.left.mapped(f), m.right.mapped(f))
}

// each calls f for every key in ascending order.
func (m *pmap) each(f func(k uint32, v *val)) {
	if m == nil {
		return
	}
	if m.bit == 0 {
		f(m.key, m.v)
		return
	}
	m.left.each(f)
	m.right.each(f)
}

// equalMaps reports whether two maps hold equal values.
func equalMaps(a, b *pmap) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || a.key != b.key || a.bit != b.bit {
		return false
	}
	if a.bit == 0 {
		return equal(a.v, b.v)
	}
	return equalMaps(a.left, b.left) && equalMaps(a.right, b.right)
}
