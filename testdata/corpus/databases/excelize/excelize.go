// Package excelize keeps cases about github.com/xuri/excelize/v2.
package excelize

import (
	"github.com/xuri/excelize/v2"

	"example.test/databases/model"
)

func bugCell(p model.Patient) error {
	f := excelize.NewFile()
	f.SetCellValue("Sheet1", "A1", p.Name)
	return f.SaveAs("patients.xlsx") // want:phistore
}

func safeCell(p model.Patient) error {
	f := excelize.NewFile()
	f.SetCellValue("Sheet1", "A1", p.Clinic)
	return f.SaveAs("clinics.xlsx")
}
