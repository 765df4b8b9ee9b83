import Rostering

/// Gives rooms to the sessions of a roster.
enum RoomAssignment {
    /// For each session held the first room, in the place's order, that no overlapping session has; sessions go by
    /// their first start, then by id. A session that finds none free shares the place's first.
    static func rooms(_ duties: [Duty], _ tasks: [PossibleTask]) -> [SessionRoom] {
        var given: [(room: String, place: PlaceID, intervals: [Interval])] = []
        var result: [SessionRoom] = []
        let held = tasks.compactMap { task -> (id: TaskID, place: Place, intervals: [Interval])? in
            let intervals = duties.filter { $0.task == task.id }.map(\.interval).sorted()
            guard let place = task.place, !intervals.isEmpty else { return nil }
            return (task.id, place, intervals)
        }
        for session in held.sorted(by: { ($0.intervals[0].start, $0.id) < ($1.intervals[0].start, $1.id) }) {
            let free = session.place.rooms.first { room in
                !given.contains { other in
                    other.room == room && other.place == session.place.id
                        && other.intervals.contains { one in
                            session.intervals.contains { $0.start < one.end && one.start < $0.end }
                        }
                }
            }
            guard let room = free ?? session.place.rooms.first else { continue }
            given.append((room, session.place.id, session.intervals))
            result.append(SessionRoom(task: session.id, room: room))
        }
        return result.sorted { $0.task < $1.task }
    }
}
