import Rostering

/// Which ids name buildings and which name places.
struct LocationIndex {
    private let buildings: Set<BuildingID>
    private let places: Set<PlaceID>

    /// The ids of a community's buildings and places.
    init(_ community: Community) {
        buildings = Set(community.buildings.map(\.id))
        places = Set(community.places.map(\.id))
    }

    /// A location by its id, which a prefix `building:` or `place:` makes definite; `nil` if nothing has that id.
    func location(_ text: String) -> Location? {
        let isBuilding = buildings.contains(Identifier(text))
        let isPlace = places.contains(Identifier(text))
        if isBuilding != isPlace {
            return isBuilding ? .building(Identifier(text)) : .place(Identifier(text))
        }
        if text.hasPrefix("building:") { return .building(Identifier(String(text.dropFirst(9)))) }
        if text.hasPrefix("place:") { return .place(Identifier(String(text.dropFirst(6)))) }
        return nil
    }

    /// Whether an id names both a building and a place.
    func isAmbiguous(_ text: String) -> Bool {
        buildings.contains(Identifier(text)) && places.contains(Identifier(text))
    }

    /// All ids.
    var ids: [String] { (buildings.map(\.text) + places.map(\.text)).sorted() }
}

extension Field {
    static let walkingKeys = Vocabulary(optional: ["metres-per-minute", "fixed-minutes", "matrix"])
    static let matrixKeys = Vocabulary(required: ["from", "to", "minutes"])

    /// How long it takes to walk.
    func walking(among index: LocationIndex) -> Walking? {
        guard let keys = keys(Field.walkingKeys) else { return nil }
        var walking = Walking()
        if let speed = keys["metres-per-minute"]?.integer { walking.metresPerMinute = speed }
        if let fixed = keys["fixed-minutes"]?.integer { walking.fixedMinutes = fixed }
        for field in keys["matrix"]?.list ?? [] {
            guard let keys = field.keys(Field.matrixKeys), let from = keys["from"]?.location(among: index),
                let to = keys["to"]?.location(among: index), let minutes = keys["minutes"]?.integer
            else { continue }
            if minutes < 0 || minutes > Minutes.perDay {
                keys["minutes"]?.report("a walk of \(minutes) minutes", "步行 \(minutes) 分钟不合理")
            }
            let pair = LocationPair(from, to)
            if walking.matrix[pair] != nil || (from != to && walking.matrix[LocationPair(to, from)] != nil) {
                field.report("this pair of locations stands twice in the matrix", "矩阵中同一对地点出现两次")
            }
            walking.matrix[pair] = minutes
        }
        return walking
    }

    private func location(among index: LocationIndex) -> Location? {
        guard let text else { return nil }
        if let location = index.location(text) { return location }
        if index.isAmbiguous(text) {
            report(
                "'\(text)' is a building and a place",
                "“\(text)”既是楼栋又是场所",
                hint: LocalizedText(
                    "write building:\(text) or place:\(text)",
                    chinese: "请写 building:\(text) 或 place:\(text)"
                )
            )
        } else {
            report(
                "unknown building or place '\(text)'",
                "未知的楼栋或场所“\(text)”",
                hint: Nearest.hint(for: text, among: index.ids)
            )
        }
        return nil
    }
}
