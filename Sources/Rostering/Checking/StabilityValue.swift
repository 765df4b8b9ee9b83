/// The stability level of a roster, by its parts, in points.
struct StabilityValue {
    private(set) var dropped = 0
    private(set) var added = 0
    private(set) var moved = 0

    var total: Int { dropped + added + moved }

    var parts: [String: Int] { ["dropped": dropped, "added": added, "moved": moved] }

    init(_ evidence: Evidence) {
        guard let published = evidence.checked.scenario.published else { return }
        let weights = evidence.checked.scenario.weights
        let now = published.now.value
        var planned: [PublishedKey: CheckedDuty] = [:]
        for duty in evidence.duties {
            planned[PublishedKey(volunteer: evidence.volunteer(duty).id, task: evidence.task(duty).id)] = duty
        }
        for duty in evidence.publishedDuties {
            let nearness = Self.nearness(duty.interval.start.value, now: now)
            let key = PublishedKey(volunteer: duty.volunteer, task: duty.task)
            guard let kept = planned.removeValue(forKey: key) else {
                dropped += weights.dropped * nearness
                continue
            }
            let isSame =
                kept.start == duty.interval.start.value && kept.end == duty.interval.end.value
                && evidence.role(kept).id == duty.role
            if !isSame { moved += weights.moved * nearness }
        }
        for duty in planned.values { added += weights.added * Self.nearness(duty.start, now: now) }
    }

    /// 4 up to 24 hours after now (or before), 3 up to 48, 2 up to 72, else 1; safe for any numbers.
    static func nearness(_ start: Int, now: Int) -> Int {
        let (distance, overflow) = start.subtractingReportingOverflow(now)
        if overflow { return start < now ? 4 : 1 }
        if distance <= 24 * 60 { return 4 }
        if distance <= 48 * 60 { return 3 }
        return distance <= 72 * 60 ? 2 : 1
    }
}
