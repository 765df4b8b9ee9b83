import Rostering

/// How a need arises in a week that is being opened.
struct NeedOccurrence {
    /// A need as the database keeps it, with what the weeks before say about it.
    struct Record {
        var need: Need
        /// The only week in which it arises; `nil` if it recurs.
        var week: WeekID?
        /// Its age when it came into the database, in weeks.
        var initialAge: Int
        /// Sessions held so far.
        var sessionsHeld: Int
        /// The latest earlier week in which it arose.
        var last: (week: WeekID, age: Int, wasLeftOpen: Bool, need: Need)?
    }

    /// Weeks for which it has been left open.
    var weeksOpen: Int
    /// The need as it arises in this week, if it differs from what is kept.
    var changed: Need?

    /// The occurrence in a week; `nil` if the need does not arise.
    ///
    /// A need of one date that was left open is carried to the same weekdays of the new week; a case keeps only the
    /// sessions that have not been held.
    init?(_ record: Record, in week: WeekID, setup: Scenario) {
        weeksOpen = record.initialAge
        if let last = record.last {
            let distance = (week.firstDay.daysSinceEpoch - last.week.firstDay.daysSinceEpoch) / 7
            weeksOpen = last.wasLeftOpen ? last.age + distance : 0
        }
        var need = record.need
        let isSession = setup.services.contains { $0.id == need.service && $0.shape.name == "session" }
        if isSession {
            need.sessions -= record.sessionsHeld
            guard need.sessions > 0 else { return nil }
        }
        let arises = record.week.map { $0 == week } ?? true
        if !arises || setup.community.dates(of: need.days, in: week.horizon).isEmpty {
            guard let last = record.last, last.wasLeftOpen, record.week != nil || need.days.weekdays.isEmpty else {
                return nil
            }
            let days = (week.firstDay.daysSinceEpoch - last.week.firstDay.daysSinceEpoch)
            let dates = setup.community.dates(of: last.need.days, in: last.week.horizon)
            need.days = DayPattern(weekdays: [], added: Set(dates.map { $0.adding(days: days) }))
        }
        if need != record.need { changed = need }
    }
}
