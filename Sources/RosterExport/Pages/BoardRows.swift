import Rostering

/// A service's part of the board: its rows, and what stands in them on each day.
struct BoardRows {
    /// What a row is about.
    enum Key: Hashable {
        /// Visits and rounds: what goes to a grid; `nil` for the whole community.
        case grid(GridID?)
        /// Shifts: what takes place at one place in one window.
        case turn(Location?, DailyWindow)
        /// Supervision and sessions: what takes place at one place.
        case place(Location?)
    }

    let service: Service
    /// The rows: grids in the community's order, windows by time, places in the scenario's order.
    let keys: [Key]
    private let byDay: [Int: [Key: [RosterEntry]]]

    /// The rows of a service: all for which a need arises in the horizon, or where something takes place.
    init(_ service: Service, _ entries: [RosterEntry], _ reading: RosterReading) {
        self.service = service
        let days = 0..<reading.roster.horizon.dayCount
        var found: Set<Key> = []
        for need in reading.scenario.needs where need.service == service.id {
            guard days.contains(where: { reading.index.arises(need, onDay: $0) }) else { continue }
            found.insert(BoardRows.key(of: need, service, reading))
        }
        var byDay: [Int: [Key: [RosterEntry]]] = [:]
        for entry in entries {
            let own = BoardRows.keys(of: entry, service, reading)
            found.formUnion(own)
            guard let day = entry.day else { continue }
            for key in own { byDay[day, default: [:]][key, default: []].append(entry) }
        }
        self.byDay = byDay
        let order = Dictionary(
            reading.scenario.community.grids.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        keys = found.sorted { BoardRows.rank($0, order) < BoardRows.rank($1, order) }
    }

    /// What takes place, or is open, on a day.
    func entries(_ key: Key, day: Int) -> [RosterEntry] { byDay[day]?[key] ?? [] }

    private static func keys(of entry: RosterEntry, _ service: Service, _ reading: RosterReading) -> [Key] {
        switch service.shape {
        case .visit, .round:
            let grids = reading.grids(of: entry)
            return grids.isEmpty ? [.grid(nil)] : grids.map { .grid($0) }
        case .shift:
            guard let need = entry.need.flatMap({ reading.index.needs[$0] }) else { return [.place(entry.location)] }
            return [key(of: need, service, reading)]
        case .supervision, .session: return [.place(entry.location)]
        }
    }

    private static func key(of need: Need, _ service: Service, _ reading: RosterReading) -> Key {
        switch service.shape {
        case .visit, .round: .grid(reading.index.grid(of: need))
        case .shift: .turn(reading.index.location(of: need), need.window)
        case .supervision, .session: .place(reading.index.location(of: need))
        }
    }

    private static func rank(_ key: Key, _ grids: [GridID: Int]) -> (Int, Int, String) {
        switch key {
        case .grid(let grid): (grid.flatMap { grids[$0] } ?? .max, 0, grid?.text ?? "")
        case .turn(let location, let window): (window.from.minute, window.to.minute, text(location))
        case .place(let location): (0, 0, text(location))
        }
    }

    private static func text(_ location: Location?) -> String {
        switch location {
        case .building(let id): id.text
        case .place(let id): id.text
        case nil: ""
        }
    }
}
