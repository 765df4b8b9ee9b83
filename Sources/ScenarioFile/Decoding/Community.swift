import Rostering

extension Field {
    static let communityKeys = Vocabulary(
        optional: ["name", "branches", "grids", "estates", "buildings", "places", "walking", "calendar"])
    static let namedKeys = Vocabulary(required: ["id"], optional: ["name"])
    static let gridKeys = Vocabulary(required: ["id", "branch"], optional: ["name"])
    static let buildingKeys = Vocabulary(
        required: ["id", "grid", "position"],
        optional: ["estate", "households"],
        nested: ["position": ["x", "y"]]
    )
    static let placeKeys = Vocabulary(required: ["id", "position"], optional: ["name", "grid", "rooms"])
    static let positionKeys = Vocabulary(required: ["x", "y"])
    static let calendarKeys = Vocabulary(optional: ["holidays", "make-up-working-days"])

    /// The neighbourhood.
    var community: Community? {
        guard let keys = keys(Field.communityKeys) else { return nil }
        var community = Community()
        community.name = keys["name"]?.localizedText ?? ""
        community.branches =
            keys["branches"]?.entries { field in field.named.map { GridBranch(id: Identifier($0), name: $1) } } ?? []
        community.grids = keys["grids"]?.entries(\.grid) ?? []
        community.estates =
            keys["estates"]?.entries { field in field.named.map { Estate(id: Identifier($0), name: $1) } } ?? []
        community.buildings = keys["buildings"]?.entries(\.building) ?? []
        community.places = keys["places"]?.entries(\.place) ?? []
        community.walking =
            keys["walking"]?.walking(among: LocationIndex(community)) ?? Walking()
        community.calendar = keys["calendar"]?.calendar ?? HolidayCalendar()
        return community
    }

    /// A bare id, or an id with a name.
    var named: (id: String, name: LocalizedText)? {
        if let scalar { return (scalar, "") }
        guard let keys = keys(Field.namedKeys) else { return nil }
        let id: Identifier<Skill> = entryID(keys)
        return (id.text, keys["name"]?.localizedText ?? "")
    }

    private var grid: Grid? {
        guard let keys = keys(Field.gridKeys) else { return nil }
        return Grid(
            id: entryID(keys),
            branch: keys["branch"]?.identifier() ?? "",
            name: keys["name"]?.localizedText ?? ""
        )
    }

    private var building: Building? {
        guard let keys = keys(Field.buildingKeys) else { return nil }
        return Building(
            id: entryID(keys),
            grid: keys["grid"]?.identifier() ?? "",
            position: keys["position"]?.position ?? Position(x: 0, y: 0),
            estate: keys["estate"]?.identifier(),
            households: keys["households"]?.integer ?? 0
        )
    }

    private var place: Place? {
        guard let keys = keys(Field.placeKeys) else { return nil }
        return Place(
            id: entryID(keys),
            position: keys["position"]?.position ?? Position(x: 0, y: 0),
            name: keys["name"]?.localizedText ?? "",
            grid: keys["grid"]?.identifier(),
            rooms: keys["rooms"]?.list?.compactMap(\.text) ?? []
        )
    }

    /// `[x, y]`, `{x: …, y: …}`, or in a cell `x y`.
    private var position: Position? {
        if isMap {
            guard let keys = keys(Field.positionKeys) else { return nil }
            return Position(x: keys["x"]?.integer ?? 0, y: keys["y"]?.integer ?? 0)
        }
        var parts: [Field]? = isList ? list : nil
        if case .scalar(let text, .cell) = node.content {
            parts = Compact.split(text, by: " ").map {
                Field(node: Node(content: .scalar($0, style: .cell), place: node.place), trail: trail, reading: reading)
            }
        }
        guard let parts, parts.count == 2 else {
            reportType("a position such as [120, 340]", "位置（如 [120, 340]）")
            return nil
        }
        guard let x = parts[0].integer, let y = parts[1].integer else { return nil }
        return Position(x: x, y: y)
    }

    private var calendar: HolidayCalendar? {
        guard let keys = keys(Field.calendarKeys) else { return nil }
        return HolidayCalendar(
            holidays: keys["holidays"]?.dates ?? [],
            makeUpWorkingDays: keys["make-up-working-days"]?.dates ?? []
        )
    }
}
