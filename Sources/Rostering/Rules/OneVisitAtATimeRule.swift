/// A resident is visited by one team at a time.
///
/// Model: for each resident, with n(t) the visits at minute t (a visit counts once in every start group it has):
/// ∫ max(0, n(t) − 1) dt = 0.
/// Unit: a minute of that integral.
public enum OneVisitAtATimeRule: Rule {
    /// `one-visit-at-a-time`.
    public static let id = RuleID.oneVisitAtATime
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Visits to one resident do not overlap.",
        chinese: "对同一居民的上门服务不得重叠。"
    )

    // MARK: Check

    /// Every resident with visits at the same time.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var visits: [Int: [(task: Int, group: CheckedGroup)]] = [:]
        for (index, groups) in evidence.groups.enumerated() where evidence.tasks[index].shape == .visit {
            for group in groups {
                for resident in evidence.tasks[index].residents {
                    visits[resident, default: []].append((index, group))
                }
            }
        }
        return visits.sorted { $0.key < $1.key }.compactMap { resident, entries in
            let excess = CheckedExcess(entries.map { ($0.group.start, $0.group.end) }, capacity: 1)
            guard excess.minutes > 0 else { return nil }
            let meeting = excess.involved.map { entries[$0] }
            return Violation(
                rule: id,
                units: excess.minutes,
                volunteers: evidence.volunteerIDs(meeting.flatMap(\.group.duties)),
                tasks: Set(meeting.map(\.task)).sorted().map { evidence.tasks[$0].id },
                day: meeting.first?.group.day,
                facts: [
                    "resident": evidence.checked.residents[resident].id.text, "minutes": "\(excess.minutes)",
                ]
            )
        }
    }

    /// Resident, minutes, tasks and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let resident = violation.fact("resident")
        let minutes = violation.fact("minutes")
        let who = violation.volunteerList
        return LocalizedText(
            "visits to \(resident) overlap for \(minutes) min: \(violation.taskList) (\(who))",
            chinese: "对 \(resident) 的上门服务重叠 \(minutes) 分钟：\(violation.taskList)（\(who)）"
        )
    }
}

// MARK: Effect on the model

extension OneVisitAtATimeRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        var visits: [ResidentID: [Int]] = [:]
        for (index, task) in model.problem.tasks.enumerated() where task.isVisit {
            if let resident = task.base.resident { visits[resident, default: []].append(index) }
        }
        // A team that starts at several times visits twice, even if it is the only one.
        let mayOverlapItself = model.problem.mode(of: StartTogetherRule.self) != .required
        for (resident, tasks) in visits.sorted(by: { $0.key < $1.key }) where tasks.count > 1 || mayOverlapItself {
            model.limitPresence(of: tasks, to: 1, rule: id, mode: mode, name: "visit.\(resident)")
        }
    }
}
