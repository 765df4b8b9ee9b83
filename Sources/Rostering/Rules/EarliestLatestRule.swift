/// A volunteer serves neither too early nor too late in the day.
///
/// Model: start ≥ earliest start and end ≤ latest end, as times of the duty's day.
/// Unit: a duty.
public enum EarliestLatestRule: Rule {
    /// `earliest-latest`.
    public static let id = RuleID.earliestLatest
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "No duty starts before the volunteer's earliest start or ends after their latest end.",
        chinese: "服务不得早于志愿者的最早开始时间，也不得晚于其最晚结束时间。"
    )

    // MARK: Check

    /// Every duty that starts too early or ends too late.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            let load = evidence.volunteer(duty).load
            let midnight = duty.day * Minutes.perDay
            let isTooEarly = load.earliestStart.map { duty.start - midnight < $0.minute } ?? false
            let isTooLate = load.latestEnd.map { duty.end - midnight > $0.minute } ?? false
            guard isTooEarly || isTooLate else { return nil }
            let earliest = load.earliestStart.map { "\($0)" } ?? "00:00"
            let latest = load.latestEnd.map { "\($0)" } ?? "24:00"
            return evidence.violation(id, duty, facts: ["bounds": "\(earliest)-\(latest)"])
        }
    }

    /// Volunteer, task, time and bounds.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let bounds = violation.fact("bounds")
        let time = violation.fact("time")
        return LocalizedText(
            "\(who) serves only \(bounds), \(violation.taskList) is \(time)",
            chinese: "\(who) 只在 \(bounds) 之间服务，而 \(violation.taskList) 为 \(time)"
        )
    }
}

// MARK: Effect on the model

extension EarliestLatestRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        let load = problem.volunteers[volunteer].load
        if let earliest = load.earliestStart, activity.stretch.lowerBound < earliest.minute { return 1 }
        if let latest = load.latestEnd, activity.stretch.upperBound > latest.minute { return 1 }
        return 0
    }
}
