/// A mediator is neutral.
///
/// Model: for a session's duty of v and every party p: building(p) ≠ home(v), household(p) ≠ household(v) if known,
/// p ∉ kin(v), v ∉ objected mediators(p).
/// Unit: a duty.
public enum NeutralityRule: Rule {
    /// `neutrality`.
    public static let id = RuleID.neutrality
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A mediator is not of a party's building, household or kin, and no party objected to them.",
        chinese: "调解员不得与当事人同楼、同户或有亲属关系，也不得为当事人曾提出异议者。"
    )

    // MARK: Check

    /// Every duty at a session by somebody who is not neutral to some party.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            let task = evidence.task(duty)
            guard task.shape == .session else { return nil }
            let volunteer = evidence.volunteer(duty)
            let close = task.residents.map { evidence.checked.residents[$0] }.filter { isClose(volunteer, $0) }
            guard !close.isEmpty else { return nil }
            return evidence.violation(
                id,
                duty,
                facts: ["parties": close.map(\.id.text).joined(separator: ", ")]
            )
        }
    }

    private static func isClose(_ volunteer: Volunteer, _ party: Resident) -> Bool {
        if let home = volunteer.home, home == party.building { return true }
        if let household = volunteer.household, household == party.household { return true }
        return volunteer.kin.contains(party.id) || party.objectedMediators.contains(volunteer.id)
    }

    /// Volunteer, parties, session and time.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let parties = violation.fact("parties")
        let time = violation.fact("time")
        return LocalizedText(
            "\(who) is not neutral to \(parties): \(violation.taskList), \(time)",
            chinese: "\(who) 对当事人 \(parties) 不中立：\(violation.taskList)，\(time)"
        )
    }
}

// MARK: Effect on the model

extension NeutralityRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int {
        guard task.isSession else { return 0 }
        let person = problem.volunteers[volunteer]
        let isPartial = task.residents.contains { id in
            guard let party = problem.residents[id] else { return false }
            return person.home == party.building || person.kin.contains(id)
                || (person.household != nil && person.household == party.household)
                || party.objectedMediators.contains(person.id)
        }
        return isPartial ? 1 : 0
    }
}
