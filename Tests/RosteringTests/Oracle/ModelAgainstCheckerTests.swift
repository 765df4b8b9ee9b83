import TestSupport
import Testing

@testable import Rostering

@Suite("The model against the checker")
struct ModelAgainstCheckerTests {
    @Test(
        "Every rule's rows hold exactly when its check is silent, and then all levels agree",
        arguments: SeedBatch.all
    )
    func rowsHoldExactlyWhenChecksAreSilent(batch: Range<UInt64>) async throws {
        for seed in batch {
            let complaints = try await ModelAgreement(seed: seed).complaints(most: 3)
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }

    /// Every family, left out of the model and turned into its opposite.
    static let mutations: [ModelMutation] = RuleID.allCases.flatMap { rule in
        ModelMutation.Kind.allCases.map { ModelMutation(rule: rule, kind: $0) }
    }

    @Test(
        "A rule left out, or turned into its opposite, is noticed while required and while penalised",
        arguments: mutations
    )
    func mutationsAreNoticed(mutation: ModelMutation) async throws {
        let number = UInt64(RuleID.allCases.firstIndex(of: mutation.rule)!)
        // Of the ten seeds made for the rule, it is required in the even ones and penalised in the odd ones.
        for isPenalised in [false, true] {
            var noticed: UInt64?
            for turn in stride(from: isPenalised ? UInt64(1) : 0, to: 10, by: 2) {
                let seed = number + turn * UInt64(RuleID.allCases.count)
                let agreement = try await ModelAgreement(seed: seed)
                if !agreement.complaints(mutation: mutation, most: 1).isEmpty {
                    noticed = seed
                    break
                }
            }
            #expect(noticed != nil, "\(mutation.rule.rawValue) \(mutation.kind), penalised: \(isPenalised)")
        }
    }
}
