import Rostering

/// When a carrier reaches each door of a round.
///
/// Model: the duty's start, plus loading, plus for each door the walk to it; each door then takes the door time.
/// Source: the article on the model, "Rounds" and "Walking".
struct DoorTimes {
    /// Arrival at each stop, in walking order; empty if a stop, a building or the kitchen is unknown.
    let arrivals: [Minutes]
    /// When the last door has been served.
    let end: Minutes?

    /// The times of a round that starts at an instant.
    init(_ stops: [NeedID], shape: RoundShape, start: Minutes, _ index: ScenarioIndex) {
        var now = start + shape.loadingTime
        var here = Location.place(shape.kitchen)
        var arrivals: [Minutes] = []
        for stop in stops {
            guard let resident = index.needs[stop]?.resident, let building = index.residents[resident]?.building,
                let walk = DoorTimes.walk(from: here, to: .building(building), index)
            else { break }
            now = now + Minutes(walk)
            arrivals.append(now)
            now = now + shape.doorTime
            here = .building(building)
        }
        let isComplete = arrivals.count == stops.count
        self.arrivals = isComplete ? arrivals : []
        end = isComplete ? now : nil
    }

    /// Minutes of a walk; `nil` if one of its ends is unknown.
    private static func walk(from: Location, to: Location, _ index: ScenarioIndex) -> Int? {
        if from == to { return 0 }
        let walking = index.scenario.community.walking
        if let given = walking.matrix[LocationPair(from, to)] ?? walking.matrix[LocationPair(to, from)] { return given }
        guard let start = position(of: from, index), let end = position(of: to, index),
            walking.metresPerMinute > 0
        else { return nil }
        let (x, y) = (end.x - start.x, end.y - start.y)
        var minutes = 0
        while minutes * walking.metresPerMinute * minutes * walking.metresPerMinute < x * x + y * y { minutes += 1 }
        return walking.fixedMinutes + minutes
    }

    private static func position(of location: Location, _ index: ScenarioIndex) -> Position? {
        switch location {
        case .building(let id): index.buildings[id]?.position
        case .place(let id): index.places[id]?.position
        }
    }
}
