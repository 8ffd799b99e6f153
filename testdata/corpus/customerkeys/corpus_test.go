package corpus_test

import (
	"testing"

	"example.test/check"
)

func TestCorpus(t *testing.T) { check.Family(t) }
