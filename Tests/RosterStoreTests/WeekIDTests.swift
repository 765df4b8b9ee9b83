import RosterStore
import Rostering
import Testing

@Suite("Weeks of the calendar")
struct WeekIDTests {
    @Test("a week is read from its ISO name and printed the same", arguments: ["2026-W01", "2026-W49", "2026-W53"])
    func roundTrip(text: String) { #expect(WeekID(text)?.description == text) }

    @Test(
        "what is no week of that year is refused",
        arguments: ["2025-W53", "2026-W00", "2026-49", "26-W49", "2026-W5"]
    )
    func refused(text: String) { #expect(WeekID(text) == nil) }

    @Test("the first days of January may belong to the last week of the year before")
    func newYear() {
        #expect(WeekID(containing: CivilDate(iso: "2027-01-03")!).description == "2026-W53")
        #expect(WeekID("2026-W53")!.adding(weeks: 1).description == "2027-W01")
    }
}
