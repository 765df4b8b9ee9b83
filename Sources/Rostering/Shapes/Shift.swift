extension TaskExpansion {
    /// A shift: fixed time at a place; it fills the need's window on every matching day.
    func shiftTasks(_ need: Need, _ service: Service) -> [PlanTask] {
        guard let placeID = need.place, let place = places[placeID] else { return [] }
        return scenario.days(of: need.days).map { day in
            let interval = Interval(Minutes(day: day, need.window.from), Minutes(day: day, need.window.to))
            return task(
                datedID(need.id.text, day: day),
                need,
                service,
                at: .place(placeID),
                grid: place.grid,
                groups: [interval],
                resident: need.resident
            )
        }
    }
}
