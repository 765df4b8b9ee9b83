import Rostering

/// What one variant changes in a scenario, as it stands in a file: every value keeps its place there.
struct Patch {
    /// One change.
    enum Operation {
        /// Takes an entry out of a list, and what depends on it.
        case remove(list: String, id: Field)
        /// Replaces keys of an entry of a list; the entry says by its `id` which.
        case change(list: String, entry: Field)
        /// Sets a value in the map at a path.
        case set(path: [String], value: Field)
        /// Puts an entry at the end of a list.
        case add(list: String, entry: Field)
        /// Adds so many volunteers of a profile.
        case recruit(profile: String, count: Int, at: Field)
    }

    /// The changes, in the order in which they are made.
    var operations: [Operation] = []

    /// The lists of a scenario from which entries can be removed, and in which they can be changed.
    static let changedLists = ["volunteers", "residents", "services", "needs", "standby"]
    /// The lists of a scenario to which entries can be added.
    static let addedLists = ["volunteers", "residents", "services", "needs", "skills", "pins", "standby"]
    /// The maps of a scenario whose keys can be set, and the paths to them.
    static let settings: [(key: String, path: [String])] = [
        ("weights", ["weights"]), ("rules", ["rules"]), ("calendar", ["community", "calendar"]),
    ]
}

extension Field {
    static let patchKeys = Vocabulary(optional: ["remove", "change", "add", "recruit"])
    static let removeKeys = Vocabulary(optional: Patch.changedLists)
    static let changeKeys = Vocabulary(optional: Patch.changedLists + Patch.settings.map(\.key))
    static let addKeys = Vocabulary(optional: Patch.addedLists)

    /// A patch.
    ///
    /// Parameter profiles: the names of the profiles that may be recruited.
    func patch(profiles: [String]) -> Patch { keys(Field.patchKeys).map { patch($0, profiles: profiles) } ?? Patch() }

    /// The patch of keys, which may hold others beside.
    func patch(_ keys: Keys, profiles: [String]) -> Patch {
        var patch = Patch()
        if let removed = keys["remove"]?.keys(Field.removeKeys) {
            for list in Patch.changedLists {
                for id in removed[list]?.listOrOne ?? [] { patch.operations.append(.remove(list: list, id: id)) }
            }
        }
        if let changed = keys["change"]?.keys(Field.changeKeys) {
            for list in Patch.changedLists {
                for entry in changed[list]?.list ?? [] { patch.operations.append(.change(list: list, entry: entry)) }
            }
            for (key, path) in Patch.settings {
                for (name, value) in changed[key]?.settings ?? [] {
                    patch.operations.append(.set(path: path + [name], value: value))
                }
            }
        }
        if let added = keys["add"]?.keys(Field.addKeys) {
            for list in Patch.addedLists {
                for entry in added[list]?.list ?? [] { patch.operations.append(.add(list: list, entry: entry)) }
            }
        }
        for (name, count) in keys["recruit"]?.settings ?? [] {
            guard profiles.contains(name) else {
                count.report(
                    "there is no profile '\(name)'",
                    "没有名为“\(name)”的画像",
                    hint: reading.guess(name, among: profiles) ?? Field.profileHint
                )
                continue
            }
            guard let number = count.count else { continue }
            patch.operations.append(.recruit(profile: name, count: number, at: count))
        }
        return patch
    }

    static let profileHint = LocalizedText(
        "describe it first: profiles: {mediators: {skills: [mediation], availability: mon-fri 18:00-21:00}}",
        chinese: "请先描述，例如 profiles: {mediators: {skills: [mediation], availability: mon-fri 18:00-21:00}}"
    )

    /// The keys and values of a map, whatever they are, in the order of the file.
    var settings: [(name: String, value: Field)] {
        guard case .map(let entries) = node.content else {
            reportType("a map of keys", "由键组成的映射")
            return []
        }
        return entries.map { ($0.key, Field(node: $0.value, trail: .key($0.key, in: trail), reading: reading)) }
    }

    /// How many: from 0 to 1,000.
    var count: Int? {
        guard let number = integer else { return nil }
        if (0...1_000).contains(number) { return number }
        report("\(number) is not from 0 to 1000", "\(number) 不在 0 到 1000 之间")
        return nil
    }
}
