import Rostering

/// Reads a scenario's main file and puts the rows of its tables where the file refers to them.
struct ScenarioSource {
    /// Where the files come from.
    let files: FileSource
    /// Who collects what is wrong.
    let reading: Reading

    /// The lists that may be tables, by the path to them.
    static let tables: [(path: [String], vocabulary: Vocabulary)] = [
        (["volunteers"], Field.volunteerKeys),
        (["residents"], Field.residentKeys),
        (["needs"], Field.needKeys),
        (["community", "buildings"], Field.buildingKeys),
        (["community", "walking", "matrix"], Field.matrixKeys),
    ]
    private static let referenceKeys = Vocabulary(required: ["csv"])

    /// The root of a scenario; `nil`, and reported, if its main file cannot be read.
    func root(_ name: String) -> Node? {
        guard var root = document(name, displayName: files.displayName(name)) else { return nil }
        for table in Self.tables { insert(table.path[...], table.vocabulary, into: &root, trail: .root) }
        return root
    }

    /// The root of one YAML or JSON file.
    func document(_ name: String, displayName: String) -> Node? {
        do {
            let bytes = try files.read(name)
            let file = reading.register(file: displayName)
            guard let text = TextDecoding.text(of: bytes, file: file, reading: reading) else { return nil }
            let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
            let startsJSON = text.first { !$0.isSpace } == UInt8(ascii: "{")
            return name.hasSuffix(".json") || (startsJSON && !isYAML)
                ? JSONReader.read(text, file: file, reading: reading)
                : YAMLReader.read(String(decoding: text, as: UTF8.self), file: file, reading: reading)
        } catch {
            reading.report(error, file: displayName)
            return nil
        }
    }

    private func insert(_ path: ArraySlice<String>, _ vocabulary: Vocabulary, into node: inout Node, trail: Trail) {
        guard let key = path.first else { return replace(&node, vocabulary, trail: trail) }
        guard case .map(var entries) = node.content, let index = entries.firstIndex(where: { $0.key == key }) else {
            return
        }
        insert(path.dropFirst(), vocabulary, into: &entries[index].value, trail: .key(key, in: trail))
        node.content = .map(entries)
    }

    private func replace(_ node: inout Node, _ vocabulary: Vocabulary, trail: Trail) {
        guard case .map = node.content else { return }
        let field = Field(node: node, trail: trail, reading: reading)
        let reference = field.keys(Self.referenceKeys)?["csv"]
        node.content = .list([])
        guard let reference, let name = reference.text else {
            reading.isStructureBroken = true
            return
        }
        do {
            let bytes = try files.read(name)
            let file = reading.register(file: files.displayName(name))
            node = Table(vocabulary: vocabulary, reading: reading).list(of: bytes, file: file)
        } catch {
            reading.isStructureBroken = true
            reference.report(
                "\(name): \(error.message.english)",
                "\(name)：\(error.message.text(in: .simplifiedChinese))",
                hint: error.hint
            )
        }
    }
}

extension UInt8 {
    /// Whether it is a space, a tab or a line end.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
