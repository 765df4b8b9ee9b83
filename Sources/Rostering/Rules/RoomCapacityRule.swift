/// No more sessions are held at a place at one time than it has rooms.
///
/// Model: for each place, with n(t) the sessions at minute t (a session counts once in every start group it has):
/// ∫ max(0, n(t) − rooms) dt = 0.
/// Unit: a minute of that integral.
public enum RoomCapacityRule: Rule {
    /// `room-capacity`.
    public static let id = RuleID.roomCapacity
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A place holds no more sessions at one time than it has rooms.",
        chinese: "同一地点同时进行的调解场数不得超过房间数。"
    )

    // MARK: Check

    /// Every place with too many sessions at the same time.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var sessions: [PlaceID: [(task: Int, group: CheckedGroup)]] = [:]
        for (index, groups) in evidence.groups.enumerated() where !groups.isEmpty {
            guard evidence.tasks[index].shape == .session, let place = evidence.tasks[index].place else { continue }
            for group in groups { sessions[place, default: []].append((index, group)) }
        }
        return sessions.sorted { $0.key < $1.key }.compactMap { place, entries in
            let rooms = evidence.checked.map.places[place]?.rooms.count ?? 0
            let excess = CheckedExcess(entries.map { ($0.group.start, $0.group.end) }, capacity: rooms)
            guard excess.minutes > 0 else { return nil }
            let meeting = excess.involved.map { entries[$0] }
            return Violation(
                rule: id,
                units: excess.minutes,
                volunteers: evidence.volunteerIDs(meeting.flatMap(\.group.duties)),
                tasks: Set(meeting.map(\.task)).sorted().map { evidence.tasks[$0].id },
                day: meeting.first?.group.day,
                facts: ["place": place.text, "rooms": "\(rooms)", "minutes": "\(excess.minutes)"]
            )
        }
    }

    /// Place, rooms, minutes, tasks and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let place = violation.fact("place")
        let rooms = violation.fact("rooms")
        let minutes = violation.fact("minutes")
        let who = violation.volunteerList
        return LocalizedText(
            "\(place) has \(rooms) rooms, too few for \(minutes) min: \(violation.taskList) (\(who))",
            chinese: "\(place) 只有 \(rooms) 个房间，超出 \(minutes) 分钟：\(violation.taskList)（\(who)）"
        )
    }
}

// MARK: Effect on the model

extension RoomCapacityRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for place in model.problem.scenario.community.places.sorted(by: { $0.id < $1.id }) {
            let sessions = model.problem.tasks.indices.filter {
                model.problem.tasks[$0].isSession && model.problem.tasks[$0].base.origin == .place(place.id)
            }
            guard !sessions.isEmpty else { continue }
            let (rooms, name) = (place.rooms.count, "rooms.\(place.id)")
            model.limitPresence(of: sessions, to: rooms, rule: id, mode: mode, name: name)
            guard model.tightensPresence, mode == .required,
                model.problem.mode(of: StartTogetherRule.self) == .required
            else { continue }
            model.tightenPresence(of: sessions, to: rooms, name: name)
        }
    }
}
