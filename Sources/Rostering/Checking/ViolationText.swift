extension Violation {
    /// The violation in one sentence, by ids only.
    public func text(in language: Language) -> String {
        wording.text(in: language)
    }

    /// The violation in one sentence, in every language.
    public var wording: LocalizedText {
        if let rule, let family = RuleCatalogue.rule(rule) { return family.wording(of: self) }
        if let fault = StructureFault(rawValue: fact(StructureFault.key)) { return fault.wording(self) }
        return LocalizedText(
            "\(volunteerList) \(taskList): does not fit the scenario",
            chinese: "\(volunteerList) \(taskList)：与方案不符"
        )
    }

    /// A fact by name; a question mark if it is not given.
    func fact(_ name: String) -> String { facts[name] ?? "?" }

    /// Ids of the volunteers, separated by commas.
    var volunteerList: String { volunteers.map(\.text).joined(separator: ", ") }

    /// Ids of the tasks, separated by commas.
    var taskList: String { tasks.map(\.text).joined(separator: ", ") }
}
