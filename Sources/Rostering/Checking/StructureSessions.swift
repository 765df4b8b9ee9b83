extension StructureFaults {
    /// Every session held has one room of its place, and no room has two sessions at once.
    mutating func checkSessions(tasks: [CheckedTask], groups: [[CheckedGroup]]) {
        var rooms: [Int: String] = [:]
        for entry in roster.sessions {
            guard let index = checked.taskIndex[entry.task], tasks[index].shape == .session, !groups[index].isEmpty
            else {
                // A duty that does not fit has been noted already.
                if !roster.duties.contains(where: { $0.task == entry.task && isSession($0.task, tasks) }) {
                    add(.roomForNothing, tasks: [entry.task], given: entry.room)
                }
                continue
            }
            if rooms[index] != nil {
                add(.roomTwice, volunteers: members(groups[index]), tasks: [entry.task], given: entry.room)
                continue
            }
            rooms[index] = entry.room
            let place = tasks[index].place.flatMap { checked.map.places[$0] }
            if place?.rooms.contains(entry.room) != true {
                add(.roomUnknown, volunteers: members(groups[index]), tasks: [entry.task], given: entry.room)
            }
        }
        let held = checked.tasks.indices.filter { tasks[$0].shape == .session && !groups[$0].isEmpty }
        for index in held where rooms[index] == nil {
            add(.roomMissing, volunteers: members(groups[index]), tasks: [tasks[index].id])
        }
        guard isRoomRequired else { return }
        for (position, one) in held.enumerated() {
            for other in held.dropFirst(position + 1)
            where rooms[one] != nil && rooms[one] == rooms[other] && tasks[one].place == tasks[other].place
                && overlap(groups[one], groups[other])
            {
                add(
                    .roomDoubleBooked,
                    volunteers: members(groups[one] + groups[other]),
                    tasks: [tasks[one].id, tasks[other].id],
                    given: rooms[one] ?? ""
                )
            }
        }
    }

    private func isSession(_ id: TaskID, _ tasks: [CheckedTask]) -> Bool {
        checked.taskIndex[id].map { tasks[$0].shape == .session } ?? false
    }

    /// Where the rule on rooms is penalised, sessions may have to share one.
    private var isRoomRequired: Bool {
        if case .penalised = checked.scenario.rules[.roomCapacity] ?? RoomCapacityRule.defaultMode { return false }
        return true
    }

    private func members(_ groups: [CheckedGroup]) -> [VolunteerID] {
        Set(groups.flatMap { $0.duties.map(\.volunteer) }).sorted().map { checked.volunteers[$0].id }
    }

    private func overlap(_ one: [CheckedGroup], _ other: [CheckedGroup]) -> Bool {
        one.contains { first in other.contains { first.start < $0.end && $0.start < first.end } }
    }
}
