import Testing

@testable import RosterExport

@Suite struct CalendarZoneTests {
    @Test func `A zone is read by its name or with an offset`() {
        #expect(CalendarZone(argument: "Asia/Shanghai") == .shanghai)
        #expect(CalendarZone(argument: "Asia/Kathmandu=+05:45")?.offsetMinutes == 345)
        #expect(CalendarZone(argument: "West=-03:30")?.offsetMinutes == -210)
    }

    @Test(arguments: ["", "Asia/Tokyo", "X=9", "X=+9:00", "X=+24:00", "X=+09:60", "=+09:00", "X=09:00", "X=+09:00=+1"])
    func `What is no zone is refused`(text: String) {
        #expect(CalendarZone(argument: text) == nil)
    }

    @Test func `A zone tells its offset to the minute`() {
        let lines = CalendarZone(id: "West", offsetMinutes: -210).lines.map(\.unfolded)
        #expect(lines.contains("TZOFFSETTO:-0330"))
        #expect(lines.contains("TZOFFSETFROM:-0330"))
    }

    @Test(arguments: [
        ("2026-11-25T08:30:00Z", "20261125T083000Z"), ("1969-12-31T23:59:59Z", "19691231T235959Z"),
        ("2027-01-01T00:00Z", "20270101T000000Z"),
    ])
    func `An instant is written as it was read`(text: String, compact: String) throws {
        #expect(try #require(Timestamp(iso: text)).compact == compact)
    }

    @Test(arguments: [
        "2026-11-25", "2026-11-25T08:30:00", "2026-11-25T24:00:00Z", "2026-02-30T00:00Z", "2026-11-25T1:00Z",
    ])
    func `What is no instant is refused`(text: String) {
        #expect(Timestamp(iso: text) == nil)
    }
}
