import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// What an answer is about: two files, or a week of the database.
struct AnswerOptions: ParsableArguments {
    @Option(help: helpText("Seconds to think (default: 7).", "思考的秒数（默认 7）。", value: "seconds"))
    var timeLimit: Double?
    @OptionGroup var week: WeekOptions

    /// Language and form of the answer.
    var common: CommonOptions { week.common }

    func validate() throws {
        if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
            throw ValidationError(Words(.ofHelp).mustBePositive("--time-limit"))
        }
    }

    /// How answers are sought.
    var resolving: ResolveOptions {
        var options = ResolveOptions()
        if let timeLimit { options.timeLimit = .limit(seconds: timeLimit) }
        return options
    }

    /// Answers what the arguments ask, as JSON or in lines of the terminal's width.
    func tell(
        _ arguments: [String],
        names count: Int,
        _ answer: (Resolver, _ names: [String]) async throws -> (report: any Encodable, text: (_ width: Int) -> String)
    ) async throws {
        try await common.run {
            let given = try AnswerArguments(arguments, names: count)
            let (report, text) = try await answer(try await resolver(given.files), given.names)
            if common.json { return StandardOutput.write(JSONReport.text(report)) }
            StandardOutput.write(text(StandardOutput.width))
        }
    }

    /// A resolver of what the arguments before the question name.
    func resolver(_ files: [String]) async throws -> Resolver {
        let (scenario, roster) = try RosterArguments(files).read(week)
        return try await Resolver(scenario: scenario, roster: roster, solver: GLPKSolver(), options: resolving)
    }
}

/// The arguments of a command that asks something: two files or none, then so many names.
struct AnswerArguments {
    let files: [String]
    let names: [String]

    /// Throws: a validation error unless there are `count` names, alone or behind two files.
    init(_ arguments: [String], names count: Int) throws {
        guard arguments.count == count || arguments.count == count + 2 else {
            throw ValidationError(Words(.ofHelp).answerArguments)
        }
        files = Array(arguments.dropLast(count))
        names = Array(arguments.suffix(count))
    }
}

extension Scenario {
    /// The volunteer of an id or a name.
    ///
    /// Throws: ``ResolveError`` if there is none, or several have that name.
    func volunteer(_ text: String) throws -> VolunteerID {
        if volunteers.contains(where: { $0.id.text == text }) { return VolunteerID(text) }
        let named = volunteers.filter { $0.name == text }.map(\.id)
        if named.count > 1 { throw ResolveError.ambiguous(named.sorted()) }
        guard let id = named.first else { throw ResolveError.unknown(text, near: volunteers.map(\.id.text)) }
        return id
    }
}

extension Words {
    /// What arguments an answer takes.
    var answerArguments: String {
        both(
            "give a scenario, a roster and what you ask about; or only the latter, about the week in the database",
            "请给出方案、排班和要询问的对象；或只给出要询问的对象，针对数据库中的一周"
        )
    }
}

extension ResolveError {
    /// What to say about it.
    func told(_ words: Words) -> (message: String, details: [String], hint: String?) {
        switch self {
        case .rejectedRoster(let reasons):
            (
                words.both("the roster does not keep the rules of the scenario", "此排班不符合方案的规则"),
                reasons.prefix(8).map { $0.text(in: words.language) },
                words.both("'roster verify' lists everything; then plan again", "用 'roster verify' 查看全部，再重新排班")
            )
        case .ambiguous(let ids):
            (
                words.both("several volunteers have that name", "有多名志愿者同名"), [],
                words.both("give an id: ", "请给出编号：") + words.list(ids.map(\.text))
            )
        case .unknown(let name, let known):
            (
                words.both("'\(name)' is neither in the scenario nor in the roster", "方案和排班中都没有“\(name)”"), [],
                nearest(to: name, in: known).map(words.didYouMean)
                    ?? (known.count <= 12 && !known.isEmpty ? words.oneOf(known.sorted()) : nil)
            )
        }
    }
}
