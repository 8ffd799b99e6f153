//go:build libraries

// Package models pins the versions of the libraries that the tables speak of.
// It is never built: the build tag only lets go mod tidy see the imports.
package models

import (
	_ "github.com/apex/log"
	_ "github.com/charmbracelet/log"
	_ "github.com/go-kit/log"
	_ "github.com/go-kit/log/level"
	_ "github.com/go-logr/logr"
	_ "github.com/go-logr/logr/funcr"
	_ "github.com/golang/glog"
	_ "github.com/hashicorp/go-hclog"
	_ "github.com/phuslu/log"
	_ "github.com/rs/zerolog"
	_ "github.com/rs/zerolog/log"
	_ "github.com/sirupsen/logrus"
	_ "go.uber.org/zap"
	_ "go.uber.org/zap/zapcore"
	_ "k8s.io/klog/v2"
)
