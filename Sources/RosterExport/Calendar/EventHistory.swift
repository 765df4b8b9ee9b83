import Rostering

/// What became of the events of one calendar through all publications.
///
/// A publication speaks for the days of its horizon and no others: an event on one of them that it no longer has is
/// cancelled. A changed, cancelled or revived event has a sequence number higher by one (RFC 5545, section 3.8.7.4).
struct EventHistory: Sendable {
    /// An event as the last publication left it.
    struct Entry: Sendable {
        var event: CalendarEvent
        /// Number of changes since it was first published.
        var sequence: Int
        /// When it was first published.
        var created: Timestamp
        /// When it last changed.
        var changed: Timestamp
        /// Whether it no longer takes place.
        var isCancelled: Bool
    }

    private var byKey: [String: Entry] = [:]

    /// The events, cancelled ones too, by time and key.
    var entries: [Entry] {
        byKey.values.sorted { ($0.event.start, $0.event.key) < ($1.event.start, $1.event.key) }
    }

    /// Takes in the next publication.
    mutating func publish(_ events: [CalendarEvent], of horizon: Horizon, at time: Timestamp) {
        var present: Set<String> = []
        for event in events {
            present.insert(event.key)
            guard let known = byKey[event.key] else {
                byKey[event.key] = Entry(event: event, sequence: 0, created: time, changed: time, isCancelled: false)
                continue
            }
            guard known.isCancelled || known.event != event else { continue }
            byKey[event.key]?.event = event
            byKey[event.key]?.isCancelled = false
            byKey[event.key]?.sequence += 1
            byKey[event.key]?.changed = time
        }
        for (key, entry) in byKey where !present.contains(key) && !entry.isCancelled {
            guard horizon.day(of: entry.event.date) != nil else { continue }
            byKey[key]?.isCancelled = true
            byKey[key]?.sequence += 1
            byKey[key]?.changed = time
        }
    }
}
