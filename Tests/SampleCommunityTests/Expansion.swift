import Rostering

/// The tasks that a scenario's needs expand to, counted as the article on the model tells; rounds are counted by stops.
struct Expansion {
    private let scenario: Scenario
    private let shapes: [ServiceID: DemandShape]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        shapes = Dictionary(uniqueKeysWithValues: scenario.services.map { ($0.id, $0.shape) })
    }

    /// The name of a need's shape.
    func shape(of need: Need) -> String { shapes[need.service]?.name ?? "unknown" }

    /// The days of the horizon on which a need arises.
    func dates(of need: Need) -> [CivilDate] {
        let calendar = scenario.community.calendar
        return scenario.horizon.dates.filter { date in
            if need.days.added.contains(date) { return true }
            let isWorkingDay =
                calendar.makeUpWorkingDays.contains(date)
                || (date.weekday != .saturday && date.weekday != .sunday && !calendar.holidays.contains(date))
            let holds =
                switch need.days.condition {
                case .any: true
                case .workingDays: isWorkingDay
                case .daysOff: !isWorkingDay
                }
            return holds && need.days.weekdays.contains(date.weekday) && !need.days.except.contains(date)
        }
    }

    /// Tasks (or stops, or days of one child) of a need.
    func count(of need: Need) -> Int {
        shape(of: need) == "session" ? need.sessions : need.times ?? dates(of: need).count
    }

    /// Tasks of all needs of a shape, or of some of them.
    func count(shape: String, where isCounted: (Need) -> Bool = { _ in true }) -> Int {
        scenario.needs.filter { self.shape(of: $0) == shape && isCounted($0) }.reduce(0) { $0 + count(of: $1) }
    }

    /// Portions on each day.
    var portionsByDay: [Int] {
        scenario.horizon.dates.map { date in
            scenario.needs.filter { shape(of: $0) == "round" && dates(of: $0).contains(date) }
                .reduce(0) { $0 + $1.portions }
        }
    }

    /// Days with at least one child, over all services with supervision.
    var supervisionDays: Int {
        var seen: Set<String> = []
        for need in scenario.needs where shape(of: need) == "supervision" {
            for date in dates(of: need) { seen.insert("\(need.service)@\(date)") }
        }
        return seen.count
    }

    /// Tasks in all, with as many rounds as the portions need at least.
    var tasks: Int {
        count(shape: "visit") + count(shape: "session") + count(shape: "shift") + supervisionDays
            + portionsByDay.reduce(0) { $0 + ($1 + 11) / 12 }
    }
}
