/// What is different between two rosters for the people who serve.
public struct RosterDifference: Hashable, Sendable {
    /// Duties that are the same in both: volunteer, task, role and time.
    public let kept: Int
    /// Duties of the same volunteer on the same task in another role or at another time.
    public let moved: Int
    /// Duties of the first that are not in the second.
    public let dropped: Int
    /// Duties of the second that are not in the first.
    public let added: Int
    /// People for whom anything is different.
    public let people: Int

    /// The difference of a roster from another. Complexity: linear in both.
    public init(from base: Roster, to other: Roster) {
        struct Key: Hashable {
            let volunteer: VolunteerID
            let task: TaskID
        }
        func duties(_ roster: Roster) -> [Key: Duty] {
            Dictionary(
                roster.duties.map { (Key(volunteer: $0.volunteer, task: $0.task), $0) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let (before, after) = (duties(base), duties(other))
        var (kept, moved, dropped) = (0, 0, 0)
        var people: Set<VolunteerID> = []
        for (key, duty) in before {
            if let now = after[key], now.interval == duty.interval, now.role == duty.role {
                kept += 1
                continue
            }
            if after[key] == nil { dropped += 1 } else { moved += 1 }
            people.insert(key.volunteer)
        }
        let new = after.keys.filter { before[$0] == nil }
        people.formUnion(new.map(\.volunteer))
        (self.kept, self.moved, self.dropped, added) = (kept, moved, dropped, new.count)
        self.people = people.count
    }
}
