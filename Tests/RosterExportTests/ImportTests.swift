import Rostering
import TestSupport
import Testing

@testable import RosterExport

@Suite(.enabled(if: PythonCalendar.isThere || PythonCalendar.isDemanded)) struct ImportTests {
    /// What a volunteer has to do by the roster alone: begin and end in seconds of UTC, in Shanghai's time.
    private func expected(_ roster: Roster, _ volunteer: VolunteerID) -> [[Int]] {
        let midnight = roster.horizon.firstDay.daysSinceEpoch * 86_400 - 8 * 3_600
        return roster.duties.filter { $0.volunteer == volunteer }
            .map { [midnight + $0.interval.start.value * 60, midnight + $0.interval.end.value * 60] }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func times(_ events: [PythonCalendar.Event]) -> [[Int]] {
        events.map { [$0.start, $0.end] }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Streams after the first, the first two, and all publications.
    private func streams(_ scenario: Scenario, _ rosters: [Roster], _ audience: RosterCalendar.Audience) throws
        -> [String]
    {
        try rosters.indices.map { last in
            let publications = rosters[...last].enumerated().map {
                Publication(
                    scenario: scenario,
                    roster: $1,
                    published: Timestamp(secondsSinceEpoch: 1_764_000_000 + $0 * 3_600)
                )
            }
            return try RosterCalendar(publications: publications, language: .simplifiedChinese).text(for: audience)
        }
    }

    @Test(arguments: 1...8)
    func `Three publications imported one after the other end in exactly the last roster`(seed: Int) throws {
        var publishing = RandomPublications(seed: UInt64(seed))
        let rosters = publishing.rosters(count: 3)
        #expect(rosters[0] != rosters[2])
        for volunteer in Awkward.scenario.volunteers.map(\.id) {
            let outcome = try PythonCalendar.importing(streams(Awkward.scenario, rosters, .volunteer(volunteer)))
            #expect(outcome.complaints == [])
            #expect(times(outcome.events) == expected(rosters[2], volunteer), "\(volunteer)")
        }
    }

    @Test(arguments: 1...8)
    func `The community's calendar ends in exactly the tasks of the last roster`(seed: Int) throws {
        var publishing = RandomPublications(seed: UInt64(seed))
        let rosters = publishing.rosters(count: 3)
        let outcome = try PythonCalendar.importing(streams(Awkward.scenario, rosters, .community))
        #expect(outcome.complaints == [])
        let teams = Dictionary(grouping: rosters[2].duties) {
            // Each stay of those who supervise is an event, all others share one for each team.
            [$0.task.text, "\($0.interval)", $0.service == "children" ? $0.volunteer.text : ""]
        }
        #expect(outcome.events.count == teams.count)
    }

    @Test func `Importing only the last stream ends in the same events`() throws {
        var publishing = RandomPublications(seed: 99)
        let all = try streams(Awkward.scenario, publishing.rosters(count: 3), .community)
        #expect(try PythonCalendar.importing(all).events == PythonCalendar.importing([all[2]]).events)
    }

    @Test func `A hostile name comes out of the calendar as it went in`() throws {
        let outcome = try PythonCalendar.importing(streams(Awkward.scenario, [Awkward.roster], .community))
        #expect(outcome.complaints == [])
        #expect(outcome.events.contains { $0.summary.contains(Awkward.markupName) })
        #expect(outcome.events.contains { $0.summary.contains(Awkward.longChineseName) })
    }

    @Test func `A calendar of somebody without duties is valid and empty`() throws {
        let outcome = try PythonCalendar.importing(streams(Awkward.scenario, [Awkward.roster], .volunteer("V5")))
        #expect(outcome.complaints == [])
        #expect(outcome.events == [])
    }
}
