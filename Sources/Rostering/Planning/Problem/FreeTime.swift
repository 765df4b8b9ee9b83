/// A volunteer's or party's free time on one day, as the planner reads it: a mask of minutes with their preference.
struct FreeTime {
    /// Disjoint sorted stretches in which one may serve, undesired ones included, in minutes of the day.
    let free: [Range<Int>]
    /// Disjoint sorted stretches that are preferred or available.
    let welcome: [Range<Int>]

    init(windows: [Availability.Window]) {
        free = FreeTime.union(windows.map(\.window))
        welcome = FreeTime.union(windows.filter { $0.preference != .undesired }.map(\.window))
    }

    init(_ availability: Availability, on date: CivilDate) {
        self.init(windows: availability.windows(on: date))
    }

    /// Whether a stretch of the day lies in the free time.
    func contains(_ stretch: Range<Int>) -> Bool {
        free.contains { $0.lowerBound <= stretch.lowerBound && stretch.upperBound <= $0.upperBound }
    }

    /// Minutes of a stretch that no welcome window covers (but a free one does).
    func undesiredMinutes(in stretch: Range<Int>) -> Int {
        func covered(_ ranges: [Range<Int>]) -> Int {
            ranges.reduce(0) { $0 + $1.clamped(to: stretch).count }
        }
        return covered(free) - covered(welcome)
    }

    /// Minutes that are preferred or available.
    var welcomeMinutes: Int { welcome.reduce(0) { $0 + $1.count } }

    private static func union(_ windows: [DailyWindow]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for window in windows.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where window.from < window.to {
            if let last = result.last, window.from.minute <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, window.to.minute)
            } else {
                result.append(window.from.minute..<window.to.minute)
            }
        }
        return result
    }
}
