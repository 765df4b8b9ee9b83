/// A team contains the skills that its service asks for besides its roles.
///
/// Model: in every start group with a duty (supervision: every slot with one) and for each mix entry:
/// heads that hold the skill at the level on the day ≥ the number asked.
/// Unit: a missing head.
public enum TeamMixRule: Rule {
    /// `team-mix`.
    public static let id = RuleID.teamMix
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A team contains as many skilled members as its service asks for.",
        chinese: "团队中须有服务所要求数量的技能人员。"
    )

    // MARK: Check

    /// Every start group or slot that lacks skilled members.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, groups) in evidence.groups.enumerated() where !groups.isEmpty {
            let task = evidence.tasks[index]
            for entry in evidence.service(task).mix {
                for group in groups {
                    let heads = group.duties.count {
                        evidence.checked.holds($0.volunteer, entry.skill, entry.level, day: group.day)
                    }
                    guard heads < entry.atLeast else { continue }
                    found.append(
                        Violation(
                            rule: id,
                            units: entry.atLeast - heads,
                            volunteers: evidence.volunteerIDs(group.duties),
                            tasks: [task.id],
                            day: group.day,
                            facts: [
                                "skill": entry.skill.text, "level": entry.level.rawValue, "heads": "\(heads)",
                                "atLeast": "\(entry.atLeast)", "time": evidence.time(group),
                            ]
                        )
                    )
                }
            }
        }
        return found
    }

    /// Task, time, skill, heads and the number asked, and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let skill = "\(violation.fact("skill")) (\(violation.fact("level")))"
        let heads = violation.fact("heads")
        let least = violation.fact("atLeast")
        let time = violation.fact("time")
        let who = violation.volunteerList
        return LocalizedText(
            "\(violation.taskList), \(time): \(heads) with \(skill), at least \(least): \(who)",
            chinese: "\(violation.taskList)，\(time)：具备 \(skill) 的有 \(heads) 人，至少 \(least) 人：\(who)"
        )
    }
}

// MARK: Effect on the model

extension TeamMixRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() {
            let entries = model.problem.services[plan.service].mix.sorted {
                ($0.skill, $0.level, $0.atLeast) < ($1.skill, $1.level, $1.atLeast)
            }
            for mix in entries {
                func holds(_ pair: Int) -> Bool {
                    let level = model.problem.skillTable.level(
                        of: model.pairs[pair].volunteer,
                        in: mix.skill,
                        day: model.activity(of: pair).day
                    )
                    return level.map { $0 >= mix.level } ?? false
                }
                let name = "mix.\(plan.base.id).\(mix.skill)"
                if plan.isSupervision {
                    for slot in plan.slots.indices {
                        let pairs = model.pairs(covering: slot, of: task)
                        let holders = pairs.filter(holds)
                        guard let present = model.present(slot: slot, of: task) else { continue }
                        let form = Form([present], times: mix.atLeast) - Form(holders)
                        model.limit([form], rule: id, mode: mode, name: "\(name).\(slot)")
                    }
                } else {
                    for (group, use) in model.uses(of: task).enumerated() {
                        let holders = model.pairsOfTask[task].filter {
                            model.activity(of: $0).group == group && holds($0)
                        }
                        let form = use.scaled(by: mix.atLeast) - Form(holders)
                        model.limit([form], rule: id, mode: mode, name: "\(name).\(group)")
                    }
                }
            }
        }
    }
}
