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

    @Argument(help: "The what-if file; without one, 24 variants of a sample are made.")
    var file: String?

    @Option(help: "The sample's scale.")
    var scale = 0.25

    @Option(help: "Effort of every plan.")
    var effort = 0.1

    @Option(help: "Distance from the best possible that is good enough.")
    var gap = 0.01

    @Option(help: "The program that makes the sample.")
    var roster = ".build/release/roster"

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let cases = try WhatIfFile.read(at: [file ?? sample(in: folder)])
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

    /// A sample with a file of 24 variants: the canteen's days, people away, people recruited.
    private func sample(in folder: URL) throws -> String {
        let path = folder.appendingPathComponent("sample").path
        _ = try Program(roster).run(["sample", "--scale", "\(scale)", "--seed", "1", "--output", path])
        let scenario = try ScenarioFile.read(at: path).scenario
        let canteen = scenario.needs.first { $0.service == "canteen" }?.id.text ?? ""
        let people = scenario.volunteers.filter { $0.kind == .volunteer }.map(\.id.text)
        let away = stride(from: 0, to: people.count, by: 9).map { people[$0] }
        let text = """
            profiles:
              mediators: {skills: [mediation:experienced], availability: [mon-fri 18:00-21:00]}
            parameters:
              canteen: {as-is: {}, daily: {change: {needs: [{id: \(canteen), days: daily}]}}}
              away:
                nobody: {}
                one: {remove: {volunteers: [\(away[0])]}}
                some: {remove: {volunteers: [\(away.joined(separator: ", "))]}}
            sweeps: {canteen: [as-is, daily], away: [nobody, one, some], recruit.mediators: 0..3}
            """
        let file = path + "/what-if.yaml"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    private func value(_ level: LevelCertificate) -> String {
        "\(level.objective) (\(String(format: "%.2f", level.gap * 100)) %)"
    }
}
