import Rostering
import Testing

/// A scenario and a roster written step by step, for the hand tables of the rules.
///
/// Day 0 is Tuesday 1 December 2026. One branch-and-grid map: H1 (G1, B1) at the origin, H2 (G2, B1) 70 m east,
/// H3 (G3, B2) 140 m east, the hall (no grid, two rooms) at the origin. Walks: 70 m a minute, 2 minutes fixed.
struct Sketch {
    var scenario: Scenario
    var roster: Roster

    init(days: Int = 7) {
        let horizon = Horizon(firstDay: CivilDate(iso: "2026-12-01")!, dayCount: days)
        scenario = Scenario(
            id: "sketch",
            horizon: horizon,
            community: Community(
                branches: [GridBranch(id: "B1"), GridBranch(id: "B2")],
                grids: [Grid(id: "G1", branch: "B1"), Grid(id: "G2", branch: "B1"), Grid(id: "G3", branch: "B2")],
                buildings: [
                    Building(id: "H1", grid: "G1", position: Position(x: 0, y: 0)),
                    Building(id: "H2", grid: "G2", position: Position(x: 70, y: 0)),
                    Building(id: "H3", grid: "G3", position: Position(x: 140, y: 0)),
                ],
                places: [Place(id: "hall", position: Position(x: 0, y: 0), rooms: ["a", "b"])]
            )
        )
        roster = Roster(scenario: "sketch", horizon: horizon)
    }

    mutating func volunteers(_ ids: VolunteerID..., change: (inout Volunteer) -> Void = { _ in }) {
        for id in ids {
            var volunteer = Volunteer(id: id, availability: .always)
            change(&volunteer)
            scenario.volunteers.append(volunteer)
        }
    }

    mutating func resident(
        _ id: ResidentID,
        in building: BuildingID = "H1",
        change: (inout Resident) -> Void = { _ in }
    ) {
        var resident = Resident(id: id, building: building)
        change(&resident)
        scenario.residents.append(resident)
    }

    mutating func service(
        _ id: ServiceID,
        _ shape: DemandShape,
        _ roles: [TeamRole] = [TeamRole(id: "helper", maximum: 9)],
        change: (inout Service) -> Void = { _ in }
    ) {
        var service = Service(id: id, shape: shape, roles: roles)
        change(&service)
        scenario.services.append(service)
    }

    /// A shift of its own service for each need, `from` to `to` in minutes after midnight, on some days.
    mutating func shift(_ id: NeedID, _ from: Int, _ to: Int, on dates: String..., service: ServiceID = "shift") {
        if !scenario.services.contains(where: { $0.id == service }) { self.service(service, .shift) }
        var days = DayPattern()
        if !dates.isEmpty { days = DayPattern(weekdays: [], added: Set(dates.map { CivilDate(iso: $0)! })) }
        scenario.needs.append(
            Need(id: id, service: service, window: Sketch.window(from, to), place: "hall", days: days)
        )
    }

    /// A visit need, any time of any day unless told otherwise.
    mutating func visit(
        _ id: NeedID,
        to resident: ResidentID,
        service: ServiceID = "visit",
        duration: Minutes = 60,
        change: (inout Need) -> Void = { _ in }
    ) {
        if !scenario.services.contains(where: { $0.id == service }) { self.service(service, .visit(startStep: 15)) }
        var need = Need(
            id: id,
            service: service,
            window: Sketch.window(0, 1440),
            resident: resident,
            duration: duration
        )
        change(&need)
        scenario.needs.append(need)
    }

    /// A case with sessions of one hour in the hall, any time of any day.
    mutating func session(_ id: NeedID, parties: [ResidentID] = [], sessions: Int = 1) {
        if !scenario.services.contains(where: { $0.id == "mediation" }) {
            service("mediation", .session(startStep: 15))
        }
        scenario.needs.append(
            Need(
                id: id,
                service: "mediation",
                window: Sketch.window(0, 1440),
                place: "hall",
                duration: 60,
                parties: parties,
                sessions: sessions
            )
        )
    }

    /// Children who wait in the hall, slots of 30 minutes.
    mutating func children(_ id: NeedID, _ from: Int, _ to: Int, count: Int, service: ServiceID = "school") {
        if !scenario.services.contains(where: { $0.id == service }) {
            self.service(
                service,
                .supervision(SupervisionShape(place: "hall", minimumStay: 30))
            )
        }
        scenario.needs.append(Need(id: id, service: service, window: Sketch.window(from, to), children: count))
    }

    /// A duty on a day of the horizon, `from` to `to` in minutes after midnight.
    mutating func assign(
        _ volunteer: VolunteerID,
        _ task: TaskID,
        day: Int = 0,
        _ from: Int,
        _ to: Int,
        role: RoleID = "helper"
    ) {
        let source = String(task.text.prefix { $0 != "@" && $0 != "#" })
        let need = scenario.needs.first { $0.id.text == source }
        roster.duties.append(
            Duty(
                volunteer: volunteer,
                task: task,
                service: need?.service ?? ServiceID(source),
                need: need?.id,
                role: role,
                interval: Interval(Minutes(day * 1440 + from), Minutes(day * 1440 + to))
            )
        )
    }

    mutating func room(_ task: TaskID, _ room: String) {
        roster.sessions.append(SessionRoom(task: task, room: room))
    }

    mutating func change(_ volunteer: VolunteerID, _ change: (inout Volunteer) -> Void) {
        change(&scenario.volunteers[scenario.volunteers.firstIndex { $0.id == volunteer }!])
    }

    static func window(_ from: Int, _ to: Int) -> DailyWindow {
        DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to))
    }

    /// The violations of a rule, in a roster that fits the scenario.
    func violations(_ rule: any Rule.Type, _ location: SourceLocation = #_sourceLocation) -> [Violation] {
        let evidence = Evidence(scenario: scenario, roster: roster)
        #expect(evidence.structure.map { $0.text(in: .english) } == [], sourceLocation: location)
        let found = rule.check(evidence)
        for violation in found {
            #expect(violation.rule == rule.id, sourceLocation: location)
            #expect(violation.units > 0, sourceLocation: location)
            let wording = rule.wording(of: violation)
            for text in [wording.english, wording.chinese ?? ""] {
                #expect(!text.isEmpty && !text.contains("?"), "\(text)", sourceLocation: location)
                let ids = violation.volunteers.map(\.text) + (rule.id == .pins ? [] : violation.tasks.map(\.text))
                if rule.id != .minimumLoad {
                    for id in ids { #expect(text.contains(id), "\(text) names \(id)", sourceLocation: location) }
                }
            }
        }
        return found
    }

    /// By how many units a rule is broken.
    func units(_ rule: any Rule.Type, _ location: SourceLocation = #_sourceLocation) -> Int {
        violations(rule, location).reduce(0) { $0 + $1.units }
    }
}
