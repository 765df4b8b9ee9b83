import ArgumentParser
import Foundation
import RosterStore
import Rostering

extension DatabaseCommand {
    /// `roster db scrub`.
    struct Scrub: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "scrub",
            abstract: say(
                "Rewrite the file without what was deleted, and empty its log.",
                "重写文件，清除已删除的数据，并清空写前日志。"
            )
        )
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                try database.scrub()
                options.answer(["file": options.path]) { [words.both("Done.", "完成。")] }
            }
        }
    }

    /// `roster db expire`.
    struct Expire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "expire",
            abstract: say(
                "Forget plans and attendance of weeks that were closed long ago; keep their statistics.",
                "删除早已关闭的各周的排班与出勤，只保留统计。"
            )
        )
        @Option(help: helpText("Weeks to keep, counted back from now.", "保留的周数，从现在往前数。", value: "weeks"))
        var keep: Int = 104
        @OptionGroup var options: StoreOptions

        func validate() throws {
            if keep < 1 { throw ValidationError(options.words.mustBePositive("--keep")) }
        }

        func run() async throws {
            try await options.run { database, words in
                let first = WeekID(containing: options.moment.date).adding(weeks: -keep)
                let count = try database.expire(before: first, by: options.author)
                options.answer(["weeks": count]) {
                    [
                        words.both(
                            "\(words.count(count, "week")) before \(first) reduced to statistics.",
                            "\(first) 之前的 \(count) 周只保留统计。"
                        )
                    ]
                }
            }
        }
    }

    /// `roster db log`.
    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "log",
            abstract: say("Show who changed what, when and why; latest first.", "查看谁在何时、因何改了什么；最新的在前。")
        )
        @Option(
            help: helpText(
                "Only about this: 2026-W49, or volunteer V017.",
                "只看：2026-W49 或 volunteer V017。",
                value: "subject"
            )
        )
        var about: String?
        @Option(help: helpText("Most entries to show.", "最多显示的条数。", value: "n"))
        var limit: Int = 50
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let entries = try database.auditLog(about: about, limit: max(1, limit))
                options.answer(entries.map(Entry.init)) {
                    if entries.isEmpty { return [words.both("No entries.", "没有记录。")] }
                    return entries.map { entry in
                        let why = entry.reason.map { words.both(" - \($0)", " — \($0)") } ?? ""
                        let line = "\(entry.moment)  \(entry.author)  \(entry.action)  \(entry.subject)"
                        return line + Self.text(of: entry.detail, words) + why
                    }
                }
            }
        }

        /// `  duties 564, missed 2`.
        private static func text(of detail: String?, _ words: Words) -> String {
            guard let detail, let parts = try? JSONDecoder().decode([String: String].self, from: Data(detail.utf8)),
                !parts.isEmpty
            else { return "" }
            return "  " + words.list(parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        }

        private struct Entry: Encodable {
            var at: String
            var by: String
            var action: String
            var subject: String
            var detail: String?
            var why: String?

            init(_ entry: AuditEntry) {
                (at, by, action, subject) = (entry.moment, entry.author, entry.action, entry.subject)
                (detail, why) = (entry.detail, entry.reason)
            }
        }
    }
}
