import Rostering

/// The keys that a map may have.
struct Vocabulary {
    /// Keys that must be there.
    var required: [String] = []
    /// Keys that may be there.
    var optional: [String] = []
    /// Keys whose values are maps themselves, with their vocabularies; in a table their columns are `key.inner`.
    var nested: [String: [String]] = [:]

    /// All keys, in order.
    var all: [String] { required + optional }

    /// All columns that a table may have.
    var columns: [String] {
        all.flatMap { key in nested[key].map { [key] + $0.map { "\(key).\($0)" } } ?? [key] }
    }
}

/// The keys of one map and their values.
struct Keys {
    private let values: [String: Field]
    /// The map itself.
    let field: Field

    /// The keys of a map; unknown ones are reported with the nearest known one, missing ones too.
    init(entries: [Node.Entry], field: Field, vocabulary: Vocabulary) {
        var values: [String: Field] = [:]
        for entry in entries {
            let value = Field(node: entry.value, trail: .key(entry.key, in: field.trail), reading: field.reading)
            if vocabulary.required.contains(entry.key) || vocabulary.optional.contains(entry.key) {
                if !value.isNull { values[entry.key] = value }
            } else {
                field.reading.report(
                    LocalizedText("unknown key '\(entry.key)'", chinese: "未知的键“\(entry.key)”"),
                    hint: Nearest.hint(for: entry.key, among: vocabulary.all),
                    at: entry.place,
                    path: value.trail.description
                )
            }
        }
        self.values = values
        self.field = field
        for key in vocabulary.required where values[key] == nil {
            field.report("missing key '\(key)'", "缺少键“\(key)”")
        }
    }

    /// The value of a key; `nil` if it is missing or `null`.
    subscript(key: String) -> Field? { values[key] }
}
