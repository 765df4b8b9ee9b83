import Rostering
import TestSupport
import Testing

@Suite("Whom to recruit")
struct RecruitTests {
    @Test("On 200 tiny problems the fewest recruits are as few as looking at every roster finds")
    func againstOracle() async throws {
        var compared = 0
        var recruited = 0
        var unreachable = 0
        var seed: UInt64 = 0
        while compared < 200 {
            defer { seed += 1 }
            guard let comparison = await RecruitComparison(seed: seed) else { continue }
            compared += 1
            let fewest = comparison.oracle()
            let whole = try await comparison.recruitment(isWhole: true)
            switch whole.outcome {
            case .reached, .found:
                #expect(whole.recruits.count == fewest, "seed \(seed)")
                #expect(whole.isMinimal, "seed \(seed): not proven")
                if !whole.recruits.isEmpty { recruited += 1 }
                if whole.outcome == .found {
                    let roster = try #require(whole.roster)
                    #expect(Checker(scenario: whole.scenario).check(roster).isAccepted, "seed \(seed)")
                    #expect(comparison.target.isReached(by: whole.after), "seed \(seed)")
                }
            case .unreachable:
                #expect(fewest == nil, "seed \(seed): unreachable, but \(fewest ?? -1) do")
                unreachable += 1
            case .unknown: Issue.record("seed \(seed): nothing found")
            }
            let held = try await comparison.recruitment(isWhole: false)
            if case .found = held.outcome {
                #expect(held.recruits.count >= fewest ?? 0, "seed \(seed): fewer than there can be")
                #expect(held.least <= fewest ?? Int.max, "seed \(seed): a bound above the fewest")
                #expect(comparison.target.isReached(by: held.after), "seed \(seed)")
            }
        }
        #expect(recruited > 50)
        #expect(unreachable > 20)
    }

    @Test("Without any time nothing is told as proven that is not so")
    func withoutTime() async throws {
        var unproven = 0
        for seed in UInt64(0)..<60 {
            guard let comparison = await RecruitComparison(seed: seed) else { continue }
            let fewest = comparison.oracle()
            for isWhole in [true, false] {
                let found = try await comparison.recruitment(isWhole: isWhole, timeLimit: .zero)
                #expect(found.least <= fewest ?? Int.max, "seed \(seed)")
                if found.isMinimal { #expect(found.recruits.count == fewest, "seed \(seed)") }
                if isWhole, case .unreachable = found.outcome { #expect(fewest == nil, "seed \(seed)") }
                if found.outcome == .found { #expect(comparison.target.isReached(by: found.after), "seed \(seed)") }
                if found.outcome != .reached, !found.isMinimal { unproven += 1 }
            }
        }
        #expect(unproven > 8)
    }
}
