import ArgumentParser
import Foundation
import Rostering

/// `roster recruit`: whom to recruit, train or remind of a renewal.
struct RecruitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recruit",
        abstract: say(
            "Find the fewest people to recruit for a coverage target; or whom to train, or what to renew.",
            "为达到覆盖目标，求最少需招募的人；或应培训谁、哪些证书应续期。"
        ),
        discussion: say(
            """
            roster recruit scenarios/yucheng roster.json --target 100%
            roster recruit scenarios/yucheng roster.json --training
            roster recruit scenarios/yucheng roster.json --renewals

            Recruits have a profile: skills, days, hours, grid. The usual ones are tried unless others are given with \
            --profile "skills=nursing; days=mon-fri; hours=08:00-12:00; grid=G04" or, one a line, with --profiles.
            """,
            """
            roster recruit scenarios/yucheng roster.json --target 100%
            roster recruit scenarios/yucheng roster.json --training
            roster recruit scenarios/yucheng roster.json --renewals

            招募对象有画像：技能、星期、时段、网格。默认尝试常见画像；也可用 \
            --profile "skills=nursing; days=mon-fri; hours=08:00-12:00; grid=G04" 指定，或用 --profiles 给出文件（每行一个）。
            """
        )
    )

    @OptionGroup var about: AdviceArguments
    @Option(
        help: helpText("Share to be covered: 95% (default) or 0.95.", "覆盖目标：95%（默认）或 0.95。", value: "share")
    )
    var target: Share?
    @Flag(help: helpText("Every service must reach the target, not only all together.", "每项服务都须达到目标，而不仅是合计。"))
    var eachService = false
    @Option(
        name: .customLong("service"),
        help: helpText("Count this service only; may be repeated.", "只计这项服务；可重复。", value: "service")
    )
    var services: [String] = []
    @Option(
        name: .customLong("profile"),
        help: helpText("A profile to look for; may be repeated.", "要寻找的画像；可重复。", value: "profile")
    )
    var profiles: [String] = []
    @Option(
        name: .customLong("profiles"),
        help: helpText("A file of profiles, one a line.", "画像文件，每行一个。", value: "file"),
        completion: .file()
    )
    var profileFile: String?
    @Option(help: helpText("Most recruits to look for (default: 16).", "最多招募的人数（默认 16）。", value: "n"))
    var most: Int = 16
    @Flag(help: helpText("Tell whom to train in what instead.", "改为说明应培训谁、培训什么。"))
    var training = false
    @Flag(help: helpText("Tell which certificates to renew first instead.", "改为说明哪些证书应先续期。"))
    var renewals = false
    @Option(
        help: helpText("With --renewals: weeks to look ahead (default: 8).", "与 --renewals 合用：展望的周数（默认 8）。", value: "n")
    )
    var weeks: Int = 8

    func validate() throws {
        let words = Words(.ofHelp)
        if training, renewals { throw ValidationError(words.exclude("--training", "--renewals")) }
        if !(1...64).contains(most) {
            throw ValidationError(words.both("--most lies between 1 and 64", "--most 须在 1 与 64 之间"))
        }
        if !(1...52).contains(weeks) {
            throw ValidationError(words.both("--weeks lies between 1 and 52", "--weeks 须在 1 与 52 之间"))
        }
    }

    func run() async throws {
        try await about.common.run {
            let words = about.common.words
            let resolver = try await about.resolver(words)
            let scenario = resolver.scenario
            let advisor = Advisor(resolver, options: about.options)
            let (wanted, profiles) = try wanted(scenario, words)
            let width = StandardOutput.width
            let text: [String]
            let report: any Encodable
            if renewals {
                let found = try await about.ask(words) { [weeks] in try await advisor.renewals(weeks: weeks) }
                text = RenewalText(found, scenario, words).lines(width: width)
                report = RenewalReport(found, scenario)
            } else if training {
                let found = try await about.ask(words) { try await advisor.training(reaching: wanted) }
                text = TrainingText(found, target: wanted, scenario, words).lines(width: width)
                report = TrainingReport(found, scenario)
            } else {
                let found = try await about.ask(words) { [most] in
                    try await advisor.recruitment(reaching: wanted, profiles: profiles, maximum: most)
                }
                text = RecruitText(found, target: wanted, words).lines(width: width)
                report = RecruitReport(found)
            }
            if about.common.json { return StandardOutput.write(JSONReport.text(report)) }
            StandardOutput.write(text.map { $0 + "\n" }.joined())
        }
    }

    /// The target, and the profiles that were given: `nil` for the usual ones.
    ///
    /// Throws: ``CommandErrors`` with everything that is wrong.
    private func wanted(
        _ scenario: Scenario,
        _ words: Words
    ) throws -> (target: CoverageTarget, profiles: [VolunteerProfile]?) {
        var errors: [CommandError] = []
        var counted: Set<ServiceID> = []
        for text in services {
            do { counted.insert(try scenario.service(text, words)) } catch { errors.append(error) }
        }
        var reading = ProfileReading(scenario, words)
        var all = profiles.map { reading.profile($0, of: "--profile") }
        if let profileFile { all += reading.profiles(file: profileFile) }
        errors += reading.errors
        if !errors.isEmpty { throw CommandErrors(all: errors) }
        return (
            CoverageTarget(share: target?.value ?? 0.95, services: counted, isPerService: eachService),
            profiles.isEmpty && profileFile == nil ? nil : all
        )
    }
}

extension Scenario {
    /// The service of an id or a name, in either language.
    fileprivate func service(_ text: String, _ words: Words) throws(CommandError) -> ServiceID {
        let ids = services.map(\.id)
        if let id = ids.first(where: { $0.text == text }) { return id }
        let named = services.filter { service in Language.allCases.contains { service.name.text(in: $0) == text } }
        if named.count == 1 { return named[0].id }
        throw CommandError(
            place: "--service",
            message: words.noService(text),
            hint: nearest(to: text, in: ids.map(\.text)).map(words.didYouMean) ?? words.oneOf(ids.map(\.text))
        )
    }
}
