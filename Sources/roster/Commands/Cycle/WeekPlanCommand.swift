import ArgumentParser
import Foundation
import RosterStore
import Rostering
import ScenarioFile

extension WeekCommand {
    /// `roster week plan`.
    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract: say("Make a plan of an open week and keep it as a draft.", "为已开启的一周排班，存为草稿。"),
            discussion: say(
                "Drafts are kept side by side. Once a week is published, use roster replan, which changes as little as possible.",
                "可并存多个草稿。已发布的周请用 roster replan，它尽量少作改动。"
            )
        )
        @Argument(help: helpText("The week (default: the open one).", "周（默认为已开启的周）。", value: "week"))
        var week: WeekID?
        @Option(help: helpText("What to call this draft.", "草稿名称。", value: "text"))
        var label: String = ""
        @Flag(help: helpText("List every uncovered need and every volunteer.", "列出所有未覆盖的需求和所有志愿者。"))
        var all = false
        @OptionGroup var planning: PlanningOptions
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let week = try week ?? database.openWeek(near: options.moment.date)
                let basis = try database.basis(of: week, now: options.moment)
                if let base = basis.base {
                    throw CommandError(
                        message: words.both(
                            "week \(week) is published already (version \(base))",
                            "\(week) 周已发布（第 \(base) 版）"
                        ),
                        hint: words.both("change it with: roster replan", "请用 roster replan 修改")
                    )
                }
                let started = ContinuousClock.now
                let roster = try await planning.plan(basis.scenario, words)
                let number = try database.keep(roster, from: basis, label: label, by: options.author)
                if options.json {
                    return StandardOutput.write(JSONReport.text(PlanReport(number, basis, roster)))
                }
                var text = RosterSummary(scenario: basis.scenario, roster: roster).text(
                    in: words.language,
                    width: StandardOutput.width,
                    isComplete: all
                )
                text += "\n" + words.planned(in: ContinuousClock.now - started) + "\n"
                text += words.both("Kept as plan \(number) of week \(week).", "已存为 \(week) 周的计划 \(number)。") + "\n"
                text += words.next("roster week show \(week)") + "\n"
                text += words.both("      ", "        ") + "roster publish --week \(week)\n"
                StandardOutput.write(text)
            }
        }
    }
}

/// What `week plan` and `replan` tell as JSON about a plan.
struct PlanReport: Encodable {
    /// A level of the certificate.
    struct Level: Encodable {
        var objective: Int
        var bound: Double?
        var termination: String
    }

    var plan: Int64
    var week: String
    var base: Int?
    var duties: Int
    var uncovered: [UncoveredEntry]
    var levels: [String: Level]

    init(_ number: Int64, _ basis: PlanBasis, _ roster: Roster) {
        plan = number
        week = basis.week.description
        base = basis.base
        duties = roster.duties.count
        uncovered = roster.uncovered.map { UncoveredEntry($0, basis.scenario) }
        let certificates = (roster.certificate?.levels ?? []).map { level in
            let bound = level.bound.isFinite ? level.bound : nil
            return (
                level.level.rawValue,
                Level(objective: level.objective, bound: bound, termination: level.termination.rawValue)
            )
        }
        levels = Dictionary(uniqueKeysWithValues: certificates)
    }
}
