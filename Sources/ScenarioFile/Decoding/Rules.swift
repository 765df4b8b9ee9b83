import Rostering

extension Field {
    static let ruleKeys = Vocabulary(optional: RuleID.allCases.map(\.rawValue))
    static let penaltyKeys = Vocabulary(required: ["penalised"])

    /// Rules that differ from their default: `max-faces: required`, `locality: {penalised: 50}`.
    var rules: [RuleID: RuleMode] {
        guard let keys = keys(Field.ruleKeys) else { return [:] }
        var rules: [RuleID: RuleMode] = [:]
        for rule in RuleID.allCases {
            guard let field = keys[rule.rawValue] else { continue }
            rules[rule] = field.ruleMode
        }
        return rules
    }

    private var ruleMode: RuleMode? {
        if scalar == "required" { return .required }
        if isMap { return keys(Field.penaltyKeys)?["penalised"]?.integer.map { .penalised($0) } }
        reportType("'required' or {penalised: POINTS}", "“required”或 {penalised: 分数}")
        return nil
    }
}
