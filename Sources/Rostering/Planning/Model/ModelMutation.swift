/// One rule left out of the model, or turned into its opposite: by tests that show that they would notice.
struct ModelMutation: Sendable {
    enum Kind: CaseIterable { case dropped, flipped }

    let rule: RuleID
    let kind: Kind

    /// A form of a rule, as it is written instead: form ≤ 0 becomes form ≥ 1; `nil` if it is left out.
    func form(_ form: Form, of rule: RuleID?) -> Form? {
        guard rule == self.rule else { return form }
        return kind == .dropped ? nil : form.scaled(by: -1) + 1
    }

    /// Units of the rule in a pair, as they are counted instead.
    func units(_ effect: any RuleEffect.Type, _ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        guard kind == .flipped, Self.speaksAboutDuties(effect) else { return 0 }
        let task = problem.tasks[activity.task]
        let units =
            effect.units(problem, volunteer: volunteer, task: task, role: activity.role)
            + effect.units(problem, volunteer: volunteer, activity: activity)
        return units > 0 ? 0 : 1
    }

    /// Whether single duties can break a rule; pins do so too, but their opposite is that of their rows.
    private static func speaksAboutDuties(_ effect: any RuleEffect.Type) -> Bool {
        let families: [any RuleEffect.Type] = [
            AvailabilityRule.self, SkillRule.self, EarliestLatestRule.self, RefusedRule.self, NeutralityRule.self,
            WishesRule.self, LocalityRule.self,
        ]
        return families.contains { $0 == effect }
    }
}
