/// What is different for one volunteer on one task.
public struct DutyChange: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// The task.
    public var task: TaskID
    /// The duty before; `nil` if it is new.
    public var before: Duty?
    /// The duty after; `nil` if it is dropped.
    public var after: Duty?

    /// The changes from one list of duties to another, by start, task and volunteer.
    public static func between(_ before: [Duty], _ after: [Duty]) -> [DutyChange] {
        struct Place: Hashable {
            var volunteer: VolunteerID
            var task: TaskID
        }
        func places(_ duties: [Duty]) -> [Place: Duty] {
            Dictionary(duties.map { (Place(volunteer: $0.volunteer, task: $0.task), $0) }) { first, _ in first }
        }
        let (old, new) = (places(before), places(after))
        return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.map {
            DutyChange(volunteer: $0.volunteer, task: $0.task, before: old[$0], after: new[$0])
        }.sorted {
            ($0.start, $0.task, $0.volunteer) < ($1.start, $1.task, $1.volunteer)
        }
    }

    private var start: Minutes {
        min(before?.interval.start ?? after!.interval.start, after?.interval.start ?? before!.interval.start)
    }
}
