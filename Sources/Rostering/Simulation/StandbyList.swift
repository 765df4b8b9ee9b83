/// Who is on standby when, looked up by volunteer and day.
struct StandbyList: Sendable {
    private struct Key: Hashable {
        let volunteer: Int
        let day: Int
    }

    private var parts: [Key: Set<DayPart?>] = [:]

    init(_ duties: [StandbyDuty], problem: Problem) {
        var indexOf: [VolunteerID: Int] = [:]
        for (index, volunteer) in problem.volunteers.enumerated() { indexOf[volunteer.id] = index }
        for duty in duties {
            guard let volunteer = indexOf[duty.volunteer] else { continue }
            parts[Key(volunteer: volunteer, day: duty.day), default: []].insert(duty.part)
        }
    }

    /// Whether a volunteer stands by when an activity begins.
    func contains(_ volunteer: Int, _ activity: Activity) -> Bool {
        guard let own = parts[Key(volunteer: volunteer, day: activity.day)] else { return false }
        return own.contains(nil) || own.contains(DayPart(minute: activity.stretch.lowerBound))
    }
}
