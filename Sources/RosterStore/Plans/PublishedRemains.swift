import Rostering

/// What is left of a published roster once people are absent and needs are cancelled, and the scenario in which it is
/// mended.
struct PublishedRemains {
    /// The duties that can still be kept, each for itself, with their rounds and rooms.
    let roster: Roster
    /// The scenario with what was published, the past closed, and the rule `published` required.
    let scenario: Scenario

    /// What is left of a roster, seen from an instant, while volunteers are away at times.
    init(
        _ published: Roster,
        scenario: Scenario,
        away: [VolunteerID: [Interval]],
        now: Minutes,
        frozenBefore: Minutes
    ) {
        let possible = published.duties.filter { duty in
            let isAway = away[duty.volunteer]?.contains { $0.overlaps(duty.interval) } ?? false
            return duty.interval.start < now || !isAway && scenario.allows(duty)
        }
        var past = scenario
        past.close(before: now, keeping: published.duties)
        let checker = Checker(scenario: past)
        var kept = Roster(scenario: scenario.id, horizon: scenario.horizon)
        kept.duties = possible
        (kept.rounds, kept.sessions) = (published.rounds, published.sessions)
        // A frozen duty that no longer fits by itself or in its team cannot be promised; the others keep theirs.
        var loosened: Set<Duty> = []
        for _ in 0..<5 {
            let report = checker.check(kept)
            let broken = (report.structure + report.violations).filter { $0.rule != .pins }
            let bad = kept.duties.filter { duty in broken.contains { $0.concerns(duty) } }
            if bad.isEmpty { break }
            loosened.formUnion(bad)
            kept.duties.removeAll(where: Set(bad).contains)
        }
        let tasks = Set(kept.duties.map(\.task))
        kept.rounds.removeAll { !tasks.contains($0.id) }
        kept.sessions.removeAll { !tasks.contains($0.task) }
        roster = kept
        past.published = PublishedRoster(
            duties: possible.filter { !(loosened.contains($0) && $0.interval.start < frozenBefore) },
            rounds: published.rounds,
            now: now,
            frozenBefore: frozenBefore
        )
        past.rules[.published] = .required
        self.scenario = past
    }
}

extension Violation {
    /// Whether a duty is part of what is broken.
    fileprivate func concerns(_ duty: Duty) -> Bool {
        guard !volunteers.isEmpty || !tasks.isEmpty else { return false }
        return (volunteers.isEmpty || volunteers.contains(duty.volunteer))
            && (tasks.isEmpty || tasks.contains(duty.task))
    }
}

extension Scenario {
    /// Whether the volunteer of a published duty is still there at that time.
    fileprivate func allows(_ duty: Duty) -> Bool {
        guard let volunteer = volunteers.first(where: { $0.id == duty.volunteer }) else { return false }
        let date = horizon.date(ofDay: duty.interval.start.day)
        guard volunteer.availability.exceptions[date]?.isEmpty == true else { return true }
        return false
    }

    /// Leaves nobody free before an instant but for the duties that are kept, so that nothing new is planned there.
    mutating func close(before now: Minutes, keeping duties: [Duty]) {
        guard now > 0 else { return }
        let byVolunteer = Dictionary(grouping: duties, by: \.volunteer)
        for index in volunteers.indices {
            let kept = byVolunteer[volunteers[index].id] ?? []
            for day in 0..<horizon.dayCount where Minutes(day * Minutes.perDay) < now {
                let date = horizon.date(ofDay: day)
                let windows = volunteers[index].availability.windows(on: date)
                let served = kept.filter { $0.interval.start.day == day && $0.interval.start < now }
                guard !windows.isEmpty || !served.isEmpty else { continue }
                let cut = min(Minutes.perDay, now.value - day * Minutes.perDay)
                var left = windows.compactMap { window -> Availability.Window? in
                    let from = max(window.window.from.minute, cut)
                    guard from < window.window.to.minute else { return nil }
                    return Availability.Window(
                        DailyWindow(TimeOfDay(minute: from), window.window.to),
                        window.preference
                    )
                }
                for duty in served {
                    let start = duty.interval.start.timeOfDay
                    left.append(
                        Availability.Window(
                            DailyWindow(start, TimeOfDay(minute: start.minute + duty.interval.duration.value))
                        )
                    )
                }
                volunteers[index].availability.exceptions[date] = left
            }
        }
    }
}
