/// Nobody serves whom they refuse, or who refuses them.
///
/// Model: for every resident r of a visit, of a round's stops, or among a session's parties:
/// r ∉ refuses(v) and v ∉ refused(r).
/// Unit: a duty.
public enum RefusedRule: Rule {
    /// `refused`.
    public static let id = RuleID.refused
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer does not serve a resident if either refuses the other.",
        chinese: "任何一方拒绝对方时，不得安排该志愿者服务该居民。"
    )

    // MARK: Check

    /// Every duty with a refusal, whichever side it comes from.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            let volunteer = evidence.volunteer(duty)
            let refused = evidence.task(duty).residents.filter { index in
                let resident = evidence.checked.residents[index]
                return volunteer.refuses.contains(resident.id) || resident.refused.contains(volunteer.id)
            }
            guard !refused.isEmpty else { return nil }
            let ids = Set(refused).sorted().map { evidence.checked.residents[$0].id.text }
            return evidence.violation(id, duty, facts: ["residents": ids.joined(separator: ", ")])
        }
    }

    /// Volunteer, resident, task and time.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let residents = violation.fact("residents")
        let time = violation.fact("time")
        return LocalizedText(
            "\(who) and \(residents) do not accept each other: \(violation.taskList), \(time)",
            chinese: "\(who) 与 \(residents) 互不接受：\(violation.taskList)，\(time)"
        )
    }
}

// MARK: Effect on the model

extension RefusedRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int {
        guard task.isVisit || task.isRound || task.isSession else { return 0 }
        let person = problem.volunteers[volunteer]
        let isRefused = task.residents.contains { resident in
            person.refuses.contains(resident) || problem.residents[resident]?.refused.contains(person.id) == true
        }
        return isRefused ? 1 : 0
    }
}
