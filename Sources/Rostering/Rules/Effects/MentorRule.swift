// MARK: Effect on the model

extension MentorRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() {
            for (role, team) in plan.base.roles.enumerated() {
                guard let skill = team.skill, team.minimumLevel == .trainee || model.problem.mode(of: SkillRule.self) != .required
                else { continue }
                addMentors(task: task, role: role, skill: skill, to: &model, mode: mode)
            }
        }
    }

    private static func addMentors(
        task: Int, role: Int, skill: SkillID, to model: inout RosterModel, mode: RuleMode
    ) {
        let plan = model.problem.tasks[task]
        func level(_ pair: Int) -> SkillLevel? {
            model.problem.skillTable.level(
                of: model.pairs[pair].volunteer, in: skill, day: model.activity(of: pair).day)
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
