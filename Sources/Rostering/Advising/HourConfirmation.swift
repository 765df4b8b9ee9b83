/// Solves the roster anew with an hour added, and without it.
struct HourConfirmation: Sendable {
    let search: HourSearch
    /// The tasks that an hour could be used for, by index.
    let tasks: [HourValue.Hour: Set<Int>]

    /// Solves anew with each of the hours, two at a time, while time remains.
    func confirm(_ estimates: [HourValue.Estimate]) async throws -> [HourValue.Confirmation] {
        try await withThrowingTaskGroup(of: HourValue.Confirmation?.self) { group in
            var waiting = estimates[...]
            func add() {
                guard let estimate = waiting.popFirst() else { return }
                group.addTask { try await confirmation(estimate, around: (tasks[estimate.hour] ?? []).sorted()) }
            }
            add()
            add()
            var found: [HourValue.Confirmation] = []
            while let next = try await group.next() {
                if let next { found.append(next) }
                add()
            }
            return found
        }
    }

    private func confirmation(
        _ estimate: HourValue.Estimate,
        around tasks: [Int]
    ) async throws -> HourValue.Confirmation? {
        let (advisor, solve) = (search.advisor, search.solve)
        if solve.stopper.shouldStop { return nil }
        let scenario = advisor.scenario
        let hour = estimate.hour
        let window = search.parts[hour.part]
        let profile = VolunteerProfile(
            skills: hour.skill.map { [$0] } ?? [],
            weekdays: [scenario.horizon.date(ofDay: hour.day).weekday],
            window: DailyWindow(window.from, TimeOfDay(minute: min(Minutes.perDay, window.to.minute + search.minutes))),
            grid: estimate.grids.first,
            gender: estimate.gender ?? .female,
            languages: TypicalProfiles(scenario).usualLanguages,
            load: LoadLimits(maximumMinutes: search.minutes)
        )
        let id = scenario.unused("hour")
        var extended = scenario
        extended.volunteers.append(profile.volunteer(id, in: scenario.community))
        let nearby = NearbyCoverage(advisor, around: tasks, with: solve)
        let ground = try await nearby.least(scenario, named: [])
        let with = try await nearby.least(extended, named: [id])
        // What was cut short says nothing about the hour.
        if solve.stopper.shouldStop, !with.isProven { return nil }
        let open = Set(with.roster.uncovered.map(\.place))
        return HourValue.Confirmation(
            estimate: estimate,
            worth: max(0, ground.points - with.points),
            isProven: with.isProven && ground.isProven,
            scope: nearby.scope,
            covered: ground.roster.uncovered.filter { !open.contains($0.place) },
            duties: with.roster.duties.filter { $0.volunteer == id }
        )
    }
}

extension UncoveredNeed {
    /// What identifies it among others of a roster.
    struct Place: Hashable {
        var need: NeedID
        var task: TaskID
        var role: RoleID?
        var interval: Interval?
    }

    var place: Place { Place(need: need, task: task, role: role, interval: interval) }
}
