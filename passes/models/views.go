package models

// A View is a way in which a function shows its operands, or in which a line says more
// than where they go: see the package comment.
type View struct {
	Name string // as a line writes it after `as`
	Doc  string // what it means
}

// Views are the views that a line can name, sorted by name.
var Views = []View{
	{"broken", "a cipher that hides nothing (DES, RC4, ECB): what it encrypts stays what it was"},
	{"bson", "documents as MongoDB's bson package encodes them: exported fields but `bson:\"-\"`; MarshalBSON and MarshalBSONValue are followed"},
	{"bun", "a model as bun stores it: exported fields but `bun:\"-\"`; a driver.Valuer is followed"},
	{"cloud", "contents of a store that encrypts at rest: stored only where store.customer-keys asks for a key and no customerkey line of the function finds one"},
	{"customerkey", "a line without destination: the operands are where a request or writer names a customer's key; if one is set, the cloud lines of the function store nothing"},
	{"date", "a time of which the year alone is no date: the first of several results, or everything if the layout operand is the constant \"2006\", carries no PHI of category date"},
	{"decrypted", "what was encrypted is plain again; a destination that is a cipher decrypts"},
	{"error", "the text of an error: its Error method is followed; of any other value what fmt prints with %v"},
	{"fmt", "each operand as fmt prints it with %v, the parts of a variadic one singly; Format, Error and String are followed, behind a nested pointer is nothing"},
	{"get", "the operands are a container and a key: what was put under that key"},
	{"gob", "values as encoding/gob encodes them: exported fields; GobEncode, MarshalBinary and MarshalText are followed"},
	{"gorm", "a model as gorm stores it: exported fields but `gorm:\"-\"`; a serializer that encrypts, and a driver.Valuer, are followed"},
	{"json", "values as encoding/json encodes them: exported fields but `json:\"-\"`; MarshalJSON and MarshalText are followed"},
	{"key", "the destination encrypts with the operand as its key: weakly, if that is a constant in the code"},
	{"keys", "the keys of a map, without its values"},
	{"kv", "messages, or keys and values in turns, as fmt prints them with %+v or as JSON, whichever shows more; MarshalLog (logr) is followed"},
	{"logrus", "values as logrus's formatters print them: as fmt with %v or as JSON, whichever shows more"},
	{"pipe", "two results, the second a writer, the first the reader of what is written to it"},
	{"printf", "the operand before the variadic one is a format: of the arguments what its verbs show (%T and %p nothing)"},
	{"proto", "a protocol buffer message: its exported fields"},
	{"put", "the operands are a key and a value (a container before them keeps what it holds): the value is held under that key"},
	{"redis", "a command, then its arguments: a variadic operand begins with it: stored, unless the command is a constant that reads or deletes (RedisReads)"},
	{"slog", "messages, slog.Attr values, or keys and values in turns, as slog's handlers print them (text or JSON, whichever shows more); LogValue is followed"},
	{"sql", "a SQL statement, then its arguments: stored, unless the statement is a constant that begins with SELECT or DELETE"},
	{"sqlnamed", "as sql, but the arguments are structs or maps: stored are the fields or keys that the constant statement names (:name, @name)"},
	{"sqlquery", "a SQL query, then its arguments: stored if the statement is a constant that writes (INSERT, UPDATE, MERGE, REPLACE)"},
	{"string", "the text of a value: its String or MarshalText method is followed; of any other value what fmt prints with %v"},
	{"values", "the values of a map, without its keys"},
	{"xml", "values as encoding/xml encodes them: exported fields but `xml:\"-\"`; MarshalXML, MarshalXMLAttr and MarshalText are followed"},
	{"yaml", "values as YAML libraries encode them: exported fields but `yaml:\"-\"`; MarshalYAML and MarshalText are followed"},
	{"zap", "values as zap's encoders print them: MarshalLogObject and MarshalLogArray are followed, Error and String too, else as JSON"},
	{"zerolog", "values as zerolog encodes them: what MarshalZerologObject and MarshalZerologArray attach to their event, else as JSON"},
}
