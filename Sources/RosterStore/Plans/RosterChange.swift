import Rostering

/// What a new roster changes for somebody who has been told about an earlier one.
public struct RosterChange: Hashable, Sendable {
    /// What happens to a duty.
    public enum Kind: String, Hashable, Sendable {
        /// It is new for the volunteer.
        case added
        /// It falls away.
        case dropped
        /// It stays with the volunteer, at another time or in another role.
        case moved
    }

    /// What happens.
    public var kind: Kind
    /// The volunteer to be called.
    public var volunteer: VolunteerID
    /// The duty as it was; `nil` if it is new.
    public var before: Duty?
    /// The duty as it will be; `nil` if it falls away.
    public var after: Duty?

    /// The changes from one roster to another, by volunteer and time; of what has begun already nobody has to be told.
    ///
    /// Parameter now: the present, in minutes from the first midnight of both.
    public static func between(_ old: [Duty], _ new: [Duty], now: Minutes) -> [RosterChange] {
        struct Key: Hashable {
            var volunteer: VolunteerID
            var task: TaskID
        }
        let before = Dictionary(old.map { (Key(volunteer: $0.volunteer, task: $0.task), $0) }) { first, _ in first }
        let after = Dictionary(new.map { (Key(volunteer: $0.volunteer, task: $0.task), $0) }) { first, _ in first }
        var changes: [RosterChange] = []
        for (key, duty) in before {
            if let other = after[key] {
                guard other.interval != duty.interval || other.role != duty.role else { continue }
                changes.append(RosterChange(kind: .moved, volunteer: key.volunteer, before: duty, after: other))
            } else {
                changes.append(RosterChange(kind: .dropped, volunteer: key.volunteer, before: duty, after: nil))
            }
        }
        for (key, duty) in after where before[key] == nil {
            changes.append(RosterChange(kind: .added, volunteer: key.volunteer, before: nil, after: duty))
        }
        func order(_ change: RosterChange) -> (String, Int, String) {
            let duty = change.before ?? change.after
            return (change.volunteer.text, duty?.interval.start.value ?? 0, duty?.task.text ?? "")
        }
        func isPast(_ duty: Duty?) -> Bool { duty.map { $0.interval.start < now } ?? true }
        changes.removeAll { isPast($0.before) && isPast($0.after) }
        return changes.sorted { order($0) < order($1) }
    }
}
