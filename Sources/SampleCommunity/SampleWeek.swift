import Rostering

/// The days of a sample and what the calendar says about them.
struct SampleWeek {
    /// The days.
    let horizon: Horizon
    /// Holidays and make-up days within the horizon.
    let calendar: HolidayCalendar

    /// The week of a variant.
    init(_ variant: SampleCommunity.Variant) {
        switch variant {
        case .ordinaryWeek:
            horizon = Horizon(firstDay: CivilDate(isoWeekYear: 2026, week: 49)!)
            calendar = HolidayCalendar()
        case .holidayWeek:
            // The end of the National Day holidays (1 to 7 October 2026); Saturday the 10th makes up for a day of them.
            let monday = CivilDate(isoWeekYear: 2026, week: 41)!
            horizon = Horizon(firstDay: monday)
            calendar = HolidayCalendar(
                holidays: Set((0...2).map { monday.adding(days: $0) }),
                makeUpWorkingDays: [monday.adding(days: 5)]
            )
        }
    }

    /// Whether people work and children go to school.
    func isWorkingDay(_ date: CivilDate) -> Bool {
        calendar.makeUpWorkingDays.contains(date)
            || (date.weekday <= .friday && !calendar.holidays.contains(date))
    }

    /// The date of a weekday.
    func date(of weekday: Weekday) -> CivilDate { horizon.date(ofDay: weekday.rawValue - 1) }
}
