import ArgumentParser
import Foundation
import RosterStore
import Rostering

/// `roster db`: makes and looks after the database.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db",
        abstract: say("Make, check, copy and update the database.", "新建、检查、备份和升级数据库。"),
        subcommands: [
            Create.self, Check.self, Backup.self, Migrate.self, Scrub.self, Expire.self, Log.self,
        ]
    )

    /// `roster db init`.
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: say("Make a new, empty database.", "新建空数据库。")
        )
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.common.run {
                _ = try RosterStore.create(at: options.path)
                let words = options.words
                options.answer(["file": options.path]) {
                    [
                        words.both("The database is \(options.path).", "数据库为 \(options.path)。"),
                        words.next("roster import FOLDER"),
                    ]
                }
            }
        }
    }

    /// `roster db check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: say("Read the whole database and tell what is wrong.", "通读数据库，报告问题。")
        )
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let report = try database.check()
                options.answer(CheckReport(report, words.language)) { lines(report, words) }
                if !report.problems.isEmpty { throw ExitCode.failure }
            }
        }

        private func lines(_ report: StoreReport, _ words: Words) -> [String] {
            let (size, version) = (words.grouped((report.bytes + 1023) / 1024), report.version)
            var lines = [
                words.both(
                    "\(options.path): tables \(version), \(size) KB.",
                    "\(options.path)：数据版本 \(version)，\(size) KB。"
                )
            ]
            let labels = [
                ("volunteer", "volunteers", "志愿者"), ("resident", "residents", "居民"), ("need", "needs", "需求"),
                ("week", "weeks", "周"), ("publication", "publications", "发布"), ("audit", "log entries", "日志"),
            ]
            let counts = labels.map { table, english, chinese in
                let number = words.grouped(report.rows[table] ?? 0)
                return words.both("\(number) \(english)", "\(chinese) \(number)")
            }
            lines.append(words.list(counts) + words.both(".", "。"))
            lines +=
                report.problems.isEmpty
                ? [words.both("Nothing is wrong.", "没有问题。")]
                : report.problems.map { words.errorLine($0.text(in: words.language), place: nil) }
            return lines
        }

        private struct CheckReport: Encodable {
            var version: Int
            var bytes: Int
            var rows: [String: Int]
            var problems: [String]

            init(_ report: StoreReport, _ language: Language) {
                (version, bytes, rows) = (report.version, report.bytes, report.rows)
                problems = report.problems.map { $0.text(in: language) }
            }
        }
    }

    /// `roster db backup`.
    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup",
            abstract: say("Copy the database as it is now, while others use it.", "备份数据库，期间他人可继续使用。")
        )
        @Argument(help: helpText("The copy, a new file.", "备份文件（新文件）。", value: "file"), completion: .file())
        var target: String
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                try database.backup(to: target)
                options.answer(["file": target]) { [words.both("The copy is \(target).", "备份为 \(target)。")] }
            }
        }
    }

    /// `roster db migrate`.
    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "migrate",
            abstract: say("Bring the database of an older version up to date.", "将旧版本的数据库升级到当前版本。")
        )
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.common.run {
                let before = try RosterStore.migrate(at: options.path)
                let after = try RosterStore.open(at: options.path).check().version
                let words = options.words
                options.answer(["before": before, "after": after]) {
                    [
                        before == after
                            ? words.both("Nothing to do: tables \(after).", "无需升级：数据版本 \(after)。")
                            : words.both("Tables \(before) became \(after).", "数据版本由 \(before) 升级为 \(after)。")
                    ]
                }
            }
        }
    }
}
