import Rostering

/// Rounds formed in the plainest way: stops in the order of their ids, a new round when the next does not fit.
///
/// For tests that need some rounds and no planner; a stop that fits nowhere is in no round.
public enum TinyRounds {
    /// Rounds of every service and day.
    public static func form(_ scenario: Scenario) -> [Round] {
        scenario.services.flatMap { service -> [Round] in
            guard case .round(let shape) = service.shape else { return [] }
            return (0..<scenario.horizon.dayCount).flatMap { day in
                let stops = scenario.needs
                    .filter { $0.service == service.id && scenario.matchingDays(of: $0).contains(day) }
                    .sorted { $0.id < $1.id }
                var groups: [[Need]] = []
                for stop in stops {
                    if let last = groups.last, fits(last + [stop], shape, scenario) {
                        groups[groups.count - 1].append(stop)
                    } else if fits([stop], shape, scenario) {
                        groups.append([stop])
                    }
                }
                let date = scenario.horizon.date(ofDay: day)
                return groups.enumerated().map { index, group in
                    Round(
                        id: TaskID("\(service.id)@\(date)/R\(index + 1)"),
                        service: service.id,
                        day: day,
                        stops: group.map(\.id),
                        portions: group.reduce(0) { $0 + $1.portions },
                        duration: Minutes(duration(group, shape, scenario))
                    )
                }
            }
        }
    }

    private static func fits(_ stops: [Need], _ shape: RoundShape, _ scenario: Scenario) -> Bool {
        let length = duration(stops, shape, scenario)
        let first = stops.map(\.window.from.minute).max()!
        let last = stops.map(\.window.to.minute).min()!
        return stops.reduce(0) { $0 + $1.portions } <= shape.maximumPortions
            && length - shape.loadingTime.value <= shape.hotFoodLimit.value && first + length <= last
    }

    private static func duration(_ stops: [Need], _ shape: RoundShape, _ scenario: Scenario) -> Int {
        var here = Location.place(shape.kitchen)
        var minutes = shape.loadingTime.value
        for stop in stops {
            let door = Location.building(scenario.residents.first { $0.id == stop.resident }!.building)
            minutes += scenario.walk(from: here, to: door) + shape.doorTime.value
            here = door
        }
        return minutes
    }
}
