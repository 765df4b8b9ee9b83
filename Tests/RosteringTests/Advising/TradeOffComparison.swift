import GLPKSolver
import Rostering
import TestSupport

/// The curve of a tiny problem, against all rosters there are.
struct TradeOffComparison {
    let scenario: Scenario
    let roster: Roster
    let first: TradeOffGoal
    let second: TradeOffGoal

    /// The problem of a seed; `nil` if it has no roster.
    init?(seed: UInt64) async {
        let scenario = TinyScenario.make(seed: seed)
        self.scenario = scenario
        guard case .roster(let roster) = await PlannerComparison.plan(scenario) else { return nil }
        self.roster = roster
        var random = SplitMix64(seed: seed &+ 7)
        let goals = random.shuffled(TradeOffGoal.allCases.filter { $0 != .changes || scenario.published != nil })
        (first, second) = (goals[0], goals[1])
    }

    /// The values of all rosters of which none is better on both goals, by the first.
    func oracle(heldCoverage: Int?) -> [[Int]] {
        let checker = Checker(scenario: scenario)
        let all = BruteForce(scenario: scenario, rounds: roster.rounds).rosters().filter {
            ($0.levels[.coverage] ?? 0) <= heldCoverage ?? Int.max
        }.map { found -> [Int] in
            let report = checker.check(found.roster)
            return [Self.value(first, report), Self.value(second, report)]
        }
        var frontier: [[Int]] = []
        for point in all.sorted(by: { $0.lexicographicallyPrecedes($1) })
        where point[1] < frontier.last?[1] ?? Int.max { frontier.append(point) }
        return frontier
    }

    /// A goal's points, as the checker gives them.
    static func value(_ goal: TradeOffGoal, _ report: CheckReport) -> Int {
        func parts(_ names: String...) -> Int { names.reduce(0) { $0 + (report.parts[.care]?[$1] ?? 0) } }
        return switch goal {
        case .coverage: report.levels[.coverage] ?? 0
        case .changes: report.levels[.stability] ?? 0
        case .care: report.levels[.care] ?? 0
        case .fairness: parts("fairness")
        case .continuity: parts("continuity")
        case .locality: parts("locality", "walking")
        case .preferences: parts("preference", "undesired", "wishes")
        case .fallback: parts("fallback")
        }
    }

    /// The curve that the advisor finds.
    func curve(isWhole: Bool = true, points: Int = 1_000, timeLimit: Duration? = nil) async throws -> TradeOff {
        let options = AdviceOptions(timeLimit: nil, wholePairs: isWhole ? 1_000_000 : 0)
        return try await Advisor(scenario: scenario, roster: roster, solver: GLPKSolver(), options: options)
            .tradeOff(first, second, points: points, timeLimit: timeLimit)
    }
}
