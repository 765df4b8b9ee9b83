import ArgumentParser
import Foundation
import RosterStore
import Rostering
import ScenarioFile

/// `roster import`: brings a scenario or coordinators' tables into the database.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say("Bring a scenario, or tables of people and needs, into the database.", "将方案或人员、需求表格导入数据库。"),
        discussion: say(
            """
            Tables may be UTF-8 or GBK, separated by commas, semicolons or tabs, with column names in English or \
            Chinese, and dates and times as people type them. What has a known id is updated, nothing is removed. One \
            bad row means that nothing is imported, unless --skip-bad.
            """,
            "表格可为 UTF-8 或 GBK 编码，用逗号、分号或制表符分隔，列名可用中文或英文，日期和时间可按习惯书写。编号相同的更新，不会删除任何数据。有一行错误则全部不导入，除非写 --skip-bad。"
        )
    )
    @Argument(help: helpText("A scenario: a folder or a file.", "方案：文件夹或文件。", value: "scenario"), completion: .file())
    var scenario: String?
    @Option(help: helpText("A table of volunteers.", "志愿者表格。", value: "file"), completion: .file(extensions: ["csv"]))
    var volunteers: String?
    @Option(help: helpText("A table of residents.", "居民表格。", value: "file"), completion: .file(extensions: ["csv"]))
    var residents: String?
    @Option(help: helpText("A table of needs.", "需求表格。", value: "file"), completion: .file(extensions: ["csv"]))
    var needs: String?
    @Option(
        help: helpText("A mapping file: lines 'their column: our column'.", "列名对照文件：每行“表中列名: 本程序列名”。", value: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var columns: String?
    @Flag(help: helpText("Write nothing; tell what would change.", "不写入，只显示会有哪些变化。"))
    var dryRun = false
    @Flag(help: helpText("Leave out rows that cannot be read.", "跳过无法读取的行。"))
    var skipBad = false
    @OptionGroup var options: StoreOptions

    func validate() throws {
        if scenario == nil, volunteers == nil, residents == nil, needs == nil {
            throw ValidationError(
                options.words.both(
                    "name a scenario, or a table such as --volunteers FILE",
                    "请指定方案，或用 --volunteers 等指定表格"
                )
            )
        }
    }

    func run() async throws {
        try await options.run { database, words in
            let batch = try ImportSource(command: self, database: database).batch()
            let result = try database.bringIn(batch, isTrial: dryRun, by: options.author)
            try options.answer(Report(result, isTrial: dryRun)) {
                guard !dryRun, !result.needs.added.isEmpty else { return lines(result, words) }
                // An open week takes over new needs only when it is told to.
                let weeks = try database.weeks()
                let open = weeks.reversed().filter { $0.state == .open }.map(\.week)
                let first = weeks.isEmpty ? batch.scenario.map { [WeekID(containing: $0.horizon.firstDay)] } : nil
                return lines(result, words) + (first ?? open).map { words.next("roster week open \($0)") }
            }
        }
    }

    private func lines(_ result: ImportResult, _ words: Words) -> [String] {
        if result.isEmpty { return [words.both("Nothing changes.", "没有变化。")] }
        var lines: [String] = []
        if result.changesSetup {
            lines.append(words.both("Community, services and rules: updated", "社区、服务和规则：有更新"))
        }
        for (name, entries) in [
            (words.both("Volunteers", "志愿者"), result.volunteers), (words.both("Residents", "居民"), result.residents),
            (words.both("Needs", "需求"), result.needs),
        ] {
            let (added, changed) = (entries.added.count, entries.changed.count)
            guard added + changed + entries.unchanged > 0 else { continue }
            lines.append(
                words.both(
                    "\(name): \(added) new, \(changed) changed, \(entries.unchanged) as before",
                    "\(name)：新增 \(added)，更新 \(changed)，不变 \(entries.unchanged)"
                )
                    + (entries.absent == 0
                        ? ""
                        : words.both(
                            "; \(entries.absent) of the database not in the source stay",
                            "；数据库中另有 \(entries.absent) 条不在来源中，保持不变"
                        ))
            )
            if changed > 0 { lines.append("  " + words.both("changed: ", "更新：") + short(entries.changed)) }
            if added > 0, changed + entries.unchanged > 0 {
                lines.append("  " + words.both("new: ", "新增：") + short(entries.added))
            }
        }
        if result.pinsAdded > 0 {
            lines.append(words.both("Decisions: \(result.pinsAdded) new", "指定：新增 \(result.pinsAdded)"))
        }
        if dryRun { lines.append(words.both("Dry run: nothing was written.", "试运行：没有写入任何数据。")) }
        return lines
    }

    private func short(_ ids: [String]) -> String {
        ids.prefix(12).joined(separator: " ") + (ids.count > 12 ? " …" : "")
    }

    private struct Report: Encodable {
        /// One table.
        struct Entries: Encodable {
            var added: [String]
            var changed: [String]
            var unchanged: Int
            var absent: Int

            init(_ entries: ImportResult.Entries) {
                (added, changed) = (entries.added, entries.changed)
                (unchanged, absent) = (entries.unchanged, entries.absent)
            }
        }

        var dryRun: Bool
        var setupChanged: Bool
        var volunteers: Entries
        var residents: Entries
        var needs: Entries
        var pinsAdded: Int

        init(_ result: ImportResult, isTrial: Bool) {
            (dryRun, setupChanged, pinsAdded) = (isTrial, result.changesSetup, result.pinsAdded)
            volunteers = Entries(result.volunteers)
            residents = Entries(result.residents)
            needs = Entries(result.needs)
        }
    }
}
