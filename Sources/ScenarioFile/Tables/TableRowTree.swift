/// The map that a row of a table makes, key by key.
struct TableRowTree {
    private var entries: [Node.Entry] = []
    private let place: Node.Place
    private var ends: [String: String] = [:]

    /// An empty map of a row at a place.
    init(place: Node.Place) { self.place = place }

    /// Adds the keys of a map that is known already; they are told to stand where the row stands.
    mutating func add(_ node: Node) {
        guard case .map(let known) = node.content else { return }
        entries += known.map { Node.Entry(key: $0.key, place: place, value: placed($0.value)) }
    }

    /// Removes a key; `outer.inner` is one key of an inner map.
    mutating func remove(_ key: String) {
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            entries.removeAll { $0.key == key }
            return
        }
        guard let index = entries.firstIndex(where: { $0.key == parts[0] }),
            case .map(let inner) = entries[index].value.content
        else { return }
        entries[index].value.content = .map(inner.filter { $0.key != parts[1] })
    }

    /// Sets a key to a cell's text; `from` and `to` make the window together.
    mutating func set(_ key: String, _ text: String, _ cell: Node.Place) {
        if key == "from" || key == "to" {
            ends[key] = text
            if let from = ends["from"], let to = ends["to"] { set("window", "\(from)-\(to)", cell) }
            return
        }
        let value = Node(content: .scalar(text, style: .cell), place: cell)
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            entries.append(Node.Entry(key: key, place: cell, value: value))
            return
        }
        let inner = Node.Entry(key: parts[1], place: cell, value: value)
        if let index = entries.firstIndex(where: { $0.key == parts[0] }),
            case .map(let known) = entries[index].value.content
        {
            entries[index].value.content = .map(known + [inner])
        } else {
            let map = Node(content: .map([inner]), place: cell)
            entries.append(Node.Entry(key: parts[0], place: cell, value: map))
        }
    }

    /// The map.
    var node: Node { Node(content: .map(entries), place: place) }

    private func placed(_ node: Node) -> Node {
        var node = node
        node.place = place
        switch node.content {
        case .scalar: break
        case .list(let nodes): node.content = .list(nodes.map(placed))
        case .map(let inner):
            node.content = .map(inner.map { Node.Entry(key: $0.key, place: place, value: placed($0.value)) })
        }
        return node
    }
}
