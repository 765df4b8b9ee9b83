import ArgumentParser
import RosterStore
import Rostering

/// `roster person`: people's own data, and what happens to it.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: say("Export or erase a person's data; note departures and objections.", "导出或删除个人数据；登记离开与回避。"),
        subcommands: [Export.self, Erase.self, Leave.self, Object.self]
    )

    /// Whose data.
    struct Who: ParsableArguments {
        @Argument(help: helpText("The person's id.", "人员编号。", value: "id"))
        var id: String
        @Flag(help: helpText("The id is a resident's, not a volunteer's.", "编号是居民的，而非志愿者的。"))
        var resident = false

        var kind: PersonKind { resident ? .resident : .volunteer }
    }

    /// `roster person export`.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: say("Write everything kept about one person, as JSON.", "以 JSON 输出某人的全部数据。")
        )
        @OptionGroup var who: Who
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, _ in StandardOutput.write(try database.personData(who.kind, who.id)) }
        }
    }

    /// `roster person erase`.
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "erase",
            abstract: say("Replace a person by an anonymous entry, for good.", "将某人永久替换为匿名条目。"),
            discussion: say(
                """
                Name, address, telephone number and id are gone from the file, its log and every backup made \
                afterwards; the statistics stay. Backups and exports made before are yours to delete.
                """,
                "姓名、地址、电话和编号将从文件、日志及此后的备份中清除，统计保留。此前的备份和导出文件请自行删除。"
            )
        )
        @OptionGroup var who: Who
        @Flag(help: helpText("Do it; without this nothing is erased.", "确认删除；不写则不删除。"))
        var yes = false
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                guard yes else {
                    throw CommandError(
                        message: words.both("erasing cannot be undone", "删除后无法恢复"),
                        hint: words.both("add --yes to erase \(who.id)", "加上 --yes 以删除 \(who.id)")
                    )
                }
                let erased = try database.erase(who.kind, who.id, by: options.author)
                options.answer(Report(anonymousID: erased.anonymousID, openDuties: erased.openDuties)) {
                    var lines = [words.both("The person is now \(erased.anonymousID).", "该人员现为 \(erased.anonymousID)。")]
                    if erased.openDuties > 0 {
                        lines.append(
                            words.both(
                                "\(words.count(erased.openDuties, "published duty", "published duties")) to fill: roster replan",
                                "有 \(erased.openDuties) 次已发布的任务需要补上：roster replan"
                            )
                        )
                    }
                    return lines + [words.both("Delete backups and exports made before.", "请删除此前的备份和导出文件。")]
                }
            }
        }

        private struct Report: Encodable {
            var anonymousID: String
            var openDuties: Int
        }
    }

    /// `roster person leave`.
    struct Leave: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "leave",
            abstract: say("Note the last day on which somebody is there.", "登记某人在社区的最后一天。")
        )
        @OptionGroup var who: Who
        @Option(help: helpText("The last day (default: today).", "最后一天（默认今天）。", value: "date"))
        var on: CivilDate?
        @Flag(help: helpText("They stay after all.", "撤销，继续留下。"))
        var back = false
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let day = back ? nil : on ?? options.moment.date
                try database.noteLeaving(who.kind, who.id, lastDay: day, by: options.author)
                options.answer(["id": who.id, "lastDay": day?.description]) {
                    [
                        day.map { words.both("The last day of \(who.id) is \($0).", "\(who.id) 的最后一天为 \($0)。") }
                            ?? words.both("\(who.id) stays.", "\(who.id) 继续留下。")
                    ]
                }
            }
        }
    }

    /// `roster person object`.
    struct Object: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "object",
            abstract: say("Note that a resident objects to a mediator.", "登记居民要求某调解员回避。")
        )
        @Argument(help: helpText("The resident's id.", "居民编号。", value: "resident"))
        var resident: String
        @Argument(help: helpText("The mediator's id.", "调解员编号。", value: "volunteer"))
        var volunteer: String
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                try database.noteObjection(of: Identifier(resident), to: Identifier(volunteer), by: options.author)
                options.answer(["resident": resident, "volunteer": volunteer]) {
                    [
                        words.both(
                            "\(volunteer) will not mediate for \(resident).",
                            "\(volunteer) 今后不再为 \(resident) 调解。"
                        )
                    ]
                }
            }
        }
    }
}
