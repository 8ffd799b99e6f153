package names

import "github.com/phivet/phivet/passes/category"

// A company is what must surround a name for it to mean PHI.
type company int

const (
	ofStaff   company = iota - 1 // of somebody who treats patients: no name speaks for itself
	anywhere                     // the name speaks for itself
	ofHealth                     // the type or its fields are about a patient's health
	ofPatient                    // the type is a person in care
)

// A term is a phrase of lower-case words, and what it means.
type term struct {
	phrase   string
	category category.Category
	needs    company
}

// terms is searched in order: longer and more specific phrases first. Joined
// spellings ("firstname") are listed where people use them.
var terms = []term{
	{"social security number", "ssn", anywhere}, {"social security", "ssn", anywhere}, {"ssn", "ssn", anywhere},
	{"medical record number", "mrn", anywhere}, {"medical record", "mrn", anywhere}, {"mrn", "mrn", anywhere},
	{"medical record id", "mrn", anywhere}, {"health record id", "mrn", anywhere}, {"health record number", "mrn", anywhere}, {"hospital number", "mrn", anywhere}, {"hn", "mrn", ofHealth}, {"admission number", "mrn", anywhere}, {"visit number", "mrn", ofHealth}, {"chart number", "mrn", anywhere},
	{"patient id", "mrn", anywhere}, {"patient identifier", "mrn", anywhere}, {"patient user id", "mrn", anywhere}, {"patient number", "mrn", anywhere}, {"pid", "mrn", ofPatient},

	{"date of birth", "date", anywhere}, {"birth date", "date", anywhere}, {"birthdate", "date", anywhere}, {"birthday", "date", anywhere},
	{"dob", "date", anywhere}, {"date of death", "date", anywhere}, {"time of death", "date", anywhere}, {"death date", "date", anywhere}, {"deceased date", "date", anywhere},
	{"born", "date", ofPatient}, {"birth", "date", ofPatient}, {"died", "date", ofPatient},
	{"admission date time", "date", ofHealth}, {"admit date time", "date", ofHealth}, {"admit date", "date", ofHealth}, {"discharge date time", "date", ofHealth}, {"transfer date time", "date", ofHealth}, {"transfer date", "date", ofHealth},
	{"admission date", "date", anywhere}, {"discharge date", "date", anywhere}, {"date of service", "date", anywhere}, {"service date", "date", ofHealth},
	{"admitted at", "date", ofHealth}, {"discharged at", "date", ofHealth}, {"visit date", "date", ofHealth}, {"visit time", "date", ofHealth}, {"encounter date", "date", anywhere}, {"diagnosis date", "date", ofHealth},

	{"medicare id", "beneficiary", anywhere}, {"medicaid id", "beneficiary", anywhere}, {"medicare number", "beneficiary", anywhere}, {"medicaid number", "beneficiary", anywhere},
	{"beneficiary id", "beneficiary", anywhere}, {"beneficiary number", "beneficiary", anywhere}, {"mbi", "beneficiary", anywhere}, {"hicn", "beneficiary", anywhere},
	{"subscriber id", "beneficiary", anywhere}, {"subscriber number", "beneficiary", anywhere}, {"insurance id", "beneficiary", anywhere}, {"insurance number", "beneficiary", anywhere},
	{"member id", "beneficiary", ofHealth}, {"member number", "beneficiary", ofHealth}, {"policy number", "beneficiary", ofHealth}, {"group number", "beneficiary", ofHealth},
	{"health card number", "beneficiary", anywhere}, {"nhs number", "beneficiary", anywhere},

	{"maiden name", "name", anywhere}, {"patient name", "name", anywhere}, {"guardian name", "name", anywhere}, {"next of kin", "name", ofHealth}, {"other name", "name", ofHealth}, {"forename", "name", ofHealth},
	{"emergency contact name", "name", anywhere}, {"subscriber name", "name", anywhere}, {"beneficiary name", "name", anywhere},
	{"first name", "name", ofHealth}, {"last name", "name", ofHealth}, {"middle name", "name", ofHealth}, {"given name", "name", ofHealth},
	{"family name", "name", ofHealth}, {"full name", "name", ofHealth}, {"legal name", "name", ofHealth}, {"preferred name", "name", ofHealth}, {"nickname", "name", ofHealth},
	{"firstname", "name", ofHealth}, {"lastname", "name", ofHealth}, {"middlename", "name", ofHealth}, {"fullname", "name", ofHealth}, {"surname", "name", ofHealth},
	{"middle initial", "name", ofHealth}, {"fname", "name", ofHealth}, {"lname", "name", ofHealth}, {"mname", "name", ofHealth}, {"pt name", "name", ofHealth}, {"given", "name", ofPatient}, {"family", "name", ofPatient}, {"name", "name", ofPatient},

	{"email address", "email", ofHealth}, {"e mail", "email", ofHealth}, {"email", "email", ofHealth}, {"mail address", "email", ofHealth}, {"mail", "email", ofPatient},
	{"tel", "phone", ofHealth}, {"fax number", "fax", ofHealth}, {"fax", "fax", ofHealth},
	{"phone number", "phone", ofHealth}, {"telephone", "phone", ofHealth}, {"phone", "phone", ofHealth}, {"cell phone", "phone", ofHealth},
	{"mobile number", "phone", ofHealth}, {"contact number", "phone", ofHealth}, {"contact", "phone", ofPatient}, {"contact no", "phone", ofHealth}, {"mobile", "phone", ofPatient}, {"telecom", "phone", ofPatient}, {"cell", "phone", ofPatient}, {"msisdn", "phone", ofHealth},

	{"ip address", "ip", ofPatient},
	{"street address", "address", ofHealth}, {"addr", "address", ofHealth}, {"home address", "address", anywhere}, {"mailing address", "address", ofHealth}, {"address line", "address", ofHealth},
	{"street", "address", ofHealth}, {"zip code", "address", ofHealth}, {"zipcode", "address", ofHealth}, {"zip", "address", ofHealth},
	{"postal code", "address", ofHealth}, {"postcode", "address", ofHealth}, {"postalcode", "address", ofHealth}, {"city", "address", ofHealth}, {"county", "address", ofHealth},
	{"address", "address", ofHealth},

	{"bank account", "account", anywhere}, {"account number", "account", ofHealth}, {"iban", "account", anywhere}, {"credit card number", "account", anywhere},
	{"drivers license", "license", anywhere}, {"driver license", "license", anywhere}, {"driving licence", "license", anywhere}, {"license number", "license", ofPatient},
	{"passport number", "license", anywhere}, {"passport", "license", ofHealth}, {"national id", "id", anywhere}, {"nhs", "beneficiary", ofPatient}, {"cpf", "id", anywhere}, {"identity number", "id", ofHealth}, {"aadhaar", "id", anywhere}, {"curp", "id", anywhere}, {"dni", "id", ofHealth}, {"tax id", "id", ofPatient},
	{"license plate", "vehicle", anywhere}, {"plate number", "vehicle", anywhere}, {"vehicle identification number", "vehicle", anywhere},
	{"device serial number", "device", ofHealth}, {"device serial", "device", ofHealth}, {"implant id", "device", anywhere}, {"udi", "device", ofHealth},
	{"fingerprint", "biometric", ofPatient}, {"voice print", "biometric", anywhere}, {"retina scan", "biometric", anywhere}, {"iris scan", "biometric", anywhere},
	{"photo", "photo", ofPatient}, {"headshot", "photo", ofPatient}, {"portrait", "photo", ofPatient}, {"photo url", "photo", ofPatient},
	{"website", "url", ofPatient},

	{"diagnosis", "diagnosis", anywhere}, {"diagnoses", "diagnosis", anywhere}, {"diagnosis code", "diagnosis", anywhere}, {"diagnosis description", "diagnosis", anywhere}, {"icd code", "diagnosis", ofHealth},
	{"icd 10", "diagnosis", ofHealth}, {"chief complaint", "diagnosis", anywhere}, {"symptoms", "diagnosis", ofHealth}, {"disease", "diagnosis", ofHealth}, {"allergies", "diagnosis", ofHealth},
	{"vaccine code", "treatment", ofHealth}, {"vaccine name", "treatment", ofHealth}, {"treatment plan", "treatment", anywhere}, {"treatment", "treatment", ofHealth}, {"care plan", "treatment", ofPatient},
	{"medications", "medication", anywhere}, {"medication", "medication", ofHealth}, {"medication name", "medication", anywhere}, {"drug name", "medication", ofHealth}, {"medicine", "medication", ofPatient},
	{"prescription", "medication", ofHealth}, {"prescriptions", "medication", ofHealth}, {"dosage", "medication", ofHealth},
	{"lab result", "lab", anywhere}, {"lab results", "lab", anywhere}, {"test result", "lab", ofHealth}, {"blood pressure", "lab", anywhere}, {"blood type", "lab", anywhere},
	{"hba1c", "lab", anywhere}, {"hb a1c", "lab", anywhere}, {"glucose", "lab", ofHealth}, {"glucose management indicator", "lab", anywhere}, {"body weight", "lab", ofHealth}, {"body temperature", "lab", ofHealth}, {"heart rate", "lab", ofPatient}, {"weight", "lab", ofPatient}, {"height", "lab", ofPatient}, {"admit reason", "diagnosis", ofHealth}, {"reason for visit", "diagnosis", anywhere},
	{"clinical note", "note", anywhere}, {"clinical notes", "note", anywhere}, {"progress note", "note", anywhere}, {"progress notes", "note", anywhere},
	{"medical history", "note", anywhere}, {"notes", "note", ofHealth}, {"note", "note", ofHealth}, {"narrative", "note", ofHealth},
	{"insurance provider", "insurance", ofPatient}, {"insurance plan", "insurance", ofPatient},
	{"appointment time", "appointment", ofHealth}, {"appointment date", "appointment", ofHealth}, {"appointment at", "appointment", ofHealth}, {"appointment reason", "note", ofHealth}, {"scheduled at", "appointment", ofHealth},
}

// patientWords name a person in care; a type whose last word is one is that person.
var patientWords = set(`patient patients member members beneficiary beneficiaries subscriber enrollee insured guarantor
	inpatient outpatient person personal individual newborn guardian caregiver mother father spouse dependent kin resident donor demographics demographic pid nk1`)

// healthWords say that a type is about somebody's health.
var healthWords = set(`encounter encounters claim claims visit visits admission discharge referral prescription immunization
	diagnosis condition observation medication appointment medical clinical health chart ehr emr adt hl7 fhir
	coverage eligibility enrollment episode allergy vaccination vitals treatment`)

// staffWords are what somebody is who treats patients: the birthday of a Doctor is no PHI.
var staffWords = set(`doctor doctors physician practitioner prescriber provider nurse clinician surgeon dentist therapist
	pharmacist staff employee specialist consultant`)

// otherWords belong to staff, organizations and machinery: behind or before one of them,
// a name is no patient's.
var otherWords = set(`provider providers doctor physician practitioner prescriber nurse clinician surgeon dentist therapist staff employee
	admin administrator operator user author creator owner manager sender recipient support reply smtp from
	organization organisation org hospital clinic facility pharmacy practice payer payor insurer carrier vendor company employer department dept
	ward location room site branch tenant
	file host class table column field tag node service server module package method func function event queue topic bucket
	key domain db database schema index job task role group product template program project brand display
	mac wallet contract memory heap base remote local bind listen peer system app application device plan test code
	city state country street language unit resource search sort query filter page param header cookie session token form
	type kind status error message label title variable metric env command option config property attribute`)

// technicalHeads are the last words of types that do things rather than hold them.
var technicalHeads = set(`service server repository repo store storage handler controller client config configuration options option settings
	manager factory builder cache metrics logger router middleware worker job table schema column columns index parser mapper
	converter validator plugin flags type kind status error errors counter count stats iterator mock stub fake sort
	template rule rules policy permission permissions role event topic queue resolver usecase adapter gateway api page pagination
	summary report category definition metadata fields field`)

// dataWords end the names of types and say nothing of what they are about.
var dataWords = set(`input output request req response resp dto model entity dao payload message msg pub sub pubsub row data info
	details detail form update create record resource view struct params values criteria`)

// keys are phrases that, on what is no text, mean the program's own key.
var keys = phrases("patient id", "patient user id", "member id", "beneficiary id")

// tails may follow a phrase without changing what it means.
var tails = set(`last number numbers no num nbr string str raw text value values plain list en es fr de th mmol mg dl kg cm`)

// hl7Fields says what the fields of HL7 version 2 segments hold (HL7 v2.5.1, chapters 3, 6 and 7).
var hl7Fields = map[string]category.Category{
	"PID-2": "id", "PID-3": "mrn", "PID-4": "id", "PID-5": "name", "PID-6": "name", "PID-7": "date", "PID-9": "name",
	"PID-11": "address", "PID-12": "address", "PID-13": "phone", "PID-14": "phone", "PID-18": "account", "PID-19": "ssn",
	"PID-20": "license", "PID-21": "id", "PID-29": "date",
	"NK1-2": "name", "NK1-4": "address", "NK1-5": "phone", "NK1-6": "phone", "NK1-16": "date", "NK1-37": "ssn",
	"GT1-3": "name", "GT1-5": "address", "GT1-6": "phone", "GT1-7": "phone", "GT1-8": "date", "GT1-12": "ssn",
	"IN1-16": "name", "IN1-18": "date", "IN1-19": "address", "IN1-36": "beneficiary", "IN1-49": "beneficiary",
	"PV1-19": "account", "PV1-44": "date", "PV1-45": "date",
	"DG1-3": "diagnosis", "DG1-4": "diagnosis", "AL1-3": "diagnosis", "PR1-3": "treatment", "RXE-2": "medication", "RXA-5": "medication",
	"OBX-5": "lab", "OBX-14": "date", "NTE-3": "note", "SCH-11": "appointment",
}
