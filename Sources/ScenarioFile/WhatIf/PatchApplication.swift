import Rostering

/// A scenario's values with patches made to them.
struct PatchApplication {
    /// The values.
    private(set) var root: Node
    /// What is no longer there, so that nobody else may speak of it.
    private(set) var removed: [String: Set<String>] = [:]
    private let profiles: [String: Node]
    private var recruited: [String: Int] = [:]

    /// The values before any patch.
    init(root: Node, profiles: [String: Node]) {
        self.root = root
        self.profiles = profiles
    }

    /// Makes the changes of a patch; what does not fit the scenario is reported at its place in the patch.
    mutating func apply(_ patch: Patch) {
        for operation in patch.operations {
            switch operation {
            case .remove(let list, let id): remove(id, from: list)
            case .change(let list, let entry): change(entry, in: list)
            case .set(let path, let value): root.set(path[...], to: value.node)
            case .add(let list, let entry): append(entry.node, to: list)
            case .recruit(let profile, let count, let field): recruit(profile, count, at: field)
            }
        }
    }

    private mutating func append(_ node: Node, to list: String) {
        var nodes = root[list] ?? Node(content: .list([]), place: node.place)
        nodes.content = .list(nodes.entries + [node])
        root[list] = nodes
    }

    private mutating func change(_ entry: Field, in list: String) {
        guard entry.isMap else { return entry.reportType("a map of keys", "由键组成的映射") }
        guard let id = entry.node.entryID else {
            return entry.report(
                "missing key 'id'",
                "缺少键“id”",
                hint: LocalizedText("it says which entry is changed", chinese: "用来指明修改哪一项")
            )
        }
        guard let index = index(of: id, in: list, for: entry) else { return }
        var nodes = root[list]!.entries
        nodes[index] = nodes[index].merged(with: entry.node)
        root[list]!.content = .list(nodes)
    }

    private mutating func remove(_ field: Field, from list: String) {
        guard let id = field.text, index(of: id, in: list, for: field) != nil else { return }
        take(id, from: list)
    }

    /// Takes an entry out, and the needs and pins that cannot be without it.
    private mutating func take(_ id: String, from list: String) {
        removed[list, default: []].insert(id)
        keep(in: list) { $0.entryID != id }
        switch list {
        case "services": takeNeeds { $0["service"]?.scalarText == id }
        case "residents":
            takeNeeds { need in
                need["resident"]?.scalarText == id || need["parties"].map { PatchApplication.names($0, id) } ?? false
            }
        case "volunteers":
            keep(in: "pins") { $0["must"]?.scalarText != id && $0["must-not"]?.scalarText != id }
        case "needs":
            keep(in: "pins") { pin in
                guard let target = pin["target"]?.scalarText else { return true }
                return target != id && !target.hasPrefix(id + "@") && !target.hasPrefix(id + "#")
            }
        default: break
        }
    }

    private mutating func takeNeeds(where isGone: (Node) -> Bool) {
        for need in root["needs"]?.entries ?? [] where isGone(need) {
            if let id = need.entryID { take(id, from: "needs") }
        }
    }

    private mutating func keep(in list: String, _ isKept: (Node) -> Bool) {
        guard var nodes = root[list] else { return }
        nodes.content = .list(nodes.entries.filter(isKept))
        root[list] = nodes
    }

    /// Whether a list, or a cell of `;`, names an id.
    private static func names(_ list: Node, _ id: String) -> Bool {
        if let text = list.scalarText { return Compact.split(text, by: ";").contains(id) }
        return list.entries.contains { $0.scalarText == id }
    }

    private func index(of id: String, in list: String, for field: Field) -> Int? {
        let nodes = root[list]?.entries ?? []
        if let index = nodes.firstIndex(where: { $0.entryID == id }) { return index }
        let noun = PatchApplication.nouns[list] ?? (list, list)
        field.report(
            "the scenario has no \(noun.0) '\(id)'",
            "方案中没有\(noun.1)“\(id)”",
            hint: field.reading.guess(id, among: nodes.compactMap(\.entryID))
        )
        return nil
    }

    private mutating func recruit(_ name: String, _ count: Int, at field: Field) {
        guard let profile = profiles[name] else { return }
        for _ in 0..<count {
            recruited[name, default: 0] += 1
            var volunteer = profile
            // The id stands first, as in a scenario; its place is where the number is asked for.
            volunteer["id"] = Node(
                content: .scalar("\(name)-\(recruited[name]!)", style: .quoted),
                place: field.node.place
            )
            append(volunteer, to: "volunteers")
        }
    }

    private static let nouns: [String: (String, String)] = [
        "volunteers": ("volunteer", "志愿者"), "residents": ("resident", "居民"), "services": ("service", "服务"),
        "needs": ("need", "需求"), "standby": ("standby reserve", "待命安排"),
    ]
}

extension Scenario {
    /// Takes out what refers to people who are no longer there.
    mutating func forget(volunteers: Set<VolunteerID>, residents gone: Set<ResidentID>) {
        if !volunteers.isEmpty {
            for index in self.volunteers.indices {
                self.volunteers[index].keepTogether.subtract(volunteers)
                self.volunteers[index].keepApart.subtract(volunteers)
            }
            for index in residents.indices {
                residents[index].preferred.subtract(volunteers)
                residents[index].refused.subtract(volunteers)
                residents[index].objectedMediators.subtract(volunteers)
            }
        }
        guard !gone.isEmpty else { return }
        for index in self.volunteers.indices {
            self.volunteers[index].kin.subtract(gone)
            self.volunteers[index].refuses.subtract(gone)
            self.volunteers[index].history.served.subtract(gone)
        }
    }
}
