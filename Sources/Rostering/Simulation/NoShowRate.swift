/// How likely volunteers do not turn up.
///
/// Model: (no-shows + 0.2) / (duties + 4): the share of all duties, kept or not, with four duties of one no-show in
/// twenty as what is believed of somebody who has not served yet; an hour served counts as a duty kept. It speaks of the
/// volunteer alone, so that every roster of a scenario meets the same chances. Source: house rule.
enum NoShowRate {
    private static let minutesPerDuty = 60.0

    /// The chance that a volunteer does not turn up for a duty, from 0 to 1.
    static func chance(of volunteer: Volunteer) -> Double {
        let missed = Double(volunteer.history.noShows)
        let kept = Double(volunteer.history.minutesServed) / minutesPerDuty
        return (missed + 0.2) / (kept + missed + 4)
    }
}
