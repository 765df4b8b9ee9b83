import Rostering

extension Node {
    /// The value of a key of a map; `nil` if there is none.
    subscript(key: String) -> Node? {
        get {
            guard case .map(let entries) = content else { return nil }
            return entries.first { $0.key == key }?.value
        }
        set {
            guard case .map(var entries) = content else { return }
            let index = entries.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append(Entry(key: key, place: value.place, value: value))
            case (nil, nil): return
            }
            content = .map(entries)
        }
    }

    /// The entries of a list; empty for anything else.
    var entries: [Node] {
        if case .list(let nodes) = content { return nodes }
        return []
    }

    /// The text of a scalar.
    var scalarText: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// The id of an entry: the value of its key `id`, or the entry itself where it is a bare id.
    var entryID: String? { self["id"]?.scalarText ?? scalarText }

    /// Whether a key with this value is to be taken out.
    private var isNothing: Bool {
        guard case .scalar(let text, let style) = content, style == .plain || style == .literal else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The map with another's keys: maps in it are merged too, all else is replaced, and what is `null` taken out.
    func merged(with other: Node) -> Node {
        guard case .map = content, case .map(let changes) = other.content else { return other }
        var result = self
        for change in changes {
            result[change.key] =
                change.value.isNothing ? nil : self[change.key]?.merged(with: change.value) ?? change.value
        }
        return result
    }

    /// The node with what a path leads to changed; maps on the way are made where they are missing.
    mutating func set(_ path: ArraySlice<String>, to value: Node) {
        guard let key = path.first else { return }
        if path.count == 1 {
            self[key] = value.isNothing ? nil : value
            return
        }
        var inner = self[key] ?? Node(content: .map([]), place: value.place)
        inner.set(path.dropFirst(), to: value)
        self[key] = inner
    }
}
