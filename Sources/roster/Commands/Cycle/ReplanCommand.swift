import ArgumentParser
import Foundation
import RosterStore
import Rostering
import ScenarioFile

/// `roster replan`: mends what is published with as few changes as possible.
struct ReplanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replan",
        abstract: say("Mend the published roster with as few changes as possible.", "以尽量少的改动修补已发布的排班。"),
        discussion: say(
            """
            What lies in the past or within the notice period stays as it is. Coverage comes first, then the number of \
            changes, then everything else. Tells who has to be called, and what the changes bought. The result is a \
            draft until you publish it.
            """,
            "过去的和通知期内的任务保持不变。首先保证覆盖，其次改动最少，最后才考虑其他。会列出需要通知谁，以及改动换来了什么。结果先存为草稿，发布后生效。"
        )
    )
    @Option(
        help: helpText(
            "Hours before its start within which a duty is not changed (default: 24).",
            "通知期：开始前多少小时内的任务不再改动（默认 24）。",
            value: "hours"
        )
    )
    var notice: Double = 24
    @Flag(help: helpText("Publish the result at once.", "立即发布结果。"))
    var publish = false
    @OptionGroup var planning: PlanningOptions
    @OptionGroup var options: WeekOptions

    func validate() throws {
        if !(notice >= 0 && notice <= 168) {
            throw ValidationError(options.words.both("--notice lies between 0 and 168", "--notice 须在 0 与 168 之间"))
        }
    }

    func run() async throws {
        try await options.run { database, week, words in
            let basis = try database.basis(of: week, now: options.moment, notice: Minutes(Int((notice * 60).rounded())))
            guard let published = basis.published else {
                throw CommandError(
                    message: words.both("nothing is published for week \(week)", "\(week) 周尚未发布排班"),
                    hint: words.both("plan it with: roster week plan \(week)", "请先排班：roster week plan \(week)")
                )
            }
            let roster = try await planning.plan(basis.scenario, words)
            let number = try database.keep(roster, from: basis, by: options.author)
            let outcome = ReplanOutcome(basis, published, roster)
            var version: Int?
            if publish { version = try database.publish(plan: number, of: week, by: options.author).version }
            let report = ReplanReport(
                plan: PlanReport(number, basis, roster),
                version: version,
                calls: outcome.changes.map { ChangeReport($0, basis.scenario) },
                coverageBefore: outcome.coverageBefore,
                coverageAfter: outcome.coverageAfter,
                leastChangesProven: outcome.isLeast,
                coveredAgain: outcome.coveredAgain.map(\.text)
            )
            var lines = outcome.lines(words) + [""]
            if let version {
                lines.append(words.both("Published as version \(version).", "已发布为第 \(version) 版。"))
            } else {
                lines.append(words.both("Kept as plan \(number) of week \(week).", "已存为 \(week) 周的计划 \(number)。"))
                lines.append(words.next("roster publish --week \(week)"))
            }
            options.answer(report) { lines }
        }
    }

    private struct ReplanReport: Encodable {
        var plan: PlanReport
        var version: Int?
        var calls: [ChangeReport]
        var coverageBefore: Int
        var coverageAfter: Int
        var leastChangesProven: Bool
        var coveredAgain: [String]
    }
}

/// A change of the roster, as JSON.
struct ChangeReport: Encodable {
    /// A duty.
    struct Entry: Encodable {
        var task: TaskID
        var service: ServiceID
        var role: RoleID
        var date: String
        var start: String
        var end: String

        init(_ duty: Duty, _ scenario: Scenario) {
            let times = TimesOfDay(duty.interval, scenario)
            (task, service, role) = (duty.task, duty.service, duty.role)
            (date, start, end) = (times.date, times.start, times.end)
        }
    }

    var volunteer: VolunteerID
    var change: String
    var before: Entry?
    var after: Entry?

    init(_ change: RosterChange, _ scenario: Scenario) {
        volunteer = change.volunteer
        self.change = change.kind.rawValue
        before = change.before.map { Entry($0, scenario) }
        after = change.after.map { Entry($0, scenario) }
    }
}
