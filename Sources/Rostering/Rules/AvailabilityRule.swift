/// A duty lies in a free time of its volunteer.
///
/// Model: [start, end) ⊆ ∪ free windows of the duty's day; a dated exception replaces the weekly pattern of its day;
/// touching windows join; undesired windows count as free.
/// Unit: a duty outside.
public enum AvailabilityRule: Rule {
    /// `availability`.
    public static let id = RuleID.availability
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer serves only when free.",
        chinese: "志愿者只在有空的时间服务。"
    )

    // MARK: Check

    /// Every duty that is not covered by the free times of its day.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            let free = evidence.checked.free[duty.volunteer][duty.day]
            return free.covers(duty.start, duty.end) ? nil : evidence.violation(id, duty)
        }
    }

    /// Volunteer, task and time.
    public static func wording(of violation: Violation) -> LocalizedText {
        LocalizedText(
            "\(violation.volunteerList) is not free for \(violation.taskList), \(violation.fact("time"))",
            chinese: "\(violation.volunteerList) 在 \(violation.fact("time")) 没有空，不能承担 \(violation.taskList)"
        )
    }
}

// MARK: Effect on the model

extension AvailabilityRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        problem.freeTime[volunteer][activity.day].contains(activity.stretch) ? 0 : 1
    }
}
