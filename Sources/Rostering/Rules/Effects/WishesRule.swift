// MARK: Effect on the model

extension WishesRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int {
        problem.unmetWishes(volunteer: volunteer, task: task, required: true)
    }
}

extension Problem {
    /// How many of the visited resident's wishes, required or not, a volunteer does not meet.
    func unmetWishes(volunteer: Int, task: PlanTask, required: Bool) -> Int {
        guard task.isVisit, let resident = task.base.resident.flatMap({ residents[$0] }) else { return 0 }
        let person = volunteers[volunteer]
        return resident.wishes.count { wish in
            guard wish.isRequired == required else { return false }
            switch wish.subject {
            case .gender(let gender): return person.gender != gender
            case .language(let language): return !person.languages.contains(language)
            }
        }
    }
}
