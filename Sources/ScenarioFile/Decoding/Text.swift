import Rostering

extension Field {
    static let localizedTextKeys = Vocabulary(optional: ["en", "zh-Hans"])

    /// A text, or a map of texts by language.
    var localizedText: LocalizedText? {
        guard isMap else { return text.map { LocalizedText($0) } }
        guard let keys = keys(Field.localizedTextKeys) else { return nil }
        let chinese = keys["zh-Hans"]?.text
        let english = keys["en"]?.text
        return LocalizedText(english ?? chinese ?? "", chinese: english == nil ? nil : chinese)
    }

    /// The id of an entry that may be a bare id instead of a map; notes when there is none.
    func entryID<Noun>(_ keys: Keys?) -> Identifier<Noun> {
        if let id: Identifier<Noun> = keys?["id"]?.identifier() { return id }
        reading.isStructureBroken = true
        return ""
    }

    /// The entries of a list, read one by one; an entry that cannot be read is left out.
    func entries<Value>(_ read: (Field) -> Value?) -> [Value] {
        guard let list else {
            reading.isStructureBroken = true
            return []
        }
        return list.compactMap { field in
            let value = read(field)
            if value == nil { reading.isStructureBroken = true }
            return value
        }
    }

    /// The ids of a list.
    func identifiers<Noun>(_: Noun.Type = Noun.self) -> [Identifier<Noun>] {
        (listOrOne ?? []).compactMap { $0.identifier() }
    }
}
