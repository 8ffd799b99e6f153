// Package gorm keeps cases about gorm.io/gorm.
package gorm

import (
	"gorm.io/gorm"

	"example.test/databases/model"
)

// A Row is stored; its number is sealed by a serializer.
type Row struct {
	ID   uint
	SSN  string `phi:"ssn" gorm:"serializer:aes_encrypt"`
	Note string `phi:"note" gorm:"-"`
}

// An Open row is stored as it is.
type Open struct {
	ID  uint
	SSN string `phi:"ssn" gorm:"serializer:json"`
}

func bugCreate(db *gorm.DB, p *model.Patient) error {
	return db.Create(p).Error // want:phistore
}

func bugUpdate(db *gorm.DB, p model.Patient) {
	db.Model(&p).Update("ssn", p.SSN)                                      // want:phistore
	db.Model(&p).Updates(map[string]any{"name": p.Name})                   // want:phistore
	db.Where("id = ?", p.ID).Save(&p)                                      // want:phistore
	db.Exec("UPDATE patients SET name = ?", p.Name)                        // want:phistore
	db.Transaction(func(tx *gorm.DB) error { return tx.Create(&p).Error }) // want:phistore
}

func bugSerializer(db *gorm.DB, row *Open) {
	db.Create(row) // want:phistore
}

func safeSerializer(db *gorm.DB, row *Row) {
	db.Create(row)
}

func safeFind(db *gorm.DB, p model.Patient) {
	var out model.Patient
	db.Where("ssn = ?", p.SSN).First(&out)
	db.Where("ssn = ?", p.SSN).Delete(&model.Patient{})
	db.Model(&p).Update("clinic", p.Clinic)
}
