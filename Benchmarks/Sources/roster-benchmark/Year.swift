import ArgumentParser
import Foundation
import GLPKSolver
import RosterStore
import Rostering
import YearSimulation

/// `year`: a seeded year of a made-up community, worked through the database.
struct Year: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work through a year: plan, publish, mend, attend and close every week.",
        discussion: """
            Every published version is read back through the checker. Told for each week: needs and those carried, \
            duties and those missed, changes of the replan (those forced in brackets) with their proven bound, the \
            longest wait of a need for which enough people were free and fit, and the spread of served / offered.
            """
    )

    @Option(help: "Another seed, another year.")
    var seed: UInt64 = 1

    @Option(help: "The size of the community; 1 is about 280 volunteers.")
    var scale = 0.25

    @Option(help: "How many weeks.")
    var weeks = 52

    @Option(help: "Multiplies every work limit of the planner.")
    var effort = 1.0

    @Option(help: "The same for a further try where a replan is not proven to change least; several in turn.")
    var replanEffort: [Double] = []

    @Option(help: "Keep the database here.")
    var db: String?

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try RosterStore.create(at: db ?? folder.appendingPathComponent("year.sqlite").path)
        let planner = Planner(solver: GLPKSolver(), options: PlanOptions(effort: effort))
        let replanners = replanEffort.map { Planner(solver: GLPKSolver(), options: PlanOptions(effort: $0)) }
        let simulation = YearSimulation(
            seed: seed,
            scale: scale,
            weeks: weeks,
            planner: planner,
            replanners: replanners
        )
        print("week      needs carried  duties missed  changes (forced)  stability  bound  wait  spread")
        let report = try await simulation.run(in: store) { week in
            let line = [
                week.week.description, column(week.needs, 6), column(week.carried, 7), column(week.duties, 7),
                column(week.missed, 6), column("\(week.changes) (\(week.forced))", 17),
                column(week.stability.value, 10),
                column(Int(week.stability.bound.rounded(.up)), 6), column(week.longestWait, 5),
                column(String(format: "%.3f", week.spread.deviation), 7),
            ]
            print(line.joined(separator: " "))
            fflush(nil)
        }
        let accepted = report.weeks.count { $0.isAccepted }
        print("published versions that the checker accepts: \(accepted * 2) of \(report.weeks.count * 2)")
        print("replans with the least stability proven: \(report.leastProven) of \(report.weeks.count)")
        print("longest wait of a need for which enough people were free and fit: \(report.longestWait) weeks")
        if let first = report.weeks.first?.weekSpread, let last = report.weeks.last {
            print(
                String(
                    format: "spread of served / offered: week 1 %.3f, last weeks together %.3f (mean %.3f)",
                    first.deviation,
                    last.spread.deviation,
                    last.spread.mean
                )
            )
        }
        print("database: \(try store.check().bytes / 1024) KB, problems: \(try store.check().problems.count)")
    }

    private func column(_ value: some CustomStringConvertible, _ width: Int) -> String {
        let text = value.description
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
