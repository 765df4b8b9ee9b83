import RosterStore
import Rostering
import Testing

@testable import roster

@Suite("The time of an absence as it is typed")
struct AbsenceSpanTests {
    private let now = Moment("2026-12-01T09:30")!

    @Test(
        "what is not typed is today, the whole day, and the end of the first day",
        arguments: [
            (nil, nil, "2026-12-01T00:00", "2026-12-01T24:00"),
            ("2026-12-03", nil, "2026-12-03T00:00", "2026-12-03T24:00"),
            ("12月3日", "12月5日", "2026-12-03T00:00", "2026-12-05T24:00"),
            ("14:00", nil, "2026-12-01T14:00", "2026-12-01T24:00"),
            ("14:00", "16:00", "2026-12-01T14:00", "2026-12-01T16:00"),
            ("2026-12-03T14:00", "16:00", "2026-12-03T14:00", "2026-12-03T16:00"),
            ("12月3日下午2点", "12月4日", "2026-12-03T14:00", "2026-12-04T24:00"),
            (nil, "12:00", "2026-12-01T00:00", "2026-12-01T12:00"),
        ] as [(String?, String?, String, String)]
    )
    func spans(from: String?, to: String?, start: String, end: String) throws {
        let span = try AbsenceSpan(from: from, to: to, now: now, Words(.english)).span
        #expect(span.start.description == start && span.end.description == end)
    }

    @Test("somebody who is back is back for good")
    func back() throws {
        let span = try AbsenceSpan(from: "12月3日", to: nil, now: now, openEnd: true, Words(.english)).span
        #expect(span.start.description == "2026-12-03T00:00" && span.end.date > now.date.adding(days: 10_000))
    }

    @Test("what cannot be read is refused with an example", arguments: Language.allCases)
    func unreadable(language: Language) {
        #expect {
            try AbsenceSpan(from: "next week", to: nil, now: now, Words(language))
        } throws: { error in
            (error as? CommandError)?.hint?.contains("2026-12-01T14:00") == true
        }
    }

    @Test("it is told as short as it can be")
    func told() {
        func text(_ from: String, _ to: String, _ language: Language = .english) -> String {
            Words(language).text(of: MomentSpan(Moment(from)!, Moment(to)!))
        }
        #expect(text("2026-12-01T00:00", "2026-12-01T24:00") == "2026-12-01")
        #expect(text("2026-12-01T00:00", "2026-12-02T24:00", .simplifiedChinese) == "2026-12-01 至 2026-12-02")
        #expect(text("2026-12-01T14:00", "2026-12-01T16:00") == "2026-12-01 14:00-16:00")
        #expect(text("2026-12-01T14:00", "2026-12-02T12:00") == "2026-12-01 14:00 to 2026-12-02 12:00")
    }
}
