/// The days that a plan covers: at most seven, in a row.
///
/// Weekly limits speak about the whole horizon.
public struct Horizon: Hashable, Sendable {
    /// The first day; its midnight is minute 0 of the model.
    public var firstDay: CivilDate
    /// Number of days, from 1 to 7.
    public var dayCount: Int

    /// A horizon of so many days from a first one.
    public init(firstDay: CivilDate, dayCount: Int = 7) {
        self.firstDay = firstDay
        self.dayCount = dayCount
    }

    /// The date of the horizon's day (0 is the first).
    public func date(ofDay day: Int) -> CivilDate { firstDay.adding(days: day) }

    /// The horizon's day of a date; `nil` outside.
    public func day(of date: CivilDate) -> Int? {
        let day = date.daysSinceEpoch - firstDay.daysSinceEpoch
        return (0..<dayCount).contains(day) ? day : nil
    }

    /// All dates, in order.
    public var dates: [CivilDate] { (0..<dayCount).map(date(ofDay:)) }
}

/// Public holidays and make-up working days.
///
/// A date is a working day (and a school day) if it is a make-up working day, or from Monday to Friday and no holiday.
public struct HolidayCalendar: Hashable, Sendable {
    /// Days off although they may fall on a weekday.
    public var holidays: Set<CivilDate>
    /// Working days although they may fall on a weekend.
    public var makeUpWorkingDays: Set<CivilDate>

    /// A calendar with the given exceptions; by default there are none.
    public init(holidays: Set<CivilDate> = [], makeUpWorkingDays: Set<CivilDate> = []) {
        self.holidays = holidays
        self.makeUpWorkingDays = makeUpWorkingDays
    }
}

/// On which dates something recurs.
///
/// A date matches if it is in `added`; or if it is not in `except`, its weekday is in `weekdays`, and the calendar
/// condition holds.
public struct DayPattern: Hashable, Sendable {
    /// A condition on the ``HolidayCalendar``.
    public enum Condition: String, Hashable, Sendable, CaseIterable {
        /// Any day.
        case any
        /// Working days (school days) only.
        case workingDays = "working-days"
        /// Days off only.
        case daysOff = "days-off"
    }

    /// Matching days of the week; by default all.
    public var weekdays: Set<Weekday>
    /// Condition on the calendar; by default none.
    public var condition: Condition
    /// Dates that match whatever the rest says.
    public var added: Set<CivilDate>
    /// Dates that do not match unless they are in `added`.
    public var except: Set<CivilDate>

    /// A pattern; by default every day.
    public init(
        weekdays: Set<Weekday> = Set(Weekday.allCases),
        condition: Condition = .any,
        added: Set<CivilDate> = [],
        except: Set<CivilDate> = []
    ) {
        self.weekdays = weekdays
        self.condition = condition
        self.added = added
        self.except = except
    }
}
