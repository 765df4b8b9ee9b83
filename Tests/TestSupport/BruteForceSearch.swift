import Rostering

/// The walk over all rosters of an oracle.
struct BruteForceSearch {
    let oracle: BruteForce
    let checker: Checker
    var result = BruteForceResult()
    /// Told of every roster that keeps every required rule.
    var visit: ((BruteForceResult.Optimum) -> Void)?
    private var plans: [[[Duty]]] = []
    private let shapes: [TaskID: String]

    /// Rules that speak about one volunteer's own duties: a plan that breaks them alone breaks them in every roster.
    private static let own: Set<RuleID> = [
        .availability, .skill, .noOverlap, .dayLoad, .weekLoad, .daysPerWeek, .daysInRow, .rest, .earliestLatest,
        .refused, .neutrality, .wishes, .locality,
    ]
    /// As `own`, but a volunteer without duties may break them too.
    private static let ownEvenIfIdle: Set<RuleID> = [.minimumLoad, .pins, .published]
    /// Rules that no further duty of another volunteer can mend.
    private static let unmendable: Set<RuleID> = [
        .coverage, .startTogether, .keepApart, .maximumFaces, .oneVisitAtATime, .roomCapacity,
    ]

    init(oracle: BruteForce) {
        self.oracle = oracle
        checker = Checker(scenario: oracle.scenario)
        let services = Dictionary(uniqueKeysWithValues: oracle.scenario.services.map { ($0.id, $0.shape.name) })
        shapes = Dictionary(uniqueKeysWithValues: oracle.tasks.map { ($0.id, services[$0.service] ?? "") })
    }

    mutating func run() {
        for volunteer in oracle.scenario.volunteers {
            plans.append(
                oracle.plans(of: volunteer.id).filter { plan in
                    let report = look(oracle.roster(plan))
                    return !report.violations.contains {
                        guard let rule = $0.rule else { return false }
                        return Self.own.contains(rule)
                            || Self.ownEvenIfIdle.contains(rule) && report.structure.isEmpty
                                && $0.volunteers == [volunteer.id]
                    }
                }
            )
        }
        extend([], by: 0)
    }

    private mutating func extend(_ duties: [Duty], by index: Int) {
        if index == plans.count { return finish(duties) }
        for plan in plans[index] {
            let longer = duties + plan
            if index > 0, index + 1 < plans.count, !plan.isEmpty, cannotBeMended(longer) { continue }
            extend(longer, by: index + 1)
        }
    }

    private mutating func cannotBeMended(_ duties: [Duty]) -> Bool {
        look(oracle.roster(duties)).violations.contains { $0.rule.map(Self.unmendable.contains) ?? false }
    }

    private mutating func finish(_ duties: [Duty]) {
        guard oracle.keepsChains(duties) else { return }
        let roster = oracle.roster(duties)
        let report = look(roster)
        // Sessions that are too many for the rooms cannot have a room each.
        if !report.violations.contains(where: { $0.rule == .roomCapacity }) {
            result.structure.formUnion(report.structure)
        }
        guard report.structure.isEmpty, report.violations.isEmpty else { return }
        result.feasible += 1
        let found = BruteForceResult.Optimum(roster: roster, levels: report.levels)
        visit?(found)
        if result.lexicographic.map({ found.inOrder.lexicographicallyPrecedes($0.inOrder) }) ?? true {
            result.lexicographic = found
        }
        if result.merged.map({ found.levels[.merged] ?? 0 < $0.levels[.merged] ?? 0 }) ?? true { result.merged = found }
    }

    private mutating func look(_ roster: Roster) -> CheckReport {
        let report = checker.check(roster)
        result.looked += 1
        note(report.violations, areRequired: true)
        note(report.penalties, areRequired: false)
        return report
    }

    private mutating func note(_ violations: [Violation], areRequired: Bool) {
        for violation in violations {
            guard let rule = violation.rule else { continue }
            let shape = violation.tasks.first.flatMap { shapes[$0] } ?? ""
            result.broken.insert(.init(rule: rule, isRequired: areRequired, shape: shape))
        }
    }
}
