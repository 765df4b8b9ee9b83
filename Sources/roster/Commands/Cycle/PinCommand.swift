import ArgumentParser
import RosterStore
import Rostering

/// `roster pin`: decides something about a volunteer, which plans then keep.
struct PinCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin",
        abstract: say("Decide that a volunteer does, or does not do, something.", "指定志愿者必须做或不做某事。"),
        discussion: say(
            "The target is a task (need@date), a need, or a stop. Without arguments: list the decisions of the week.",
            "对象可以是任务（需求@日期）、需求或送餐点。不带参数时列出本周的指定。"
        )
    )
    @Argument(help: helpText("The volunteer's id.", "志愿者编号。", value: "volunteer"))
    var volunteer: String?
    @Argument(help: helpText("The task or need.", "任务或需求。", value: "target"))
    var target: String?
    @Flag(name: .customLong("not"), help: helpText("The volunteer must not do it.", "不让其做。"))
    var isForbidden = false
    @Option(help: helpText("In this role.", "岗位。"))
    var role: String?
    @Option(help: helpText("At this time of day.", "开始时间。", value: "time"))
    var start: TimeOfDay?
    @OptionGroup var options: WeekOptions

    func validate() throws {
        if volunteer != nil, target == nil {
            throw ValidationError(options.words.both("name the task or need as well", "还要写明任务或需求"))
        }
    }

    func run() async throws {
        try await options.run { database, week, words in
            guard let volunteer, let target else { return try list(database, week, words) }
            let pin = Pin(
                isForbidden ? .mustNot : .must,
                volunteer: Identifier(volunteer),
                target: target,
                role: role.map { Identifier($0) },
                start: start
            )
            let number = try database.pin(pin, in: week, by: options.author)
            options.answer(["pin": number]) {
                [
                    isForbidden
                        ? words.both("\(volunteer) will not do \(target).", "\(volunteer) 不做 \(target)。")
                        : words.both("\(volunteer) does \(target).", "\(volunteer) 必须做 \(target)。")
                ]
            }
        }
    }

    private func list(_ database: RosterStore, _ week: WeekID, _ words: Words) throws {
        let pins = try database.pins(of: week)
        options.answer(pins.map(Entry.init)) {
            if pins.isEmpty { return [words.both("Nothing is decided.", "没有指定。")] }
            return pins.map { kept in
                let pin = kept.pin
                let what = pin.decision == .must ? words.both("does", "必须做") : words.both("does not do", "不做")
                let why = kept.reason.map { words.both(" (\($0))", "（\($0)）") } ?? ""
                return "\(pin.volunteer) \(what) \(pin.target)\(why)"
            }
        }
    }

    private struct Entry: Encodable {
        var pin: Int64
        var volunteer: VolunteerID
        var decision: String
        var target: String
        var role: RoleID?
        var start: String?
        var why: String?

        init(_ kept: KeptPin) {
            (pin, volunteer, target) = (kept.number, kept.pin.volunteer, kept.pin.target)
            (decision, role) = (kept.pin.decision.rawValue, kept.pin.role)
            (start, why) = (kept.pin.start?.description, kept.reason)
        }
    }
}

/// `roster unpin`: undoes decisions.
struct UnpinCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unpin",
        abstract: say("Undo decisions about a volunteer.", "撤销对志愿者的指定。")
    )
    @Argument(help: helpText("The volunteer's id.", "志愿者编号。", value: "volunteer"))
    var volunteer: String
    @Argument(help: helpText("The task or need (default: all).", "任务或需求（默认全部）。", value: "target"))
    var target: String?
    @OptionGroup var options: WeekOptions

    func run() async throws {
        try await options.run { database, week, words in
            let count = try database.unpin(Identifier(volunteer), target: target, in: week, by: options.author)
            options.answer(["undone": count]) {
                [words.both("\(words.count(count, "decision")) undone.", "已撤销指定 \(count) 条。")]
            }
        }
    }
}
