// Package plugin makes phivet a linter of golangci-lint (v2), as a module plugin
// of the name phivet. In .custom-gcl.yml:
//
//	version: v2.15.0
//	plugins:
//	  - module: github.com/phivet/phivet
//	    import: github.com/phivet/phivet/plugin
//	    version: v0.1.0
//
// and in .golangci.yml:
//
//	version: "2"
//	linters:
//	  enable: [phivet]
//	  settings:
//	    custom:
//	      phivet:
//	        type: module
//	        settings: # as in .phivet.yaml, or config: FILE
//	          baa: {hosts: [fhir.epic.example]}
//
// Without settings the nearest .phivet.yaml holds, as for phivet itself.
package plugin
