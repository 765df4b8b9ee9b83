/// A location with its position and grid.
struct CheckedSpot: Sendable {
    let location: Location
    let x: Int
    let y: Int
    /// The grid it lies in or serves; `nil` for a place of the whole community.
    let grid: GridID?
}

/// The neighbourhood as the checker reads it: where things are, and how long it takes to walk.
struct CheckedMap: Sendable {
    let buildings: [BuildingID: Building]
    let places: [PlaceID: Place]
    private let branches: [GridID: BranchID]
    private let walking: Walking

    init(_ community: Community) {
        buildings = Dictionary(community.buildings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        places = Dictionary(community.places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        branches = Dictionary(community.grids.map { ($0.id, $0.branch) }, uniquingKeysWith: { first, _ in first })
        walking = community.walking
    }

    /// A building's spot; `nil` if there is no such building.
    func spot(_ id: BuildingID) -> CheckedSpot? {
        buildings[id].map {
            CheckedSpot(location: .building(id), x: $0.position.x, y: $0.position.y, grid: $0.grid)
        }
    }

    /// A place's spot; `nil` if there is no such place.
    func spot(_ id: PlaceID) -> CheckedSpot? {
        places[id].map { CheckedSpot(location: .place(id), x: $0.position.x, y: $0.position.y, grid: $0.grid) }
    }

    /// Whether two grids are of one branch.
    func isSameBranch(_ one: GridID, _ other: GridID) -> Bool {
        guard let branch = branches[one] else { return one == other }
        return branch == branches[other]
    }

    /// Whether a grid lies within reach of a home grid.
    func isWithin(_ reach: Reach, grid: GridID, home: GridID) -> Bool {
        switch reach {
        case .grid: grid == home
        case .branch: isSameBranch(grid, home)
        case .community: true
        }
    }

    /// Minutes to walk; 0 if either end is unknown.
    func walk(from: CheckedSpot?, to: CheckedSpot?) -> Int {
        guard let from, let to, from.location != to.location else { return 0 }
        if !walking.matrix.isEmpty {
            if let given = walking.matrix[LocationPair(from.location, to.location)] { return given }
            if let given = walking.matrix[LocationPair(to.location, from.location)] { return given }
        }
        let metres = Self.roundedUpDistance(from.x, from.y, to.x, to.y)
        let speed = max(1, walking.metresPerMinute)
        return walking.fixedMinutes + (metres + speed - 1) / speed
    }

    /// The least whole number whose square is at least the square of the distance.
    private static func roundedUpDistance(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> Int {
        let farthest = 500_000_000
        func clamped(_ value: Int) -> Int { min(max(value, -farthest), farthest) }
        let dx = clamped(x1) - clamped(x2)
        let dy = clamped(y1) - clamped(y2)
        let square = dx * dx + dy * dy
        var root = Int(Double(square).squareRoot())
        while root * root < square { root += 1 }
        while root > 0, (root - 1) * (root - 1) >= square { root -= 1 }
        return root
    }
}
