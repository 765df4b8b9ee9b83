extension TaskExpansion {
    /// A visit: one resident, a duration, a start window; once on every matching day, or so many times on any of them.
    func visitTasks(_ need: Need, _ service: Service, step: Int) -> [PlanTask] {
        guard let residentID = need.resident, let resident = residents[residentID] else { return [] }
        let days = scenario.days(of: need.days)
        func visit(_ id: TaskID, days: [Int]) -> PlanTask {
            var result = task(
                id,
                need,
                service,
                at: .building(resident.building),
                grid: gridOfBuilding[resident.building],
                groups: groups(need, id: id, days: days, step: step, isOpen: { _, _ in true }),
                resident: residentID
            )
            result.residents = [residentID]
            return result
        }
        guard let times = need.times else {
            return days.map { visit(datedID(need.id.text, day: $0), days: [$0]) }
        }
        let daysBetween = max(1, need.minimumDaysBetween ?? service.minimumDaysBetween)
        return (0..<max(0, times)).map { index in
            var result = visit(TaskID("\(need.id)#\(index + 1)"), days: days)
            result.sequence = (index + 1, daysBetween)
            return result
        }
    }
}
