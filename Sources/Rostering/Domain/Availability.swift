/// When a volunteer (or a party to a case) is free.
public struct Availability: Hashable, Sendable {
    /// How welcome a free time is.
    public enum Preference: String, Hashable, Sendable, CaseIterable {
        /// Welcome.
        case preferred
        /// Fine.
        case available
        /// Possible, at a cost for every minute (``Weights/undesiredMinute``).
        case undesired
    }

    /// A free time on one day.
    public struct Window: Hashable, Sendable {
        /// The time.
        public var window: DailyWindow
        /// How welcome it is.
        public var preference: Preference

        /// A free time.
        public init(_ window: DailyWindow, _ preference: Preference = .available) {
            self.window = window
            self.preference = preference
        }
    }

    /// Free times that recur every week.
    public struct Weekly: Hashable, Sendable {
        /// The days of the week.
        public var weekdays: Set<Weekday>
        /// The time and how welcome it is.
        public var window: Window

        /// A recurring free time.
        public init(_ weekdays: Set<Weekday>, _ window: Window) {
            self.weekdays = weekdays
            self.window = window
        }
    }

    /// The weekly pattern.
    public var weekly: [Weekly]
    /// Dates on which the given windows replace the whole pattern of that day; no windows: not free at all.
    public var exceptions: [CivilDate: [Window]]

    /// An availability; by default never.
    public init(weekly: [Weekly] = [], exceptions: [CivilDate: [Window]] = [:]) {
        self.weekly = weekly
        self.exceptions = exceptions
    }

    /// The free times of a date, undesired ones included: those of its exception, else of the weekly pattern.
    public func windows(on date: CivilDate) -> [Window] {
        exceptions[date] ?? weekly.filter { $0.weekdays.contains(date.weekday) }.map(\.window)
    }

    /// Free all day, every day.
    public static let always = Availability(
        weekly: [Weekly(Set(Weekday.allCases), Window(DailyWindow(TimeOfDay(0), TimeOfDay(24))))])
}

/// How much a volunteer does at most, at least and ideally; `nil` for no limit. All of one horizon.
public struct LoadLimits: Hashable, Sendable {
    /// Least minutes in the horizon.
    public var minimumMinutes: Int?
    /// Minutes in the horizon that the volunteer would like; the base of fairness if given.
    public var targetMinutes: Int?
    /// Most minutes in the horizon.
    public var maximumMinutes: Int?
    /// Most duties in the horizon.
    public var maximumDuties: Int?
    /// Most minutes on a day.
    public var maximumMinutesPerDay: Int?
    /// Most duties on a day.
    public var maximumDutiesPerDay: Int?
    /// Most days with a duty in the horizon.
    public var maximumDays: Int?
    /// Most days with a duty in a row, counting ``History/daysInRow``.
    public var maximumDaysInRow: Int?
    /// Least minutes between the end of the last duty of a day and the first of the next.
    public var restMinutes: Int?
    /// No duty starts earlier on any day.
    public var earliestStart: TimeOfDay?
    /// No duty ends later on any day.
    public var latestEnd: TimeOfDay?

    /// Limits; by default none.
    public init(
        minimumMinutes: Int? = nil,
        targetMinutes: Int? = nil,
        maximumMinutes: Int? = nil,
        maximumDuties: Int? = nil,
        maximumMinutesPerDay: Int? = nil,
        maximumDutiesPerDay: Int? = nil,
        maximumDays: Int? = nil,
        maximumDaysInRow: Int? = nil,
        restMinutes: Int? = nil,
        earliestStart: TimeOfDay? = nil,
        latestEnd: TimeOfDay? = nil
    ) {
        self.minimumMinutes = minimumMinutes
        self.targetMinutes = targetMinutes
        self.maximumMinutes = maximumMinutes
        self.maximumDuties = maximumDuties
        self.maximumMinutesPerDay = maximumMinutesPerDay
        self.maximumDutiesPerDay = maximumDutiesPerDay
        self.maximumDays = maximumDays
        self.maximumDaysInRow = maximumDaysInRow
        self.restMinutes = restMinutes
        self.earliestStart = earliestStart
        self.latestEnd = latestEnd
    }
}
