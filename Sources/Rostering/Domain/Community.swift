/// A neighbourhood: branches ⊃ grids ⊃ buildings, and places where services happen.
public struct Community: Hashable, Sendable {
    /// Its name, as shown.
    public var name: LocalizedText
    /// Grid branches.
    public var branches: [GridBranch]
    /// Grids, each of one branch.
    public var grids: [Grid]
    /// Estates: groups of buildings under one name, of no effect on the model.
    public var estates: [Estate]
    /// Buildings, each in one grid.
    public var buildings: [Building]
    /// Places such as the Posthouse, the canteen, the clinic.
    public var places: [Place]
    /// How long it takes to walk.
    public var walking: Walking
    /// Holidays and make-up working days.
    public var calendar: HolidayCalendar

    /// A community from its parts.
    public init(
        name: LocalizedText = "",
        branches: [GridBranch] = [],
        grids: [Grid] = [],
        estates: [Estate] = [],
        buildings: [Building] = [],
        places: [Place] = [],
        walking: Walking = Walking(),
        calendar: HolidayCalendar = HolidayCalendar()
    ) {
        self.name = name
        self.branches = branches
        self.grids = grids
        self.estates = estates
        self.buildings = buildings
        self.places = places
        self.walking = walking
        self.calendar = calendar
    }
}

/// A group of grids.
public struct GridBranch: Hashable, Sendable {
    /// Its id.
    public var id: BranchID
    /// Its name, as shown.
    public var name: LocalizedText

    /// A branch.
    public init(id: BranchID, name: LocalizedText = "") {
        self.id = id
        self.name = name
    }
}

/// The smallest unit of community work, looked after by one grid member.
public struct Grid: Hashable, Sendable {
    /// Its id.
    public var id: GridID
    /// Its name, as shown.
    public var name: LocalizedText
    /// The branch it belongs to.
    public var branch: BranchID

    /// A grid of a branch.
    public init(id: GridID, branch: BranchID, name: LocalizedText = "") {
        self.id = id
        self.branch = branch
        self.name = name
    }
}

/// A named group of buildings.
public struct Estate: Hashable, Sendable {
    /// Its id.
    public var id: EstateID
    /// Its name, as shown.
    public var name: LocalizedText

    /// An estate.
    public init(id: EstateID, name: LocalizedText = "") {
        self.id = id
        self.name = name
    }
}

/// A position on the map, in whole metres.
public struct Position: Hashable, Sendable {
    /// Metres to the east.
    public var x: Int
    /// Metres to the north.
    public var y: Int

    /// A position.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A building in which residents and volunteers live.
public struct Building: Hashable, Sendable {
    /// Its id.
    public var id: BuildingID
    /// The grid it lies in.
    public var grid: GridID
    /// The estate it belongs to, if any.
    public var estate: EstateID?
    /// Where it stands.
    public var position: Position
    /// Number of households; information only.
    public var households: Int

    /// A building.
    public init(id: BuildingID, grid: GridID, position: Position, estate: EstateID? = nil, households: Int = 0) {
        self.id = id
        self.grid = grid
        self.position = position
        self.estate = estate
        self.households = households
    }
}

/// A place where services happen: the Posthouse, the canteen, the clinic.
public struct Place: Hashable, Sendable {
    /// Its id.
    public var id: PlaceID
    /// Its name, as shown.
    public var name: LocalizedText
    /// Where it stands.
    public var position: Position
    /// The grid it serves, if it serves only one; `nil` for a place of the whole community.
    public var grid: GridID?
    /// Ids of the rooms in which sessions are held; empty if none are held here.
    public var rooms: [String]

    /// A place.
    public init(
        id: PlaceID,
        position: Position,
        name: LocalizedText = "",
        grid: GridID? = nil,
        rooms: [String] = []
    ) {
        self.id = id
        self.position = position
        self.name = name
        self.grid = grid
        self.rooms = rooms
    }
}

/// A building or a place.
public enum Location: Hashable, Sendable {
    case building(BuildingID)
    case place(PlaceID)
}

/// How long it takes to walk from one location to another.
///
/// Model: 0 within one location; else the matrix's entry for the pair (in either order) if there is one; else
/// `fixedMinutes` plus the least whole m with m × `metresPerMinute` ≥ the straight-line distance.
/// Units: metres, minutes. Source: house rule.
public struct Walking: Hashable, Sendable {
    /// Walking speed in metres a minute; 70 by default.
    public var metresPerMinute: Int
    /// Minutes that every walk takes (stairs, doors); 2 by default.
    public var fixedMinutes: Int
    /// Minutes for given pairs of locations; symmetric.
    public var matrix: [LocationPair: Int]

    /// A way of computing walking times.
    public init(metresPerMinute: Int = 70, fixedMinutes: Int = 2, matrix: [LocationPair: Int] = [:]) {
        self.metresPerMinute = metresPerMinute
        self.fixedMinutes = fixedMinutes
        self.matrix = matrix
    }
}

/// Two locations, in the order in which a walking matrix names them.
public struct LocationPair: Hashable, Sendable {
    /// One end.
    public var from: Location
    /// The other end.
    public var to: Location

    /// A pair.
    public init(_ from: Location, _ to: Location) {
        self.from = from
        self.to = to
    }
}
