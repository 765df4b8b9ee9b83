import GLPKSolver
import Rostering
import TestSupport

/// The fewest recruits for a tiny problem, against an oracle that looks at every roster with every set of recruits.
struct RecruitComparison {
    let scenario: Scenario
    let roster: Roster
    let profiles: [VolunteerProfile]
    let target: CoverageTarget

    /// Most recruits that are tried.
    static let most = 2
    /// Most duty sets of a problem with the most recruits.
    private static let largestSize = 6_000

    /// The problem of a seed; `nil` if it has no roster or is too large.
    init?(seed: UInt64) async {
        var random = SplitMix64(seed: seed &+ 77)
        var scenario = TinyScenario.make(seed: seed)
        // Most people have no time, so that somebody is missed.
        for index in scenario.volunteers.indices where random.chance(75) {
            scenario.volunteers[index].availability = Availability()
        }
        self.scenario = scenario
        guard case .roster(let roster) = await PlannerComparison.plan(scenario) else { return nil }
        self.roster = roster
        let typical = TypicalProfiles(scenario).profiles()
        profiles = (0..<2).map { _ in random.pick(typical) }
        target = CoverageTarget(share: random.pick([0.5, 0.8, 1, 1]), isPerService: random.chance(40))
        let largest = scenario.adding([profiles[0], profiles[1]])
        guard BruteForce(scenario: largest, rounds: roster.rounds).size <= Self.largestSize else { return nil }
    }

    /// The fewest recruits by looking at everything; `nil` if the most do not do.
    func oracle() -> Int? {
        (0...Self.most).first { count in
            sets(count).contains { reaches(scenario.adding($0)) }
        }
    }

    /// Whether some roster of a scenario reaches the target.
    private func reaches(_ scenario: Scenario) -> Bool {
        let asked = RosterSummary(scenario: self.scenario, roster: roster).services
        let checker = Checker(scenario: scenario)
        return BruteForce(scenario: scenario, rounds: roster.rounds).rosters().contains { found in
            let missing = Self.missing(checker.check(found.roster).uncovered, scenario)
            let counts = asked.map { (asked: $0.count.asked, missing: missing[$0.service] ?? 0) }
            let groups = target.isPerService ? counts.map { [$0] } : [counts]
            return groups.allSatisfy { group in
                let asked = group.reduce(0) { $0 + $1.asked }
                let covered = asked - group.reduce(0) { $0 + $1.missing }
                return Double(covered) >= target.share * Double(asked) - 1e-9
            }
        }
    }

    /// What is missing, counted anew: heads, doors, or heads and slots.
    private static func missing(_ uncovered: [UncoveredNeed], _ scenario: Scenario) -> [ServiceID: Int] {
        var missing: [ServiceID: Int] = [:]
        var doors: Set<TaskID> = []
        for entry in uncovered {
            let need = scenario.needs.first { $0.id == entry.need }!
            switch scenario.services.first(where: { $0.id == need.service })!.shape {
            case .supervision(let shape):
                let slots = entry.interval!.duration.value / shape.slot.value
                missing[need.service, default: 0] += entry.short * slots
            case .round: if doors.insert(entry.task).inserted { missing[need.service, default: 0] += 1 }
            default: missing[need.service, default: 0] += entry.short
            }
        }
        return missing
    }

    private func sets(_ count: Int) -> [[VolunteerProfile]] {
        switch count {
        case 0: [[]]
        case 1: profiles.map { [$0] }
        default: [[profiles[0], profiles[0]], [profiles[0], profiles[1]], [profiles[1], profiles[1]]]
        }
    }

    /// What the advisor finds.
    func recruitment(isWhole: Bool, timeLimit: Duration? = nil) async throws -> Recruitment {
        let options = AdviceOptions(timeLimit: timeLimit, wholePairs: isWhole ? 1_000_000 : 0)
        return try await Advisor(scenario: scenario, roster: roster, solver: GLPKSolver(), options: options)
            .recruitment(reaching: target, profiles: profiles, maximum: Self.most)
    }
}

extension Scenario {
    /// The scenario with a phantom volunteer of each profile.
    fileprivate func adding(_ profiles: [VolunteerProfile]) -> Scenario {
        var scenario = self
        scenario.volunteers += profiles.enumerated().map { index, profile in
            profile.volunteer(VolunteerID("w\(index)"), in: community)
        }
        return scenario
    }
}
