extension TaskExpansion {
    /// A session of a case: only where every party is free, on any matching day, in a room of the need's place.
    func sessionTasks(_ need: Need, _ service: Service, step: Int) -> [PlanTask] {
        guard let placeID = need.place, let place = places[placeID] else { return [] }
        let days = scenario.days(of: need.days)
        let calendars = need.parties.compactMap { residents[$0]?.availability }
        let free = scenario.horizon.dates.map { date in calendars.map { FreeTime($0, on: date) } }
        let daysBetween = max(1, need.minimumDaysBetween ?? service.minimumDaysBetween)
        return (0..<max(0, need.sessions)).map { index in
            let id = TaskID("\(need.id)#\(index + 1)")
            let possible = groups(need, id: id, days: days, step: step) { stretch, day in
                free[day].allSatisfy { $0.contains(stretch) }
            }
            var result = task(
                id,
                need,
                service,
                at: .place(placeID),
                grid: place.grid,
                groups: possible,
                resident: nil
            )
            result.residents = need.parties
            result.sequence = (index + 1, daysBetween)
            return result
        }
    }
}
