/// What every kind of hour is estimated to be worth, from the prices of the activities that it could be used for.
struct HourEstimates {
    /// Points, and the gender that brings more, if one does.
    typealias Worth = (points: Double, gender: Gender?)

    /// By grid, for somebody of the gender that brings more.
    let byGrid: [GridID?: [HourValue.Hour: Worth]]
    /// The best of all grids for every hour, the most first.
    let best: [HourValue.Estimate]
    /// The tasks that an hour could be used for, by index.
    let tasks: [HourValue.Hour: Set<Int>]

    /// Parameters: `prices`, of activities in coverage points; `skills`, those to look at, `nil` for none.
    ///
    /// Complexity: grids × skills × the activities of priced tasks.
    init(_ search: HourSearch, _ prices: [Int: Double], _ skills: [SkillHolding?]) {
        let (scenario, minutes, parts) = (search.advisor.scenario, search.minutes, search.parts)
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
        let problem = search.advisor.resolver.base.problem.replacing(extended, keeping: search.advisor.roster.duties)
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
        var result: [GridID?: [HourValue.Hour: Worth]] = [:]
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
        byGrid = result
        self.tasks = tasks
        best = HourEstimates.best(result)
    }

    /// The best of all grids for every hour, the most first.
    private static func best(_ byGrid: [GridID?: [HourValue.Hour: Worth]]) -> [HourValue.Estimate] {
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
    var candidates: [HourValue.Estimate] {
        var plain: [[Int]: Double] = [:]
        for estimate in best where estimate.hour.skill == nil {
            plain[[estimate.hour.day, estimate.hour.part]] = estimate.points
        }
        return best.filter { estimate in
            estimate.hour.skill == nil
                || estimate.points > (plain[[estimate.hour.day, estimate.hour.part]] ?? 0) + 0.5
        }
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
