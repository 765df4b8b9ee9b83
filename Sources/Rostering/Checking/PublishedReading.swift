extension Evidence {
    /// Published duties whose volunteer and task still exist, one for each volunteer and task, in order.
    ///
    /// A task still exists if the scenario expects it, or it is a round of this roster, or a published round of which
    /// some stop is still asked for.
    var publishedDuties: [Duty] {
        guard let published = checked.scenario.published else { return [] }
        let rounds = Set(published.rounds.filter(isStillAsked).map(\.id))
        let existing = published.duties.filter { duty in
            checked.volunteerIndex[duty.volunteer] != nil
                && (checked.taskIndex[duty.task] != nil || roundIndex[duty.task] != nil || rounds.contains(duty.task))
        }
        var seen: Set<PublishedKey> = []
        return existing.sorted(by: Self.isEarlier).filter {
            seen.insert(PublishedKey(volunteer: $0.volunteer, task: $0.task)).inserted
        }
    }

    private func isStillAsked(_ round: Round) -> Bool {
        guard checked.calendar.dates.indices.contains(round.day) else { return false }
        return round.stops.contains { need in
            guard let stop = checked.stopIndex[TaskID("\(need)@\(checked.calendar.dates[round.day])")] else {
                return false
            }
            return checked.services[checked.stops[stop].service].id == round.service
        }
    }

    private static func isEarlier(_ one: Duty, _ other: Duty) -> Bool {
        if one.interval != other.interval { return one.interval < other.interval }
        if one.task != other.task { return one.task < other.task }
        if one.volunteer != other.volunteer { return one.volunteer < other.volunteer }
        return one.role < other.role
    }
}

/// A volunteer on a task.
struct PublishedKey: Hashable {
    let volunteer: VolunteerID
    let task: TaskID
}
