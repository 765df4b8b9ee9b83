/// Estimates what every kind of hour is worth, and confirms the first ones.
struct HourSearch {
    let advisor: Advisor
    let minutes: Int
    let parts: [DailyWindow]
    let solve: GoalSolve

    private var base: ResolveModel { advisor.resolver.base }

    func value() async throws -> HourValue {
        let open = advisor.openTasks
        let nearby = NearbyCoverage(advisor, around: open, with: solve)
        let skills = HourSearch.skills(advisor.scenario)
        let prices = try await HourPrices(nearby, skills: skills).prices
        let found = estimates(prices, [nil] + skills)
        let best = HourSearch.best(found.byGrid)
        var value = HourValue(
            minutes: minutes,
            parts: parts,
            skills: [nil] + skills,
            byGrid: found.byGrid.mapValues { $0.mapValues(\.points) },
            best: best,
            confirmed: [],
            refuted: 0,
            open: base.points[0],
            isOpenProven: advisor.isCoverageProven,
            isWhole: advisor.isWhole,
            unconfirmed: 0,
            longer: open.filter { base.problem.tasks[$0].base.duration.value > minutes }
                .map { base.problem.tasks[$0].base.id }
        )
        let candidates = HourSearch.candidates(best)
        let tried = candidates.prefix(2 * advisor.options.confirmed)
        let confirmed = try await confirm(Array(tried), found.tasks)
        value.confirmed = Array(
            confirmed.filter { $0.worth > 0 }.sorted { ($1.worth, $0.order) < ($0.worth, $1.order) }
                .prefix(advisor.options.confirmed)
        )
        value.refuted = confirmed.count { $0.worth == 0 }
        value.unconfirmed = tried.count - confirmed.count
        return value
    }

    /// Every skill that a role asks for, as high as any does.
    private static func skills(_ scenario: Scenario) -> [SkillHolding] {
        var levels: [SkillID: SkillLevel] = [:]
        for need in scenario.needs {
            for role in need.roles ?? scenario.services.first(where: { $0.id == need.service })?.roles ?? [] {
                guard let skill = role.skill else { continue }
                levels[skill] = max(levels[skill] ?? .qualified, role.minimumLevel)
            }
        }
        return levels.sorted { $0.key < $1.key }.map { SkillHolding($0.key, level: $0.value) }
    }

    /// Estimates by grid, for somebody of the gender that brings more, and the tasks that an hour could be used for.
    private func estimates(
        _ prices: [Int: Double],
        _ skills: [SkillHolding?]
    ) -> (byGrid: [GridID?: [HourValue.Hour: (points: Double, gender: Gender?)]], tasks: [HourValue.Hour: Set<Int>]) {
        let scenario = advisor.scenario
        let grids: [GridID?] = scenario.community.grids.isEmpty ? [nil] : scenario.community.grids.map(\.id).sorted()
        let languages = TypicalProfiles(scenario).usualLanguages
        var kinds: [(grid: GridID?, skill: SkillHolding?, gender: Gender)] = []
        for grid in grids {
            for skill in skills { for gender in Gender.allCases { kinds.append((grid, skill, gender)) } }
        }
        var extended = scenario
        extended.volunteers = kinds.enumerated().map { index, kind in
            var profile = VolunteerProfile(skills: kind.skill.map { [$0] } ?? [], grid: kind.grid)
            (profile.gender, profile.languages) = (kind.gender, languages)
            profile.window = DailyWindow(TimeOfDay(0), TimeOfDay(24))
            return profile.volunteer(VolunteerID(String(String(index + 100_000).dropFirst())), in: scenario.community)
        }
        let problem = base.problem.replacing(extended, keeping: advisor.roster.duties)
        let priced = Set(prices.keys.map { problem.activities[$0].task })
        var builder = ModelBuilder(problem: problem)
        builder.includes = { priced.contains($1) }
        var choices: [[HourValue.Hour: [HourChoice]]] = kinds.map { _ in [:] }
        var tasks: [HourValue.Hour: Set<Int>] = [:]
        for pair in builder.eligiblePairs().pairs {
            guard let price = prices[pair.activity] else { continue }
            let activity = problem.activities[pair.activity]
            guard activity.duration <= minutes else { continue }
            guard
                let part = parts.firstIndex(where: {
                    $0.from.minute <= activity.stretch.lowerBound && activity.stretch.lowerBound < $0.to.minute
                })
            else { continue }
            let hour = HourValue.Hour(skill: kinds[pair.volunteer].skill, day: activity.day, part: part)
            choices[pair.volunteer][hour, default: []].append(HourChoice(activity: activity, price: price))
            tasks[hour, default: []].insert(activity.task)
        }
        var result: [GridID?: [HourValue.Hour: (points: Double, gender: Gender?)]] = [:]
        for (kind, hours) in zip(kinds, choices) {
            for (hour, own) in hours {
                let points = HourChoice.most(own, minutes: minutes)
                guard points > 0.5 else { continue }
                if let known = result[kind.grid]?[hour] {
                    if abs(known.points - points) < 0.5 {
                        result[kind.grid]![hour] = (max(points, known.points), nil)
                    } else if points > known.points {
                        result[kind.grid]![hour] = (points, kind.gender)
                    }
                } else {
                    result[kind.grid, default: [:]][hour] = (points, kind.gender)
                }
            }
        }
        return (result, tasks)
    }

    /// The best of all grids for every hour, the most first.
    private static func best(
        _ byGrid: [GridID?: [HourValue.Hour: (points: Double, gender: Gender?)]]
    ) -> [HourValue.Estimate] {
        var best: [HourValue.Hour: HourValue.Estimate] = [:]
        for (grid, hours) in byGrid.sorted(by: { ($0.key?.text ?? "") < ($1.key?.text ?? "") }) {
            for (hour, found) in hours {
                let own = grid.map { [$0] } ?? []
                var estimate = HourValue.Estimate(hour: hour, points: found.points, grids: own, gender: found.gender)
                if let known = best[hour] {
                    if known.points > found.points + 0.5 { continue }
                    if known.points > found.points - 0.5 {
                        estimate.grids = known.grids + own
                        estimate.gender = known.gender == found.gender ? known.gender : nil
                    }
                }
                best[hour] = estimate
            }
        }
        return best.values.sorted { ($1.points, $0.hour.order) < ($0.points, $1.hour.order) }
    }

    /// Hours to confirm: a skill's only where it brings more than no skill does.
    private static func candidates(_ best: [HourValue.Estimate]) -> [HourValue.Estimate] {
        var plain: [[Int]: Double] = [:]
        for estimate in best where estimate.hour.skill == nil {
            plain[[estimate.hour.day, estimate.hour.part]] = estimate.points
        }
        return best.filter { estimate in
            estimate.hour.skill == nil
                || estimate.points > (plain[[estimate.hour.day, estimate.hour.part]] ?? 0) + 0.5
        }
    }

    /// Solves anew with each of the hours, two at a time, while time remains.
    private func confirm(
        _ estimates: [HourValue.Estimate],
        _ tasks: [HourValue.Hour: Set<Int>]
    ) async throws -> [HourValue.Confirmation] {
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
        if solve.stopper.shouldStop { return nil }
        let scenario = advisor.scenario
        let hour = estimate.hour
        let window = parts[hour.part]
        let profile = VolunteerProfile(
            skills: hour.skill.map { [$0] } ?? [],
            weekdays: [scenario.horizon.date(ofDay: hour.day).weekday],
            window: DailyWindow(window.from, TimeOfDay(minute: min(Minutes.perDay, window.to.minute + minutes))),
            grid: estimate.grids.first,
            gender: estimate.gender ?? .female,
            languages: TypicalProfiles(scenario).usualLanguages,
            load: LoadLimits(maximumMinutes: minutes)
        )
        let id = VolunteerID("hour")
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

/// Something that an hour could be used for.
struct HourChoice {
    let activity: Activity
    let price: Double

    /// The most that activities bring which fit into so many minutes, one of each task, without overlap: about, as walks
    /// between them are not counted.
    static func most(_ choices: [HourChoice], minutes: Int) -> Double {
        var best: [(end: Int, left: Int, tasks: Set<Int>, points: Double)] = [(0, minutes, [], 0)]
        for choice in choices.sorted(by: { ($0.activity.end, $1.price) < ($1.activity.end, $0.price) }).prefix(60) {
            let more = best.filter {
                $0.end <= choice.activity.start && $0.left >= choice.activity.duration
                    && !$0.tasks.contains(choice.activity.task)
            }.max { $0.points < $1.points }
            guard let more else { continue }
            best.append(
                (
                    choice.activity.end, more.left - choice.activity.duration,
                    more.tasks.union([choice.activity.task]), more.points + choice.price
                )
            )
        }
        return best.map(\.points).max() ?? 0
    }
}

extension HourValue.Hour {
    /// Orders hours of equal worth.
    var order: String { "\(skill?.skill.text ?? "")|\(day)|\(part)" }
}

extension HourValue.Confirmation {
    fileprivate var order: String { estimate.hour.order }
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
