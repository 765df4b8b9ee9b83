import RosterStore
import Rostering
import ScenarioFile

/// The time of an absence as a coordinator types it: days, times, or both.
struct AbsenceSpan {
    /// When the absence is.
    let span: MomentSpan

    /// Reads the two ends.
    ///
    /// - Parameters:
    ///   - from: the first day or moment; by default today.
    ///   - to: the last day, or the moment at which it ends; by default the end of the first day.
    ///   - openEnd: without `to`, it never ends.
    /// Throws: ``CommandError`` for what cannot be read.
    init(from: String?, to: String?, now: Moment, openEnd: Bool = false, _ words: Words) throws {
        func read(_ option: String, _ text: String?) throws -> (date: CivilDate?, time: TimeOfDay?) {
            guard let text else { return (nil, nil) }
            guard let read = HumanWords.moment(text, near: now.date) else {
                throw CommandError(
                    place: option,
                    message: words.both("cannot read '\(text)'", "无法理解“\(text)”"),
                    hint: words.both(
                        "a day, a time or both: 2026-12-01, 14:00, 2026-12-01T14:00",
                        "写日期、时间或两者：12月1日、14:00、2026-12-01T14:00、12月1日下午2点"
                    )
                )
            }
            return read
        }
        let (first, last) = (try read("--from", from), try read("--to", to))
        let start = Moment(first.date ?? now.date, first.time ?? TimeOfDay(0))
        let far = openEnd && to == nil ? start.date.adding(days: 40_000) : start.date
        span = MomentSpan(start, Moment(last.date ?? far, last.time ?? TimeOfDay(24)))
    }
}

extension Words {
    /// `2026-12-01`, `2026-12-01 to 2026-12-04`, `2026-12-01 14:00-18:00`, `2026-12-01 14:00 to 2026-12-02 12:00`.
    func text(of span: MomentSpan) -> String {
        let (start, end) = (span.start, span.end)
        let isWhole = start.time == TimeOfDay(0) && end.time == TimeOfDay(24)
        switch (isWhole, start.date == end.date) {
        case (true, true): return "\(start.date)"
        case (true, false): return both("\(start.date) to \(end.date)", "\(start.date) 至 \(end.date)")
        case (false, true): return "\(start.date) \(start.time)-\(end.time)"
        case (false, false):
            return both(
                "\(start.date) \(start.time) to \(end.date) \(end.time)",
                "\(start.date) \(start.time) 至 \(end.date) \(end.time)"
            )
        }
    }
}
