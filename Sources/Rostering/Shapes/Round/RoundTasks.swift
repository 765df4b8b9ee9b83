extension TaskExpansion {
    /// A formed round as a task: from the kitchen to its last door, within the windows of all its stops.
    func roundTasks(_ service: Service, _ shape: RoundShape) -> [PlanTask] {
        let kitchen = Location.place(shape.kitchen)
        return rounds.filter { $0.service == service.id }.compactMap { round in
            let stops = round.stops.compactMap { needOf[$0] }
            let buildings = stops.compactMap { $0.resident.flatMap { residents[$0]?.building } }
            guard let first = buildings.first, let last = buildings.last else { return nil }
            let opens = stops.map(\.window.from.minute).max() ?? 0
            let closes = stops.map(\.window.to.minute).min() ?? 0
            let midnight = round.day * Minutes.perDay
            var starts = Set(
                stride(from: opens, through: closes - round.duration.value, by: max(1, shape.startStep.value)).map {
                    midnight + $0
                }
            )
            for start in publishedStarts[round.id] ?? [] {
                if start >= midnight + opens, start + round.duration.value <= midnight + closes { starts.insert(start) }
            }
            let groups = starts.sorted().map { Interval(Minutes($0), Minutes($0) + round.duration) }
            let destination = Location.building(last)
            let base = RosterTask(
                id: round.id,
                service: service.id,
                need: nil,
                resident: nil,
                starts: groups.map(\.start),
                duration: round.duration,
                origin: kitchen,
                destination: destination,
                grid: gridOfBuilding[first],
                roles: service.roles.sorted { $0.id < $1.id },
                missPoints: stops.reduce(0) { $0 + missPoints($1, service) * $1.portions },
                desiredPoints: stops.reduce(0) { $0 + service.desiredWeight * $1.priority }
            )
            return PlanTask(
                base: base,
                shape: service.shape,
                service: services[service.id]!.index,
                groups: groups,
                residents: stops.compactMap(\.resident),
                stops: round.stops,
                origin: walking.indexOf[kitchen] ?? 0,
                destination: walking.indexOf[destination] ?? 0
            )
        }
    }
}
