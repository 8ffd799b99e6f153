package plugin

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/phivet/phivet/passes/config"
)

// fileKey is the setting that names a file with all the others.
const fileKey = "config"

// configuration returns what the settings say, and the directory of the file
// that it comes from, "" if from none.
func configuration(settings any) (c *config.Config, dir string, err error) {
	file, err := settingsFile(settings)
	if err != nil {
		return nil, "", err
	}
	if file == "" {
		c, err = config.Decode("settings", settings)
		return c, "", withoutPlaces(err)
	}
	c, err = config.Load(file)
	return c, filepath.Dir(file), err
}

// withoutPlaces tells what is wrong with settings without lines and columns:
// golangci-lint hands over values, not its file.
func withoutPlaces(err error) error {
	var wrong config.Errors
	if !errors.As(err, &wrong) {
		return err
	}
	texts := make([]string, len(wrong))
	for i, e := range wrong {
		texts[i] = fmt.Sprintf("settings of phivet: %s: %s", e.Msg, strings.TrimSpace(e.Source))
	}
	return errors.New(strings.Join(texts, "\n"))
}

// settingsFile returns the file that the settings ask for, "" if they hold the
// configuration themselves.
func settingsFile(settings any) (string, error) {
	keys, isMap := settings.(map[string]any)
	value, named := keys[fileKey]
	switch {
	case settings == nil, isMap && len(keys) == 0:
		return config.Find(".")
	case !named:
		return "", nil
	case len(keys) > 1:
		return "", fmt.Errorf("settings of phivet: %s names a file that holds all settings: move the others into it", fileKey)
	}
	name, ok := value.(string)
	if !ok || name == "" {
		return "", fmt.Errorf("settings of phivet: %s is the name of a file, not %v", fileKey, value)
	}
	return findUp(name)
}

// findUp returns the absolute name of a file that is given relative to the
// working directory or one above it: golangci-lint may run below the directory
// of its configuration, which it does not tell.
func findUp(name string) (string, error) {
	if filepath.IsAbs(name) {
		return name, nil
	}
	start, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		file := filepath.Join(dir, name)
		if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
			return file, err
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("settings of phivet: %s: there is no file %s in %s or above it", fileKey, name, start)
		}
	}
}
