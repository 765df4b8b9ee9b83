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

    /// A room for every session held: of the rooms of its place, in order, the first that is free.
    private func rooms(of duties: [Duty]) -> [SessionRoom] {
        let rooms = Dictionary(
            problem.scenario.community.places.map { (Location.place($0.id), $0.rooms) },
            uniquingKeysWith: { first, _ in first }
        )
        var held: Set<Held> = []
        for duty in duties {
            guard let task = problem.tasks.first(where: { $0.base.id == duty.task }), task.isSession else { continue }
            held.insert(Held(task: duty.task, place: task.base.origin, interval: duty.interval))
        }
        var busy: [String: [Interval]] = [:]
        var result: [TaskID: SessionRoom] = [:]
        for session in held.sorted(by: { ($0.interval, $0.task) < ($1.interval, $1.task) })
        where result[session.task] == nil {
            let free = (rooms[session.place] ?? []).first { room in
                !(busy["\(session.place)|\(room)"] ?? []).contains {
                    $0.start < session.interval.end && session.interval.start < $0.end
                }
            }
            guard let free else { continue }
            busy["\(session.place)|\(free)", default: []].append(session.interval)
            result[session.task] = SessionRoom(task: session.task, room: free)
        }
        return result.values.sorted { $0.task < $1.task }
    }

    private struct Held: Hashable {
        let task: TaskID
        let place: Location
        let interval: Interval
    }
}
