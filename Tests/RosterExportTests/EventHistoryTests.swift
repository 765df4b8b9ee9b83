import Rostering
import Testing

@testable import RosterExport

@Suite struct EventHistoryTests {
    private let week = Horizon(firstDay: CivilDate(iso: "2026-11-30")!)
    private let nextWeek = Horizon(firstDay: CivilDate(iso: "2026-12-07")!)

    private func event(_ key: String, day: Int = 0, hour: Int = 9, place: String = "hall") -> CalendarEvent {
        let interval = Interval(Minutes(day: day, TimeOfDay(hour)), Minutes(day: day, TimeOfDay(hour + 1)))
        return CalendarEvent(key: key, interval, in: week, summary: "Visit", location: place, details: [])
    }

    private func history(_ publications: [[CalendarEvent]]) -> [String: EventHistory.Entry] {
        var history = EventHistory()
        for (number, events) in publications.enumerated() {
            history.publish(events, of: week, at: Timestamp(secondsSinceEpoch: number))
        }
        return Dictionary(uniqueKeysWithValues: history.entries.map { ($0.event.key, $0) })
    }

    @Test func `An event that stays the same keeps its sequence number and its time of change`() {
        let entry = history([[event("a")], [event("a")]])["a"]
        #expect(entry?.sequence == 0)
        #expect(entry?.changed == Timestamp(secondsSinceEpoch: 0))
    }

    @Test func `An event that moves has the next sequence number`() {
        let entry = history([[event("a")], [event("a", hour: 10)], [event("a", hour: 10, place: "canteen")]])["a"]
        #expect(entry?.sequence == 2)
        #expect(entry?.event.location == "canteen")
        #expect(entry?.created == Timestamp(secondsSinceEpoch: 0))
        #expect(entry?.changed == Timestamp(secondsSinceEpoch: 2))
    }

    @Test func `An event that is gone is cancelled once`() {
        let entry = history([[event("a")], [], []])["a"]
        #expect(entry?.isCancelled == true)
        #expect(entry?.sequence == 1)
    }

    @Test func `An event that comes back is confirmed under a higher sequence number`() {
        let entry = history([[event("a")], [], [event("a")]])["a"]
        #expect(entry?.isCancelled == false)
        #expect(entry?.sequence == 2)
    }

    @Test func `A publication of another week cancels nothing of this one`() {
        var history = EventHistory()
        history.publish([event("a", day: 6)], of: week, at: Timestamp(secondsSinceEpoch: 0))
        history.publish([], of: nextWeek, at: Timestamp(secondsSinceEpoch: 1))
        #expect(history.entries.map(\.isCancelled) == [false])
        history.publish(
            [],
            of: Horizon(firstDay: CivilDate(iso: "2026-12-06")!, dayCount: 1),
            at: Timestamp(secondsSinceEpoch: 2)
        )
        #expect(history.entries.map(\.isCancelled) == [true])
    }
}
