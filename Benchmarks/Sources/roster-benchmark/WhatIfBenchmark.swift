import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// `what-if`: variants compared in one go against as many plans of their own.
struct WhatIfBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract:
            "Compare variants in one go, and plan each of them alone; the ratio of the times, and of their values.",
        discussion: """
            Both have the same effort, gap and threads. Two values of a level agree if the interval from bound to value \
            of the one meets that of the other.
            """
    )

    @Argument(help: "The what-if file.")
    var file = "Benchmarks/what-if/24.yaml"

    @Option(help: "Effort of every plan.")
    var effort = 0.1

    @Option(help: "Distance from the best possible that is good enough.")
    var gap = 0.01

    func run() async throws {
        let cases = try WhatIfFile.read(at: [file])
        let options = PlanOptions(gap: gap, effort: effort)
        var begin = ContinuousClock.now
        let report = try await WhatIf(solver: GLPKSolver(), options: options).compare(
            cases.base.scenario,
            with: cases.variants
        )
        let together = ContinuousClock.now - begin
        print("\(cases.variants.count) variants and the base in one go: \(text(together))")

        begin = ContinuousClock.now
        var (agreeing, levels) = (0, 0)
        for (variant, outcome) in zip(cases.variants, report.variants) {
            let start = ContinuousClock.now
            let alone = try await Planner(solver: GLPKSolver(), options: options).plan(variant.scenario)
            let time = ContinuousClock.now - start
            let own = alone.certificate?.levels ?? []
            let compared = outcome.comparison?.planned.roster.certificate?.levels ?? []
            let pairs = zip(own, compared).map { one, other in
                levels += 1
                let isAgreeing = one.bound <= Double(other.objective) && other.bound <= Double(one.objective)
                if isAgreeing { agreeing += 1 }
                return "\(one.level.rawValue) \(value(one)) / \(value(other))\(isAgreeing ? "" : " APART")"
            }
            print("\(text(time))  \(variant.name.english): \(pairs.joined(separator: ", "))")
        }
        let separate = ContinuousClock.now - begin
        print("as many plans of their own, one after the other: \(text(separate))")
        print("ratio \(String(format: "%.2f", separate / together)); \(agreeing) of \(levels) values agree")
    }

    private func value(_ level: LevelCertificate) -> String {
        "\(level.objective) (\(String(format: "%.2f", level.gap * 100)) %)"
    }
}
