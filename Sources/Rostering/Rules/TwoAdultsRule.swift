/// Where children are, two adults are, or nobody.
///
/// Model: services with the two-adult rule: every start group with a duty has two adults; supervision: every slot with
/// children and at least one duty has two adults.
/// Unit: a start group or a slot.
public enum TwoAdultsRule: Rule {
    /// `two-adults`.
    public static let id = RuleID.twoAdults
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Whenever a child is present, two adults are.",
        chinese: "有儿童在场时，须有两名成年人在场。"
    )

    // MARK: Check

    /// Every start group or slot with fewer than two adults.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, groups) in evidence.groups.enumerated() where !groups.isEmpty {
            let task = evidence.tasks[index]
            guard evidence.service(task).requiresTwoAdults else { continue }
            for group in groups where task.shape != .supervision || group.children > 0 {
                let adults = group.duties.count { evidence.volunteer($0).isAdult }
                guard adults < 2 else { continue }
                found.append(
                    Violation(
                        rule: id,
                        volunteers: evidence.volunteerIDs(group.duties),
                        tasks: [task.id],
                        day: group.day,
                        facts: ["adults": "\(adults)", "time": evidence.time(group)]
                    )
                )
            }
        }
        return found
    }

    /// Task, time, adults and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let adults = violation.fact("adults")
        let time = violation.fact("time")
        let who = violation.volunteerList
        return LocalizedText(
            "\(violation.taskList), \(time): adults present: \(adults), at least 2: \(who)",
            chinese: "\(violation.taskList)，\(time)：在场成年人 \(adults) 名，至少 2 名：\(who)"
        )
    }
}

// MARK: Effect on the model

/// Rows: 2 · use ≤ adults, for every start group, or every slot with children.
extension TwoAdultsRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated()
        where model.problem.services[plan.service].requiresTwoAdults {
            func adults(_ pairs: [Int]) -> Form {
                Form(pairs.filter { model.problem.volunteers[model.pairs[$0].volunteer].isAdult })
            }
            if plan.isSupervision {
                for slot in plan.slots.indices where plan.slots[slot].hasChildren {
                    let pairs = model.pairs(covering: slot, of: task)
                    guard let present = model.present(slot: slot, of: task) else { continue }
                    let form = Form([present], times: 2) - adults(pairs)
                    model.limit([form], rule: id, mode: mode, divisor: 2, name: "adults.\(plan.base.id).\(slot)")
                }
            } else {
                for (group, use) in model.uses(of: task).enumerated() {
                    let pairs = model.pairsOfTask[task].filter { model.activity(of: $0).group == group }
                    let form = use.scaled(by: 2) - adults(pairs)
                    model.limit([form], rule: id, mode: mode, divisor: 2, name: "adults.\(plan.base.id).\(group)")
                }
            }
        }
    }
}
