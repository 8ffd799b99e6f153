package fields
