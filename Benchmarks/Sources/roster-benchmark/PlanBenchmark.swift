import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// `plan`: the planner against its own greedy construction.
struct PlanBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Plan a scenario, and compare the roster with a greedy one.",
        discussion: """
            The greedy roster puts in every task once, the scarcest first, each at its cheapest, and is never improved. \
            Both are read by the checker.
            """
    )

    @Argument(help: "The scenario; without one, a sample is made.")
    var scenario: String?

    @Option(help: "The sample's scale.")
    var scale = 0.25

    @Option(help: "The sample's seed.")
    var seed = 1

    @Option(help: "Seconds; 0 for none, so that only the deterministic limits apply.")
    var timeLimit = 60.0

    @Option(help: "The program to measure.")
    var roster = ".build/release/roster"

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = try Program(roster)
        let path = try scenario ?? sample(in: folder, program)
        let loaded = try ScenarioFile.read(at: path).scenario

        let begin = ContinuousClock.now
        let greedy = try await Planner(solver: GLPKSolver(), options: PlanOptions(effort: 0)).plan(loaded)
        let greedyTime = ContinuousClock.now - begin

        let file = folder.appendingPathComponent("roster.json").path
        let limit = timeLimit > 0 ? ["--time-limit", "\(timeLimit)"] : []
        let time = try program.run(["plan", path, "--quiet", "--output", file] + limit)
        let planned = try RosterFile.read(at: file, for: loaded)

        print(scenario ?? "sample, scale \(scale), seed \(seed)")
        print(row("", "coverage", "gap", "care", "gap", "duties", "time"))
        print(row("greedy", greedy, greedyTime, provesBounds: false))
        print(row("planned", planned, time))
        for level in [ObjectiveLevel.coverage, .care] {
            let (before, after) = (value(level, greedy), value(level, planned))
            let change = Double(before - after) / Double(max(1, abs(before))) * 100
            print("\(level.rawValue): \(String(format: "%.1f", change)) % below greedy")
        }
        print("peak memory: \(Program.peakOfChildren) MB")
    }

    private func sample(in folder: URL, _ program: Program) throws -> String {
        let path = folder.appendingPathComponent("sample").path
        _ = try program.run(["sample", "--scale", "\(scale)", "--seed", "\(seed)", "--output", path])
        return path
    }

    private func value(_ level: ObjectiveLevel, _ roster: Roster) -> Int {
        roster.certificate?.levels.first { $0.level == level }?.objective ?? 0
    }

    private func row(_ name: String, _ roster: Roster, _ time: Duration, provesBounds: Bool = true) -> String {
        let levels = roster.certificate?.levels ?? []
        func gap(_ level: ObjectiveLevel) -> String {
            guard provesBounds, let gap = levels.first(where: { $0.level == level })?.gap, gap.isFinite else {
                return "-"
            }
            return String(format: "%.2f %%", gap * 100)
        }
        return row(
            name,
            "\(value(.coverage, roster))",
            gap(.coverage),
            "\(value(.care, roster))",
            gap(.care),
            "\(roster.duties.count)",
            text(time)
        )
    }

    private func row(_ cells: String...) -> String {
        cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }.joined()
    }
}
