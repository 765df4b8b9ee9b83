import Rostering

/// Calendars in the iCalendar format of everything that was published, for calendar programs.
///
/// An event keeps its UID through all publications; each change raises its SEQUENCE, and what no longer takes place is
/// marked CANCELLED, so that importing the streams of successive publications ends in exactly the last roster.
/// The same publications give the same bytes. Source: RFC 5545.
public struct RosterCalendar: Sendable {
    /// Whose calendar.
    public enum Audience: Hashable, Sendable {
        /// Every task of the community, without the names of those who are helped.
        case community
        /// Every task of a service, without the names of those who are helped.
        case service(ServiceID)
        /// A volunteer's own duties, with the names of those whom they help and meet.
        case volunteer(VolunteerID)
    }

    private let reading: RosterReading
    private let zone: CalendarZone
    private let stamp: Timestamp
    private var services: [ServiceID: EventHistory] = [:]
    private var volunteers: [VolunteerID: EventHistory] = [:]

    /// The calendars of what was published.
    ///
    /// Parameters:
    ///   - publications: from the first to the last, of one week or of several.
    ///   - zone: the zone of the community's wall clock; China's by default.
    ///
    /// Throws: ``PublicationError`` if there are none, or if one is older than the one before it.
    /// Complexity: linear in the duties of all publications, times the days known so far.
    public init(
        publications: [Publication],
        zone: CalendarZone = .shanghai,
        language: Language
    ) throws(PublicationError) {
        guard let last = publications.last else { throw .empty }
        for (number, pair) in zip(publications, publications.dropFirst()).enumerated()
        where pair.1.published < pair.0.published {
            throw .outOfOrder(number + 2)
        }
        self.zone = zone
        stamp = last.published
        var reading: RosterReading?
        for publication in publications {
            let (roster, time) = (publication.roster, publication.published)
            let current = RosterReading(scenario: publication.scenario, roster: roster, language: language)
            let byService = TeamEvents(reading: current).all()
            for id in Set(services.keys).union(byService.keys) {
                services[id, default: EventHistory()].publish(byService[id] ?? [], of: roster.horizon, at: time)
            }
            let byVolunteer = VolunteerEvents(reading: current).all()
            for id in Set(volunteers.keys).union(byVolunteer.keys) {
                volunteers[id, default: EventHistory()].publish(byVolunteer[id] ?? [], of: roster.horizon, at: time)
            }
            reading = current
        }
        guard let reading else { throw .empty }
        self.reading = reading
    }

    /// The stream of one calendar; of somebody who never had a duty, a calendar without events.
    public func text(for audience: Audience) -> String { writer(audience).text(entries(audience)) }

    /// The calendars of one audience, in a file named by the caller.
    public func file(for audience: Audience, name: String) -> ExportFile {
        ExportFile(name: name, text: text(for: audience), count: entries(audience).count { !$0.isCancelled })
    }

    /// All calendars: the community's, one for each service, and one for each volunteer of the last scenario and each
    /// who ever had a duty.
    public func files() -> [ExportFile] {
        let scenario = reading.scenario
        let services = Set(scenario.services.map(\.id)).union(services.keys).sorted()
        let volunteers = Set(scenario.volunteers.map(\.id)).union(volunteers.keys).sorted()
        return [file(for: .community, name: "community.ics")]
            + services.map { file(for: .service($0), name: "service-\(FileName.safe($0.text)).ics") }
            + volunteers.map { file(for: .volunteer($0), name: "volunteer-\(FileName.safe($0.text)).ics") }
    }

    private func entries(_ audience: Audience) -> [EventHistory.Entry] {
        switch audience {
        case .service(let id): services[id]?.entries ?? []
        case .volunteer(let id): volunteers[id]?.entries ?? []
        case .community:
            services.values.flatMap(\.entries).sorted {
                ($0.event.start, $0.event.key) < ($1.event.start, $1.event.key)
            }
        }
    }

    private func writer(_ audience: Audience) -> CalendarWriter {
        let names = reading.names
        let (name, isPrivate) =
            switch audience {
            case .community: (reading.communityName, false)
            case .service(let id): (reading.words.titled(names.service(id), reading.communityName), false)
            case .volunteer(let id): (reading.words.titled(names.heading(volunteer: id), reading.communityName), true)
            }
        return CalendarWriter(
            name: name,
            zone: zone,
            stamp: stamp,
            isPrivate: isPrivate
        )
    }
}
