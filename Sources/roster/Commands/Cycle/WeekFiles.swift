import RosterExport
import RosterStore
import Rostering

/// What is printed and sent of a week of the database: pages of one version, calendars of all.
struct WeekFiles {
    let database: RosterStore
    let week: WeekID
    let words: Words

    /// The pages of a published version, the latest by default.
    ///
    /// Throws: ``StoreError`` if nothing is published.
    func pages(version: Int?) throws -> [ExportFile] {
        let (number, roster) = try database.publication(of: week, version: version)
        let scenario = try database.scenario(of: week)
        return RosterPages(
            scenario: scenario,
            roster: roster.known(to: scenario).roster,
            language: words.language,
            edition: words.both("version \(number)", "第 \(number) 版")
        ).files()
    }

    /// The calendars of every published version up to one, so that what changed replaces the old and what is gone is
    /// cancelled.
    ///
    /// Parameter zone: the zone of the wall clock by which the database counts.
    /// Throws: ``StoreError`` if nothing is published.
    func calendars(upTo version: Int?, zone: CalendarZone) throws -> [ExportFile] {
        let last = try database.publication(of: week, version: version).version
        let scenario = try database.scenario(of: week)
        var publications: [RosterExport.Publication] = []
        for publication in try database.publications(of: week) where publication.version <= last {
            let minutes = publication.at.date.daysSinceEpoch * Minutes.perDay + publication.at.time.minute
            let told = Timestamp(secondsSinceEpoch: 60 * (minutes - zone.offsetMinutes))
            // Whoever set the clock back still published in this order.
            let published = max(told, publications.last?.published ?? told)
            // Of people and needs that are gone, the scenario has no names; their events are told by ids.
            publications.append(.init(scenario: scenario, roster: publication.roster, published: published))
        }
        return try RosterCalendar(publications: publications, zone: zone, language: words.language).files()
    }
}
