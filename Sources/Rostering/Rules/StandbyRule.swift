/// Enough volunteers are kept free to step in.
///
/// Model: for each reserve and matching day: number of volunteers (not grid members) who hold the skill, if one is
/// asked for, as qualified or better on the day, are free for the whole window, and have no duty that overlaps
/// it ≥ the number asked.
/// Unit: a volunteer short.
public enum StandbyRule: Rule {
    /// `standby`.
    public static let id = RuleID.standby
    /// Penalised with 20 points a volunteer.
    public static let defaultMode = RuleMode.penalised(20)
    /// What must hold.
    public static let statement = LocalizedText(
        "Enough volunteers stay free in every reserve's window.",
        chinese: "每个机动时段须留有足够的空闲志愿者。"
    )

    // MARK: Check

    /// Every reserve and day with too few volunteers free.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for reserve in evidence.checked.scenario.standby.sorted(by: { $0.id < $1.id }) {
            for day in evidence.checked.calendar.matchingDays(reserve.days) {
                guard let window = CheckedCalendar.stretch(reserve.window, day: day) else { continue }
                let free = evidence.checked.volunteers.indices.count {
                    isReady($0, reserve, window, day, evidence)
                }
                guard free < reserve.atLeast else { continue }
                found.append(
                    Violation(
                        rule: id,
                        units: reserve.atLeast - free,
                        day: day,
                        facts: [
                            "reserve": reserve.id, "free": "\(free)", "atLeast": "\(reserve.atLeast)",
                            "time": evidence.checked.calendar.text(window.lowerBound, window.upperBound),
                        ]
                    )
                )
            }
        }
        return found
    }

    private static func isReady(
        _ index: Int,
        _ reserve: StandbyReserve,
        _ window: Range<Int>,
        _ day: Int,
        _ evidence: Evidence
    ) -> Bool {
        guard evidence.checked.volunteers[index].kind == .volunteer,
            evidence.checked.free[index][day].covers(window.lowerBound, window.upperBound)
        else { return false }
        if let skill = reserve.skill, !evidence.checked.holds(index, skill, .qualified, day: day) { return false }
        return !evidence.dutiesByVolunteer[index].contains {
            $0.start < window.upperBound && window.lowerBound < $0.end
        }
    }

    /// Reserve, time, volunteers free and the number asked.
    public static func wording(of violation: Violation) -> LocalizedText {
        let reserve = violation.fact("reserve")
        let time = violation.fact("time")
        let free = violation.fact("free")
        let least = violation.fact("atLeast")
        return LocalizedText(
            "reserve \(reserve), \(time): \(free) volunteers free, at least \(least)",
            chinese: "机动组 \(reserve)，\(time)：空闲志愿者 \(free) 名，至少 \(least) 名"
        )
    }
}

// MARK: Effect on the model

extension StandbyRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let problem = model.problem
        for reserve in problem.scenario.standby.sorted(by: { $0.id < $1.id }) {
            let window = reserve.window.from.minute..<reserve.window.to.minute
            for day in problem.scenario.days(of: reserve.days) {
                let pool = problem.volunteers.indices.filter { volunteer in
                    problem.volunteers[volunteer].kind == .volunteer
                        && problem.freeTime[volunteer][day].contains(window)
                        && (reserve.skill.map {
                            problem.skillTable.level(of: volunteer, in: $0, day: day).map { $0 >= .qualified } ?? false
                        } ?? true)
                }
                let from = day * Minutes.perDay + window.lowerBound
                let to = day * Minutes.perDay + window.upperBound
                var form = Form(constant: reserve.atLeast - pool.count)
                for volunteer in pool {
                    if let there = model.presence[volunteer] { form = form + Form([there], times: -1, plus: 1) }
                    let overlapping = model.pairsOfVolunteer[volunteer].filter {
                        model.activity(of: $0).start < to && from < model.activity(of: $0).end
                    }
                    guard !overlapping.isEmpty else { continue }
                    let name = "busy.\(problem.volunteers[volunteer].id).\(reserve.id).\(day)"
                    form.add(model.any(of: model.pairsByTask(overlapping), name: name))
                }
                model.limit([form], rule: id, mode: mode, name: "standby.\(reserve.id).\(day)")
            }
        }
    }
}
