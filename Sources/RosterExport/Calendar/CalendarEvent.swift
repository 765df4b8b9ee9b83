import Rostering

/// Something that takes place, as a calendar tells it.
struct CalendarEvent: Hashable, Sendable {
    /// Its UID, which makes it the same event from one publication to the next: ids only, and no names.
    var key: String
    /// When it begins, on the community's wall clock: `20261201T093000`.
    var start: String
    /// When it ends.
    var end: String
    /// The day on which it begins.
    var date: CivilDate
    /// Its title.
    var summary: String
    /// Where; empty if unknown.
    var location: String
    /// What else its reader needs, in lines.
    var details: [String]

    /// An event of a roster at a time of its horizon.
    init(key: String, _ interval: Interval, in horizon: Horizon, summary: String, location: String, details: [String]) {
        self.key = key
        start = CompactTime.digits(interval.start, in: horizon)
        end = CompactTime.digits(interval.end, in: horizon)
        date = horizon.date(ofDay: interval.start.day)
        self.summary = summary
        self.location = location
        self.details = details
    }

    /// The part of a key that names a task: its id, and where that names no date (`need#1`) the horizon's first day,
    /// as every week has such a task.
    static func key(of task: TaskID, in horizon: Horizon) -> String {
        task.text.contains("@") ? task.text : "\(task.text)@\(horizon.firstDay)"
    }

    /// A key made unique: with the number where there are several, and the scenario's id.
    static func key(_ key: String, number: Int, in scenario: Scenario) -> String {
        (number > 1 ? "\(key)/no-\(number)" : key) + "@\(scenario.id)"
    }
}
