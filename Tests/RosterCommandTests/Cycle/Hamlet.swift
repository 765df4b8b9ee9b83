import Foundation
import RosterStore
import Rostering
import ScenarioFile

/// A hamlet whose week is planned in no time and has only one best plan, also after some are absent: a tea shift and a
/// visit on two days; v1 and v2 live near, v4 and v3 are free at the same times but live far, v5 is free once. All names
/// are invented.
enum Hamlet {
    static let scenario: Scenario = {
        var scenario = Scenario(id: "hamlet", horizon: Horizon(firstDay: CivilDate(iso: "2026-11-30")!))
        scenario.community.branches = [GridBranch(id: "b")]
        scenario.community.grids = [Grid(id: "g", branch: "b")]
        scenario.community.buildings = [
            Building(id: "h1", grid: "g", position: Position(x: 0, y: 0)),
            Building(id: "h2", grid: "g", position: Position(x: 50, y: 0)),
            Building(id: "h3", grid: "g", position: Position(x: 600, y: 0)),
        ]
        scenario.community.places = [Place(id: "hall", position: Position(x: 20, y: 20), name: "Hall")]
        func free(_ weekdays: Set<Weekday>, _ from: Int, _ to: Int) -> Availability {
            Availability(weekly: [.init(weekdays, .init(DailyWindow(TimeOfDay(from), TimeOfDay(to))))])
        }
        let all = Set(Weekday.allCases)
        let people: [(String, BuildingID, Availability)] = [
            ("莫高高", "h1", free(all, 8, 12)), ("戚广广", "h1", free(all, 14, 18)), ("窦长长", "h3", free(all, 14, 18)),
            ("云远远", "h3", free(all, 8, 12)), ("柏平平", "h3", free([.thursday], 10, 12)),
        ]
        scenario.volunteers = people.enumerated().map { number, person in
            Volunteer(
                id: Identifier("v\(number + 1)"),
                name: person.0,
                home: person.1,
                availability: person.2,
                load: LoadLimits(maximumDutiesPerDay: 1)
            )
        }
        scenario.residents = [Resident(id: "r1", building: "h2", name: "贝老老")]
        scenario.services = [
            Service(
                id: "tea",
                shape: .shift,
                roles: [TeamRole(id: "host")],
                name: LocalizedText("Tea", chinese: "茶座")
            ),
            Service(
                id: "company",
                shape: .visit(startStep: 60),
                roles: [TeamRole(id: "friend")],
                name: LocalizedText("Company", chinese: "陪伴")
            ),
        ]
        let weekdays = DayPattern(weekdays: [.tuesday, .thursday])
        scenario.needs = [
            Need(
                id: "tea-hour",
                service: "tea",
                window: DailyWindow(TimeOfDay(15), TimeOfDay(17)),
                place: "hall",
                days: weekdays
            ),
            Need(
                id: "chess",
                service: "company",
                window: DailyWindow(TimeOfDay(9), TimeOfDay(10)),
                resident: "r1",
                duration: 60,
                days: weekdays
            ),
        ]
        return scenario
    }()

    /// The environment of a coordinator who works on the database `h.sqlite`.
    static let environment = ["ROSTER_DB": "h.sqlite", "ROSTER_USER": "coordinator"]

    /// Runs a command that has to succeed.
    @discardableResult
    static func run(_ arguments: String, in folder: URL, language: String = "en") throws -> Command {
        let words = arguments.split(separator: " ").map(String.init) + ["--lang", language]
        let command = try Command.run(words, in: folder, environment: environment)
        if command.status != 0 { throw Failed(arguments: arguments, errors: command.errors) }
        return command
    }

    /// A command that was to succeed and did not.
    struct Failed: Error {
        var arguments: String
        var errors: String
    }

    /// A database with week 49 published.
    static func published(in folder: URL) throws {
        try ScenarioFile.writeJSON(scenario, toFile: folder.appendingPathComponent("hamlet.json").path)
        try run("db init", in: folder)
        try run("import hamlet.json --now 2026-11-27T09:00", in: folder)
        try run("week open 2026-W49 --now 2026-11-27T09:00", in: folder)
        try run("week plan --now 2026-11-27T09:00", in: folder)
        try run("publish --now 2026-11-27T09:00", in: folder)
    }
}
