/// Turns chosen pairs into a roster.
struct RosterDecoder {
    let problem: Problem

    /// The duties, rounds and rooms of the chosen pairs; uncovered needs and certificate are added later.
    func roster(of chosen: [RosterModel.Pair]) -> Roster {
        let duties = chosen.map { pair -> Duty in
            let activity = problem.activities[pair.activity]
            let task = problem.tasks[activity.task].base
            return Duty(
                volunteer: problem.volunteers[pair.volunteer].id,
                task: task.id,
                service: task.service,
                need: task.need,
                role: task.roles[activity.role].id,
                interval: Interval(Minutes(activity.start), Minutes(activity.end))
            )
        }
        return Roster(
            scenario: problem.scenario.id,
            horizon: problem.scenario.horizon,
            duties: duties.sorted {
                ($0.interval.start, $0.task, $0.role, $0.volunteer) < (
                    $1.interval.start, $1.task, $1.role, $1.volunteer
                )
            },
            rounds: problem.rounds.sorted { $0.id < $1.id },
            sessions: rooms(of: duties)
        )
    }

    /// A room for every session held, by first start: of its place's rooms, in order, the first that is free; if none
    /// is and sessions may share (`room-capacity` is penalised), the first of all.
    private func rooms(of duties: [Duty]) -> [SessionRoom] {
        let rooms = Dictionary(
            problem.scenario.community.places.map { (Location.place($0.id), $0.rooms.sorted()) },
            uniquingKeysWith: { first, _ in first }
        )
        let dutiesOf = Dictionary(grouping: duties, by: \.task)
        let held = problem.tasks.filter { $0.isSession }.compactMap { task -> Held? in
            guard let own = dutiesOf[task.base.id] else { return nil }
            return Held(task: task.base.id, place: task.base.origin, intervals: own.map(\.interval).sorted())
        }
        let mayShare = problem.mode(of: RoomCapacityRule.self) != .required
        var busy: [Location: [String: [Interval]]] = [:]
        var result: [SessionRoom] = []
        for session in held.sorted(by: { ($0.intervals[0], $0.task) < ($1.intervals[0], $1.task) }) {
            let own = rooms[session.place] ?? []
            let free = own.first { room in
                !(busy[session.place]?[room] ?? []).contains { other in
                    session.intervals.contains { $0.start < other.end && other.start < $0.end }
                }
            }
            guard let room = free ?? (mayShare ? own.first : nil) else { continue }
            busy[session.place, default: [:]][room, default: []] += session.intervals
            result.append(SessionRoom(task: session.task, room: room))
        }
        return result.sorted { $0.task < $1.task }
    }

    private struct Held {
        let task: TaskID
        let place: Location
        let intervals: [Interval]
    }
}
