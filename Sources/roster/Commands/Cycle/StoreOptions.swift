import ArgumentParser
import Foundation
import RosterStore
import Rostering

/// Options of every command that works on the database.
struct StoreOptions: ParsableArguments {
    @Option(
        help: helpText(
            "The database (default: $ROSTER_DB, else roster.sqlite).",
            "数据库文件（默认 $ROSTER_DB，否则 roster.sqlite）。",
            value: "file"
        ),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @Option(
        name: .customLong("as"),
        help: helpText(
            "Who does this, for the log (default: $ROSTER_USER, else $USER).",
            "操作者，记入日志（默认 $ROSTER_USER，否则 $USER）。",
            value: "name"
        )
    )
    var actor: String?

    @Option(help: helpText("Why, for the log.", "原因，记入日志。", value: "text"))
    var why: String?

    @Option(
        help: helpText(
            "The present, such as 2026-12-01T09:30 (default: the clock).",
            "当前时刻，如 2026-12-01T09:30（默认取系统时钟）。"
        )
    )
    var now: Moment?

    @OptionGroup var common: CommonOptions

    /// The path of the database.
    var path: String { db ?? environment("ROSTER_DB") ?? "roster.sqlite" }

    /// The present.
    var moment: Moment {
        if let now { return now }
        let parts = Calendar(identifier: .gregorian)
            .dateComponents([.year, .month, .day, .hour, .minute], from: Date())
        let date = CivilDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
        return Moment(date ?? CivilDate(daysSinceEpoch: 0), TimeOfDay(parts.hour ?? 0, parts.minute ?? 0))
    }

    /// Who does this, when and why.
    var author: Author {
        Author(actor ?? environment("ROSTER_USER") ?? environment("USER") ?? "coordinator", at: moment, reason: why)
    }

    /// Whether the answer is JSON.
    var json: Bool { common.json }

    /// The words of the language to speak.
    var words: Words { common.words }

    /// Runs a command's work on the database, which is opened for it.
    func run(_ work: (RosterStore, Words) async throws -> Void) async throws {
        try await common.run { try await work(try RosterStore.open(at: path), words) }
    }

    /// Answers with a report as JSON if that is asked for, else with lines.
    func answer(_ report: @autoclosure () throws -> some Encodable, _ lines: () throws -> [String]) rethrows {
        if json { return StandardOutput.write(JSONReport.text(try report())) }
        StandardOutput.write(try lines().map { $0 + "\n" }.joined())
    }

    private func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Options of every command that is about one week of the database.
@dynamicMemberLookup
struct WeekOptions: ParsableArguments {
    @Option(
        help: helpText(
            "The week, such as 2026-W49 (default: the present one if it is open, else the next open one).",
            "周，如 2026-W49（默认为已开启的本周，否则为下一个已开启的周）。"
        )
    )
    var week: WeekID?

    @OptionGroup var store: StoreOptions

    /// The week that was named, or the open one near the present.
    func chosen(_ database: RosterStore) throws -> WeekID {
        try week ?? database.openWeek(near: store.moment.date)
    }

    /// Runs a command's work on the week that was named, or the open one near the present.
    func run(_ work: (RosterStore, WeekID, Words) async throws -> Void) async throws {
        try await store.run { database, words in try await work(database, try chosen(database), words) }
    }

    /// Answers with a report as JSON if that is asked for, else with lines.
    func answer(_ report: @autoclosure () throws -> some Encodable, _ lines: () throws -> [String]) rethrows {
        try store.answer(try report(), lines)
    }

    subscript<Value>(dynamicMember path: KeyPath<StoreOptions, Value>) -> Value { store[keyPath: path] }
}

extension Moment: ExpressibleByArgument {
    /// Reads `2026-12-01T09:30`.
    public init?(argument: String) { self.init(argument) }
}

extension WeekID: ExpressibleByArgument {
    /// Reads `2026-W49`.
    public init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
    /// Reads `2026-12-01`.
    public init?(argument: String) { self.init(iso: argument) }
}

extension TimeOfDay: ExpressibleByArgument {
    /// Reads `9:30`.
    public init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
            (0..<60).contains(minute), hour * 60 + minute <= 1_440
        else { return nil }
        self.init(hour, minute)
    }
}
