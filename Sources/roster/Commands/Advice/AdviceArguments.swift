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
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if files.count > 2 { throw ValidationError(Words(.ofHelp).adviceArguments) }
    }

    /// How advice is sought.
    var options: AdviceOptions {
        var options = AdviceOptions()
        if let limit = answer.timeLimit { options.timeLimit = .milliseconds(Int64((limit * 1_000).rounded(.up))) }
        return options
    }

    /// A resolver of the scenario and its roster.
    ///
    /// Parameter published: whether the roster counts as published, so that changes to it cost something.
    func resolver(_ words: Words, isPublished: Bool = false) async throws -> Resolver {
        if files.count != 1, !isPublished { return try await answer.resolver(files) }
        var scenario: Scenario
        let roster: Roster
        if files.count == 1 {
            scenario = try ScenarioFile.read(at: files[0]).scenario
            roster = try await plan(scenario, words)
        } else {
            let read = try await answer.resolver(files)
            (scenario, roster) = (read.scenario, read.roster)
        }
        if isPublished, scenario.published == nil {
            scenario.published = PublishedRoster(duties: roster.duties, rounds: roster.rounds)
        }
        let solver = GLPKSolver()
        if !isPublished { return try await Resolver(scenario: scenario, roster: roster, solver: solver) }
        // What was proven of the roster before says nothing about changes to it.
        var unproven = roster
        unproven.certificate = nil
        return try await Resolver(scenario: scenario, roster: unproven, solver: solver)
    }

    private func plan(_ scenario: Scenario, _ words: Words) async throws -> Roster {
        let line = ProgressLine(StandardError.isTerminal ? .rewritten : .none, words)
        defer { line.clear() }
        return try await Planner(solver: GLPKSolver()).plan(scenario) { line.show($0) }
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
