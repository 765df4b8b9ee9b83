/// A trainee serves only beside somebody experienced.
///
/// Model: a duty in a role with skill s by a volunteer whose best valid level in s is trainee ⇒ in the same start
/// group (supervision: in each slot of the stay) there is a duty of a volunteer who is experienced in s on the day.
/// Unit: a duty.
public enum MentorRule: Rule {
    /// `mentor`.
    public static let id = RuleID.mentor
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A trainee serves only beside somebody experienced in the role's skill.",
        chinese: "学员只能与该技能经验丰富者一同服务。"
    )

    // MARK: Check

    /// Every duty of a trainee without a mentor all the time.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            guard let skill = evidence.role(duty).skill,
                evidence.checked.level(of: duty.volunteer, in: skill, day: duty.day) == .trainee
            else { return nil }
            let alone = evidence.groups[duty.task].first { group in
                group.duties.contains(duty)
                    && !group.duties.contains {
                        evidence.checked.holds($0.volunteer, skill, .experienced, day: duty.day)
                    }
            }
            guard let alone else { return nil }
            return evidence.violation(id, duty, facts: ["skill": skill.text, "alone": evidence.time(alone)])
        }
    }

    /// Volunteer, skill, task and the time without a mentor.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let skill = violation.fact("skill")
        let alone = violation.fact("alone")
        return LocalizedText(
            "\(who) is a trainee in \(skill) without a mentor on \(violation.taskList), \(alone)",
            chinese: "\(who) 是 \(skill) 学员，在 \(violation.taskList)（\(alone)）没有带教者"
        )
    }
}

// MARK: Effect on the model

extension MentorRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() {
            for (role, team) in plan.base.roles.enumerated() {
                guard let skill = team.skill,
                    team.minimumLevel == .trainee || model.problem.mode(of: SkillRule.self) != .required
                else { continue }
                addMentors(task: task, role: role, skill: skill, to: &model, mode: mode)
            }
        }
    }

    private static func addMentors(
        task: Int,
        role: Int,
        skill: SkillID,
        to model: inout RosterModel,
        mode: RuleMode
    ) {
        let plan = model.problem.tasks[task]
        func level(_ pair: Int) -> SkillLevel? {
            model.problem.skillTable.level(
                of: model.pairs[pair].volunteer,
                in: skill,
                day: model.activity(of: pair).day
            )
        }
        let trainees = model.pairsOfTask[task].filter { model.activity(of: $0).role == role && level($0) == .trainee }
        let mentors = model.pairsOfTask[task].filter { level($0) == .experienced }
        for (volunteer, pairs) in model.pairsByVolunteer(trainees) {
            var forms: [Form] = []
            if plan.isSupervision {
                for slot in plan.slots.indices {
                    let covering = Set(model.pairs(covering: slot, of: task))
                    let own = pairs.filter(covering.contains)
                    guard !own.isEmpty else { continue }
                    forms.append(Form(own) - Form(mentors.filter(covering.contains)))
                }
            } else {
                for group in plan.groups.indices {
                    let own = pairs.filter { model.activity(of: $0).group == group }
                    guard !own.isEmpty else { continue }
                    forms.append(Form(own) - Form(mentors.filter { model.activity(of: $0).group == group }))
                }
            }
            let name = "mentor.\(plan.base.id).\(model.problem.volunteers[volunteer].id)"
            model.limit(forms, rule: id, mode: mode, name: name)
        }
    }
}
