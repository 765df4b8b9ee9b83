import GLPKSolver
import Rostering
import TestSupport
import Testing

@Suite("The resolver against every roster there is")
struct ResolverTests {
    @Test(
        "A forced duty is impossible only if no roster has it, and costs what the best of those costs",
        arguments: AskedSeeds.all
    )
    func forced(batch: Range<UInt64>) async throws {
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed) else { continue }
            var random = SplitMix64(seed: seed)
            let tasks = BruteForce(scenario: asked.scenario, rounds: asked.roster.rounds).tasks
            for _ in 0..<3 {
                let volunteer = random.pick(asked.scenario.volunteers).id
                let task = random.pick(tasks).id
                let pin = Pin(.must, volunteer: volunteer, target: task.text)
                let with = asked.rosters.filter { found in
                    found.roster.duties.contains { $0.volunteer == volunteer && $0.task == task }
                }
                let resolution = try await asked.resolver.resolve([.pin(pin)])
                let complaints = complaints(resolution, asked, with)
                #expect(complaints == [], "seed \(seed): \(volunteer) on \(task)")
            }
        }
    }

    @Test(
        "The rules named make a forced duty impossible on their own, and of several every one is needed",
        arguments: AskedSeeds.all
    )
    func namedRules(batch: Range<UInt64>) async throws {
        var checked = 0
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed) else { continue }
            for volunteer in asked.scenario.volunteers.prefix(3) {
                for task in BruteForce(scenario: asked.scenario, rounds: asked.roster.rounds).tasks.prefix(4) {
                    let pin = Pin(.must, volunteer: volunteer.id, target: task.id.text)
                    guard case .impossible(let reason) = try await asked.resolver.resolve([.pin(pin)]).outcome else {
                        continue
                    }
                    for named in reason.alone.map({ [$0] }) + [reason.together] where !named.isEmpty {
                        guard let found = exists(pin, asked, requiring: named) else { continue }
                        checked += 1
                        #expect(!found, "seed \(seed): \(volunteer.id) on \(task.id) despite \(named)")
                        for rule in named where named.count > 1 {
                            let others = named.filter { $0 != rule }
                            #expect(
                                exists(pin, asked, requiring: others) != false,
                                "seed \(seed): \(volunteer.id) on \(task.id): \(rule) is not needed beside \(others)"
                            )
                        }
                    }
                }
            }
        }
        #expect(checked > 0)
    }

    /// Whether a roster with a duty exists if only some rules must hold; `nil` if there are too many to look at.
    private func exists(_ pin: Pin, _ asked: Asked, requiring rules: [RuleID]) -> Bool? {
        var scenario = asked.scenario
        for rule in RuleID.allCases where !rules.contains(rule) { scenario.rules[rule] = .penalised(1) }
        let oracle = BruteForce(scenario: scenario, rounds: asked.roster.rounds)
        guard oracle.size <= 200_000 else { return nil }
        return oracle.rosters().contains { found in
            found.roster.duties.contains { $0.volunteer == pin.volunteer && $0.task.text == pin.target }
        }
    }

    @Test("A forbidden duty costs what the best roster without it costs", arguments: AskedSeeds.all)
    func forbidden(batch: Range<UInt64>) async throws {
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed) else { continue }
            for duty in asked.roster.duties.prefix(2) {
                let pin = Pin(.mustNot, volunteer: duty.volunteer, target: duty.task.text)
                let with = asked.rosters.filter { found in
                    !found.roster.duties.contains { $0.volunteer == duty.volunteer && $0.task == duty.task }
                }
                let resolution = try await asked.resolver.resolve([.pin(pin)])
                #expect(
                    complaints(resolution, asked, with) == [],
                    "seed \(seed): not \(duty.volunteer) on \(duty.task)"
                )
            }
        }
    }

    /// Where a resolution and the rosters with the change disagree.
    private func complaints(_ resolution: Resolution, _ asked: Asked, _ with: [BruteForceResult.Optimum]) -> [String] {
        guard let least = with.leastLevels else {
            if case .impossible(let reason) = resolution.outcome {
                return reason.alone.isEmpty && reason.together.isEmpty ? ["impossible for no reason"] : []
            }
            return ["\(resolution.outcome), but there is no such roster"]
        }
        guard resolution.outcome == .possible, let roster = resolution.roster else {
            return ["\(resolution.outcome), but there is such a roster"]
        }
        var complaints: [String] = []
        for level in resolution.levels {
            let index = [ObjectiveLevel.coverage, .stability, .care].firstIndex(of: level.level)!
            if level.cost != least[index] - asked.best[index] {
                complaints.append("\(level.level) costs \(least[index] - asked.best[index]), said \(level.cost)")
            }
        }
        if !resolution.isProven { complaints.append("not proven") }
        if asked.values(roster) != least { complaints.append("roster of \(asked.values(roster)), best \(least)") }
        if !with.contains(where: { $0.roster.duties == roster.duties }) { complaints.append("no such roster") }
        let fewest = with.filter { $0.inOrder == least }.map { changeWeight(asked.roster, $0.roster) }.min()!
        let changed = changeWeight(asked.roster, roster)
        if !resolution.isFewestChanges { complaints.append("not proven to change the least") }
        if changed != fewest { complaints.append("changes \(changed), the least is \(fewest)") }
        return complaints
    }

    /// Two for each duty dropped or new, one for each moved.
    private func changeWeight(_ before: Roster, _ after: Roster) -> Int {
        DutyChange.between(before.duties, after.duties).reduce(0) {
            $0 + ($1.before != nil && $1.after != nil ? 1 : 2)
        }
    }
}

/// Seeds in batches, each one case of a parameterised test: 200.
enum AskedSeeds {
    static let all: [Range<UInt64>] = stride(from: 0, to: 200, by: 25).map { $0..<($0 + 25) }
}
