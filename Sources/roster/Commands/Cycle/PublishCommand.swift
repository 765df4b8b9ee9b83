import ArgumentParser
import RosterStore
import Rostering

/// `roster publish`: makes a draft the version that people are told about.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: say("Publish a draft: it becomes a version that never changes.", "发布草稿：成为不再改变的版本。"),
        discussion: say(
            "The checker reads it first, against the data as they are now.",
            "发布前会按现有数据重新检验。"
        )
    )
    @Option(help: helpText("The draft's number (default: the latest).", "草稿编号（默认最新的）。", value: "n"))
    var plan: Int64?
    @OptionGroup var options: WeekOptions

    func run() async throws {
        try await options.run { database, week, words in
            let publication = try database.publish(plan: plan, of: week, by: options.author)
            let scenario = try database.scenario(of: week)
            let (version, changes) = (publication.version, publication.changes)
            var lines = [
                words.both("Week \(week): version \(version) is published.", "\(week) 周：第 \(version) 版已发布。")
            ]
            let people = Set(changes.map(\.volunteer)).count
            lines.append(
                version == 1
                    ? words.both(
                        "\(words.count(changes.count, "duty", "duties")) of \(words.count(people, "person", "people")).",
                        "共 \(people) 人，任务 \(changes.count) 次。"
                    )
                    : words.both(
                        "\(words.count(changes.count, "change")), \(words.count(people, "person", "people")) to tell.",
                        "改动 \(changes.count) 处，需通知 \(people) 人。"
                    )
            )
            lines.append(words.next("roster export --week \(week) --pages --output pages"))
            options.answer(Report(publication, scenario)) { lines }
        }
    }

    private struct Report: Encodable {
        var week: String
        var version: Int
        var changes: [ChangeReport]

        init(_ publication: Publication, _ scenario: Scenario) {
            (week, version) = (publication.week.description, publication.version)
            changes = publication.changes.map { ChangeReport($0, scenario) }
        }
    }
}
