import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// What advice is about: a scenario and a roster, a scenario that is planned first, or a week of the database.
struct AdviceArguments: ParsableArguments {
    @Argument(
        help: helpText(
            "The scenario and a roster of it; without a roster it is planned first; nothing with a database.",
            "方案及其排班；未给出排班时先行排班；使用数据库时不写。",
            value: "scenario roster"
        ),
        completion: .file()
    )
    var files: [String] = []
    @Option(
        help: helpText(
            "Seconds to think (default: 7; a trade-off: 80).",
            "思考的秒数（默认 7；取舍曲线为 80）。",
            value: "seconds"
        )
    )
    var timeLimit: Double?
    @OptionGroup var week: WeekOptions

    /// Language and form of the answer.
    var common: CommonOptions { week.common }

    func validate() throws {
        if files.count > 2 { throw ValidationError(Words(.ofHelp).adviceArguments) }
        if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
            throw ValidationError(Words(.ofHelp).mustBePositive("--time-limit"))
        }
    }

    /// The time to think, if it was given.
    var limit: Duration? { timeLimit.map { .limit(seconds: $0) } }

    /// How advice is sought.
    var options: AdviceOptions {
        var options = AdviceOptions()
        if let limit { options.timeLimit = limit }
        return options
    }

    /// A resolver of the scenario and its roster.
    ///
    /// Parameter published: whether the roster counts as published, so that changes to it cost something.
    func resolver(_ words: Words, isPublished: Bool = false) async throws -> Resolver {
        if files.count == 1 {
            let scenario = try ScenarioFile.read(at: files[0]).scenario
            let line = ProgressLine(StandardError.isTerminal ? .rewritten : .none, words)
            defer { line.clear() }
            // Ctrl-C ends the plan alone: the answer is then about the best roster so far.
            return try await Interruption.cancelling(onStop: { line.announceStop() }) {
                let roster = try await Planner(solver: GLPKSolver()).plan(scenario) { line.show($0) }
                return try await AdviceArguments.resolver(scenario, roster, isPublished: isPublished)
            }
        }
        let (scenario, roster) = try RosterArguments(files).read(week)
        return try await AdviceArguments.resolver(scenario, roster, isPublished: isPublished)
    }

    private static func resolver(_ scenario: Scenario, _ roster: Roster, isPublished: Bool) async throws -> Resolver {
        var (scenario, roster) = (scenario, roster)
        if isPublished, scenario.published == nil {
            scenario.published = PublishedRoster(duties: roster.duties, rounds: roster.rounds)
            roster.certificate = roster.certificate?.unchanged
        }
        return try await Resolver(scenario: scenario, roster: roster, solver: GLPKSolver())
    }

    /// Asks for advice; Ctrl-C ends it with what has been found so far.
    func ask<Answer: Sendable>(_ words: Words, _ work: @escaping @Sendable () async throws -> Answer) async throws
        -> Answer
    {
        let status = StatusLine(isQuiet: false)
        defer { status.clear() }
        return try await Interruption.cancelling(onStop: { status.announceStop(words) }, work)
    }
}

extension Words {
    /// What arguments advice takes.
    var adviceArguments: String {
        both(
            "give a scenario and a roster, a scenario alone, or nothing for the week in the database",
            "请给出方案和排班，或只给出方案；针对数据库中的一周则不写"
        )
    }
}

extension Certificate {
    /// The certificate of the same roster when it is published: without a change, and with the same bounds, for holding
    /// to what is published leaves no roster better; `nil` of merged levels.
    fileprivate var unchanged: Certificate? {
        guard levels.map(\.level) == [.coverage, .care] else { return nil }
        let stability = LevelCertificate(level: .stability, objective: 0, bound: 0, termination: .optimal)
        return Certificate(levels: [levels[0], stability, levels[1]], rounds: rounds)
    }
}
