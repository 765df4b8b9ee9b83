/// One family of rules: what must hold, its effect on the model, its independent check, and its words.
///
/// A rule is one file in this folder and one line in ``RuleCatalogue``. Its check reads ``Evidence``, which is made from
/// the scenario and the roster alone; its effect on the model shares no code with the check.
public protocol Rule: Sendable {
    /// The stable name of the family.
    static var id: RuleID { get }
    /// Its mode unless the scenario says otherwise.
    static var defaultMode: RuleMode { get }
    /// What must hold, in one sentence for a coordinator.
    static var statement: LocalizedText { get }
    /// Every way in which a roster breaks the rule, whatever its mode; empty if it holds.
    static func check(_ evidence: Evidence) -> [Violation]
    /// A violation in one sentence, by ids only.
    static func wording(of violation: Violation) -> LocalizedText
}
