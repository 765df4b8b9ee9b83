import Rostering
import TestSupport

/// Where an answer to why a task is uncovered and all rosters disagree.
struct WhyComparison {
    let asked: Asked
    let answer: WhyAnswer

    /// Scenarios with more possible duty sets are not compared.
    private static let largestSize = 400_000

    func complaints() -> [String] {
        var complaints: [String] = []
        guard let counts = answer.counts else { return [] }
        let others = asked.scenario.volunteers.count - Set(answer.team.map(\.volunteer)).count
        if counts.volunteers != others || counts.all.count != counts.volunteers {
            complaints.append("\(counts.all.count) of \(counts.volunteers) counted")
        }
        if let covering = answer.covering {
            complaints += compare(covering, covered(asked.rosters, in: asked.scenario)).map { "covering: \($0)" }
        }
        for fix in answer.fixes {
            guard let least = least(with: fix.changes) else { continue }
            guard !least.isEmpty else {
                complaints.append("\(fix.changes) covers nothing")
                continue
            }
            complaints += compare(fix.resolution, least).map { "\(fix.changes): \($0)" }
            if fix.resolution.levels[0].cost >= 0 { complaints.append("\(fix.changes) covers no more in all") }
            for changes in fix.tooSmall {
                guard let smaller = self.least(with: changes) else { continue }
                if let least = smaller.first, least[0] < asked.best[0] { complaints.append("\(changes) do, too") }
            }
        }
        return complaints
    }

    /// Least levels of the rosters that cover the task with a change, as a list of none or one; `nil` if too many.
    private func least(with changes: [ScenarioChange]) -> [[Int]]? {
        let scenario = asked.scenario.applying(changes)
        let oracle = BruteForce(scenario: scenario, rounds: asked.roster.rounds)
        guard oracle.size <= Self.largestSize else { return nil }
        return covered(oracle.rosters(), in: scenario)
    }

    /// Least levels of those rosters that cover the task.
    private func covered(_ rosters: [BruteForceResult.Optimum], in scenario: Scenario) -> [[Int]] {
        let checker = Checker(scenario: scenario)
        let ids = Set(answer.uncovered.map(\.task))
        let interval = answer.uncovered.first?.interval
        var best: [Int]?
        for found in rosters {
            if let best, !found.inOrder.lexicographicallyPrecedes(best) { continue }
            let isOpen = checker.check(found.roster).uncovered.contains { part in
                guard ids.contains(part.task) else { return false }
                guard let own = part.interval, let interval else { return true }
                return own.start < interval.end && interval.start < own.end
            }
            if !isOpen { best = found.inOrder }
        }
        return best.map { [$0] } ?? []
    }

    private func compare(_ resolution: Resolution, _ least: [[Int]]) -> [String] {
        guard let least = least.first else {
            if case .impossible = resolution.outcome { return [] }
            return ["\(resolution.outcome), but there is no such roster"]
        }
        guard resolution.outcome == .possible else { return ["\(resolution.outcome), but there is such a roster"] }
        let levels: [ObjectiveLevel] = [.coverage, .stability, .care]
        return resolution.levels.compactMap { level in
            let index = levels.firstIndex(of: level.level)!
            let cost = least[index] - asked.best[index]
            return level.isProven && level.cost == cost ? nil : "\(level.level) \(level.cost), expected \(cost)"
        }
    }
}

extension WhyCounts {
    /// Everybody counted.
    var all: [VolunteerID] {
        excluded.values.flatMap(\.self) + limited.values.flatMap(\.self) + busy.map(\.volunteer) + waiting + able
    }
}
