/// A visitor meets every wish of the resident that is required.
///
/// Model: for a visit's duty of v and each required wish: gender(v) = the wished gender, or the wished language is
/// among those v speaks. A gender that is not known meets no wish.
/// Unit: an unmet required wish and duty.
public enum WishesRule: Rule {
    /// `wishes`.
    public static let id = RuleID.wishes
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A visitor meets the resident's required wishes about gender and language.",
        chinese: "上门者须满足居民对性别与语言的必要要求。"
    )

    // MARK: Check

    /// Every required wish that a visitor does not meet.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for duty in evidence.duties where evidence.task(duty).shape == .visit {
            let volunteer = evidence.volunteer(duty)
            for index in evidence.task(duty).residents {
                let resident = evidence.checked.residents[index]
                for wish in resident.wishes where wish.isRequired && !isMet(wish, by: volunteer) {
                    let facts = ["resident": resident.id.text, "wish": text(wish)]
                    found.append(evidence.violation(id, duty, facts: facts))
                }
            }
        }
        return found
    }

    private static func isMet(_ wish: Wish, by volunteer: Volunteer) -> Bool {
        switch wish.subject {
        case .gender(let gender): volunteer.gender == gender
        case .language(let language): volunteer.languages.contains(language)
        }
    }

    private static func text(_ wish: Wish) -> String {
        switch wish.subject {
        case .gender(let gender): gender.rawValue
        case .language(let language): language
        }
    }

    /// Volunteer, resident, wish, task and time.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let resident = violation.fact("resident")
        let wish = violation.fact("wish")
        let time = violation.fact("time")
        return LocalizedText(
            "\(who) does not meet the required wish '\(wish)' of \(resident): \(violation.taskList), \(time)",
            chinese: "\(who) 不满足 \(resident) 的必要要求“\(wish)”：\(violation.taskList)，\(time)"
        )
    }
}

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
