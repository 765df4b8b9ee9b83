/// How likely volunteers do not turn up.
///
/// Model: (no-shows + 0.2) / (duties + 4): the share of all duties, kept or not, with four duties of one no-show in
/// twenty as what is believed of somebody who has not served yet. Source: house rule, as in the database.
struct NoShowRate: Sendable {
    /// Minutes of a duty, on average; what somebody served is known in minutes.
    let dutyMinutes: Double

    /// The rate in the light of a roster's duties; an hour each if there are none.
    init(_ roster: Roster) {
        let minutes = roster.duties.reduce(0) { $0 + $1.interval.duration.value }
        dutyMinutes = roster.duties.isEmpty ? 60 : max(1, Double(minutes) / Double(roster.duties.count))
    }

    /// The chance that a volunteer does not turn up for a duty, from 0 to 1.
    func chance(of volunteer: Volunteer) -> Double {
        let missed = Double(volunteer.history.noShows)
        let kept = Double(volunteer.history.minutesServed) / dutyMinutes
        return (missed + 0.2) / (kept + missed + 4)
    }
}
