import Rostering

/// The keys of a roster file.
enum RosterKeys {
    static let roster = Vocabulary(
        required: ["scenario", "duties"],
        optional: ["format", "horizon", "rounds", "sessions", "uncovered", "certificate"]
    )
    static let horizon = Vocabulary(required: ["firstDay", "days"])
    static let duty = Vocabulary(
        required: ["volunteer", "task", "start"],
        optional: ["service", "need", "role", "end"]
    )
    static let round = Vocabulary(required: ["id", "service", "date", "stops", "minutes"], optional: ["portions"])
    static let session = Vocabulary(required: ["task", "room"])
    static let uncovered = Vocabulary(
        required: ["need", "task"],
        optional: ["role", "short", "start", "end", "reason"]
    )
    static let reason = Vocabulary(optional: ["excluded", "busy"])
    static let certificate = Vocabulary(required: ["levels"], optional: ["rounds"])
    static let level = Vocabulary(
        required: ["level", "objective", "termination"],
        optional: ["bound", "gap", "limitedBy"]
    )
}

/// Reads a roster against its scenario.
struct RosterDecoder {
    /// The scenario.
    let scenario: Scenario
    /// Whether tasks and volunteers that no longer exist are let pass, as in what was published earlier.
    let allowsUnknown: Bool

    /// The roster of a whole file.
    func roster(_ root: Field) -> Roster? {
        guard let keys = root.keys(RosterKeys.roster) else { return nil }
        if let format = keys["format"], let text = format.text, text != "roster/1" {
            format.report("unknown format '\(text)'", "未知的格式“\(text)”", hint: "one of: roster/1")
        }
        guard check(keys) else { return nil }
        var roster = Roster(scenario: scenario.id, horizon: scenario.horizon)
        roster.rounds = rounds(keys["rounds"])
        roster.duties = duties(keys["duties"], rounds: roster.rounds)
        roster.sessions = keys["sessions"]?.list?.compactMap(session) ?? []
        roster.uncovered = keys["uncovered"]?.list?.compactMap(uncovered) ?? []
        roster.certificate = keys["certificate"]?.certificate
        return roster
    }

    /// Whether the roster is of this scenario and its days; nothing else makes sense if not.
    private func check(_ keys: Keys) -> Bool {
        guard let id = keys["scenario"]?.text else { return false }
        guard id == scenario.id else {
            keys["scenario"]?.report(
                "this is a roster of scenario '\(id)', not of '\(scenario.id)'",
                "这是方案“\(id)”的排班，不是“\(scenario.id)”的",
                hint: LocalizedText("is this the right file?", chinese: "是不是选错了文件？")
            )
            return false
        }
        guard let field = keys["horizon"] else { return true }
        guard let inner = field.keys(RosterKeys.horizon), let first = inner["firstDay"]?.date,
            let days = inner["days"]?.integer
        else { return false }
        let horizon = scenario.horizon
        guard first == horizon.firstDay, days == horizon.dayCount else {
            field.report(
                "this roster covers \(days) days from \(first), the scenario \(horizon.dayCount) from \(horizon.firstDay)",
                "此排班从 \(first) 起共 \(days) 天，方案从 \(horizon.firstDay) 起共 \(horizon.dayCount) 天",
                hint: LocalizedText("is this the right file?", chinese: "是不是选错了文件？")
            )
            return false
        }
        return true
    }

    /// The duties of a list.
    func duties(_ field: Field?, rounds: [Round]) -> [Duty] {
        guard let list = field?.list else { return [] }
        let index = TaskIndex(scenario, rounds: rounds)
        let volunteers = Set(scenario.volunteers.map(\.id))
        return list.compactMap { entry in
            guard let keys = entry.keys(RosterKeys.duty), let volunteer: VolunteerID = keys["volunteer"]?.identifier(),
                let task: TaskID = keys["task"]?.identifier(), let start = keys["start"]?.instant(in: scenario.horizon)
            else { return nil }
            if !allowsUnknown, !volunteers.contains(volunteer) {
                keys["volunteer"]?.report(
                    "unknown volunteer '\(volunteer)'",
                    "未知的志愿者“\(volunteer)”",
                    hint: Nearest.hint(for: volunteer.text, among: scenario.volunteers.map(\.id.text))
                )
            }
            guard let known = index.entry(task) else { return unknown(task, keys, start, index) }
            return duty(volunteer, task, keys, start, known)
        }
    }

    private func unknown(_ task: TaskID, _ keys: Keys, _ start: Minutes, _ index: TaskIndex) -> Duty? {
        guard allowsUnknown else {
            let stem = String(task.text.prefix { !"@#".contains($0) })
            let guess = Nearest.word(to: stem, among: index.stems).map { $0 + task.text.dropFirst(stem.count) }
            keys["task"]?.report(
                "unknown task '\(task)'",
                "未知的任务“\(task)”",
                hint: guess == task.text || guess == nil
                    ? LocalizedText(
                        "is its date in the horizon, and is a round listed under 'rounds'?",
                        chinese: "日期是否在排班期内？轮次是否列在 rounds 中？"
                    )
                    : LocalizedText("did you mean '\(guess ?? "")'?", chinese: "是不是“\(guess ?? "")”？")
            )
            return nil
        }
        guard let volunteer: VolunteerID = keys["volunteer"]?.identifier() else { return nil }
        let end = keys["end"]?.instant(in: scenario.horizon) ?? start
        return Duty(
            volunteer: volunteer,
            task: task,
            service: keys["service"]?.identifier() ?? "",
            need: keys["need"]?.identifier(),
            role: keys["role"]?.identifier() ?? "",
            interval: Interval(start, end)
        )
    }

    private func duty(
        _ volunteer: VolunteerID,
        _ task: TaskID,
        _ keys: Keys,
        _ start: Minutes,
        _ known: TaskIndex.Entry
    ) -> Duty? {
        if let service = keys["service"]?.text, service != known.service.text {
            keys["service"]?.report(
                "the service of '\(task)' is '\(known.service)', not '\(service)'",
                "“\(task)”的服务是“\(known.service)”，不是“\(service)”"
            )
        }
        if let need = keys["need"]?.text, need != known.need?.text {
            keys["need"]?.report("'\(task)' does not serve the need '\(need)'", "“\(task)”并不满足需求“\(need)”")
        }
        let role: RoleID? =
            keys["role"].map { $0.identifier() } ?? (known.roles.count == 1 ? known.roles.first?.id : nil)
        guard let role else {
            keys.field.report(
                "missing key 'role'",
                "缺少键“role”",
                hint: Nearest.hint(for: "", among: known.roles.map(\.id.text))
            )
            return nil
        }
        if !allowsUnknown, !known.roles.contains(where: { $0.id == role }) {
            keys["role"]?.report(
                "'\(task)' has no role '\(role)'",
                "“\(task)”没有岗位“\(role)”",
                hint: Nearest.hint(for: role.text, among: known.roles.map(\.id.text))
            )
        }
        let end: Minutes? =
            keys["end"].map { $0.instant(in: scenario.horizon) } ?? known.duration.map { start + $0 }
        guard let end else {
            if keys["end"] == nil { keys.field.report("missing key 'end'", "缺少键“end”") }
            return nil
        }
        return Duty(
            volunteer: volunteer,
            task: task,
            service: known.service,
            need: known.need,
            role: role,
            interval: Interval(start, end)
        )
    }
}
