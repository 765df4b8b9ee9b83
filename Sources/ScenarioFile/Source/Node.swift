import Rostering

/// A value as it stands in a file, whatever the file's format.
struct Node: Sendable {
    /// What it is.
    indirect enum Content: Sendable {
        /// A text, a number, a truth value: what it means is decided by who reads it. Empty plain scalars are `null`.
        case scalar(String, style: ScalarStyle)
        case list([Node])
        case map([Entry])
    }

    /// How a scalar is written.
    enum ScalarStyle: Sendable {
        /// Without quotes.
        case plain
        /// In quotes, or as a block: always a text.
        case quoted
        /// A number, a truth value or `null` of JSON: never a text.
        case literal
        /// A cell of a table, in which `;` separates the entries of a list.
        case cell
    }

    /// A key and its value.
    struct Entry: Sendable {
        var key: String
        var place: Place
        var value: Node
    }

    /// Where a value stands, small enough to keep for every value.
    struct Place: Sendable, Hashable {
        var file: Int32
        var line: Int32
        var column: Int32
    }

    var content: Content
    var place: Place
}

extension Node {
    /// Where the value at a path stands, or the nearest value on the way to it.
    func place(at path: ArraySlice<ScenarioFinding.Step>) -> Place {
        guard let step = path.first else { return place }
        switch (step, content) {
        case (.key(let key), .map(let entries)):
            guard let entry = entries.first(where: { $0.key == key }) else { return place }
            return entry.value.place(at: path.dropFirst())
        case (.entry(let index), .list(let nodes)) where nodes.indices.contains(index):
            return nodes[index].place(at: path.dropFirst())
        default:
            return place
        }
    }
}
