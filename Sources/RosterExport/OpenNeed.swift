import Rostering

/// Something that nobody does, with what a reader needs in order to find somebody.
struct OpenNeed: Sendable {
    /// What is open.
    let part: UncoveredNeed
    /// The need it belongs to.
    let need: Need
    /// The kind of help.
    let service: Service
    /// The horizon's day; `nil` if any day would suit.
    let day: Int?
    /// The grid in which it arises; `nil` for the whole community.
    let grid: GridID?
    /// The branch of that grid.
    let branch: BranchID?

    /// Everything that a roster leaves open: by day, then time, service and need; what any day would suit comes last.
    static func all(of roster: Roster, _ index: ScenarioIndex, _ grids: [GridID: Grid]) -> [OpenNeed] {
        let order = Dictionary(
            index.scenario.services.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let found = roster.uncovered.compactMap { part -> OpenNeed? in
            guard let need = index.needs[part.need], let service = index.services[need.service] else { return nil }
            let grid = index.grid(of: need)
            return OpenNeed(
                part: part,
                need: need,
                service: service,
                day: part.interval?.start.day ?? index.day(of: part.task),
                grid: grid,
                branch: grid.flatMap { grids[$0]?.branch }
            )
        }
        return found.sorted { left, right in
            let (one, other) = (left.key(order), right.key(order))
            if one != other { return one.lexicographicallyPrecedes(other) }
            if left.part.task != right.part.task { return left.part.task < right.part.task }
            return (left.part.role?.text ?? "") < (right.part.role?.text ?? "")
        }
    }

    private func key(_ order: [ServiceID: Int]) -> [Int] {
        [day ?? .max, part.interval?.start.timeOfDay.minute ?? need.window.from.minute, order[service.id] ?? .max]
    }

    /// When it may be done: its own time, or the window of its need.
    func time(_ words: Words) -> String { part.interval.map(words.times) ?? need.window.description }

    /// How long it takes, where that is less than the window.
    var length: Minutes? {
        switch service.shape {
        case .visit, .session: need.duration
        default: nil
        }
    }

    /// The number of a visit or session that any day would suit.
    var number: String? {
        guard day == nil, let hash = part.task.text.lastIndex(of: "#") else { return nil }
        return String(part.task.text[part.task.text.index(after: hash)...])
    }

    /// Missing heads; of a door, one.
    var missing: Int { if case .round = service.shape { 1 } else { part.short } }
}
