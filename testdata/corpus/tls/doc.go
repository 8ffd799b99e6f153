// Package tls checks phitls on real libraries.
package tls
