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
        @OptionGroup var store: StoreOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            try await common.run {
                _ = try RosterStore.create(at: store.path)
                if common.json { return StandardOutput.write(JSONReport.text(["file": store.path])) }
                let words = common.words
                StandardOutput.write(
                    words.both("The database is \(store.path).", "数据库为 \(store.path)。") + "\n"
                        + words.next("roster import FOLDER") + "\n"
                )
            }
        }
    }

    /// `roster db check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: say("Read the whole database and tell what is wrong.", "通读数据库，报告问题。")
        )
        @OptionGroup var store: StoreOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            try await common.run {
                let report = try store.open().check()
                let words = common.words
                if common.json {
                    StandardOutput.write(JSONReport.text(CheckReport(report, words.language)))
                } else {
                    StandardOutput.write(text(report, words))
                }
                if !report.problems.isEmpty { throw ExitCode.failure }
            }
        }

        private func text(_ report: StoreReport, _ words: Words) -> String {
            let (size, version) = (words.grouped((report.bytes + 1023) / 1024), report.version)
            var lines = [
                words.both("\(store.path): tables \(version), \(size) KB.", "\(store.path)：数据版本 \(version)，\(size) KB。")
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
            return lines.map { $0 + "\n" }.joined()
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
        @OptionGroup var store: StoreOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            try await common.run {
                try store.open().backup(to: target)
                if common.json { return StandardOutput.write(JSONReport.text(["file": target])) }
                StandardOutput.write(common.words.both("The copy is \(target).", "备份为 \(target)。") + "\n")
            }
        }
    }

    /// `roster db migrate`.
    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "migrate",
            abstract: say("Bring the database of an older version up to date.", "将旧版本的数据库升级到当前版本。")
        )
        @OptionGroup var store: StoreOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            try await common.run {
                let before = try RosterStore.migrate(at: store.path)
                let after = try store.open().check().version
                if common.json {
                    return StandardOutput.write(JSONReport.text(["before": before, "after": after]))
                }
                StandardOutput.write(
                    before == after
                        ? common.words.both("Nothing to do: tables \(after).", "无需升级：数据版本 \(after)。") + "\n"
                        : common.words.both("Tables \(before) became \(after).", "数据版本由 \(before) 升级为 \(after)。") + "\n"
                )
            }
        }
    }
}
