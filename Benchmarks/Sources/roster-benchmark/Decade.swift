import ArgumentParser
import Foundation
import GLPKSolver
import RosterStore
import Rostering
import ScenarioFile

/// `decade`: commands on a database with ten years of closed weeks.
struct Decade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Time opening, listing and exporting a week on a file with 520 closed weeks; the goal is under 0.3 s each.",
        discussion: """
            The weeks are filled with one greedy roster of the scenario, moved from week to week; duties that break a \
            rule there are left out. Certificates and absences of the scenario do not end or recur.
            """
    )

    @Argument(help: "The scenario.")
    var scenario = "scenarios/yucheng"

    @Option(help: "How many closed weeks.")
    var weeks = 520

    @Option(help: "Keep the database here.")
    var db: String?

    @OptionGroup var options: ProgramOptions

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = db ?? folder.appendingPathComponent("decade.sqlite").path
        let first = try await fill(path)
        let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        print("\(weeks) closed weeks of \(scenario): \(bytes >> 20) MB")
        let program = try Program(options.roster)
        let goal = Duration.milliseconds(300)
        var next = first.adding(weeks: weeks)
        try report("week open", goal) { _ in
            defer { next = next.adding(weeks: 1) }
            return try program.run(["week", "open", next.description, "--db", path])
        }
        try report("week list", goal) { _ in try program.run(["week", "list", "--db", path]) }
        let last = first.adding(weeks: weeks - 1).description
        try report("week show", goal) { _ in try program.run(["week", "show", last, "--db", path]) }
        try report("need list", goal) { _ in
            try program.run(["need", "list", "--week", first.adding(weeks: weeks).description, "--db", path])
        }
        try report("export", goal) { run in
            let output = folder.appendingPathComponent("export\(run)").path
            return try program.run(["export", "--week", last, "--output", output, "--db", path])
        }
    }

    private func report(_ name: String, _ goal: Duration, _ run: (Int) throws -> Duration) throws {
        let times = try (0..<max(1, options.runs)).map(run).sorted()
        let median = times[times.count / 2]
        print(
            "\(name): median \(text(median)), most \(text(times[times.count - 1])), \(median < goal ? "reached" : "MISSED")"
        )
    }

    /// Fills the database; gives back the first week.
    private func fill(_ path: String) async throws -> WeekID {
        var scenario = try ScenarioFile.read(at: scenario).scenario
        for index in scenario.volunteers.indices {
            scenario.volunteers[index].availability.exceptions = [:]
            for skill in scenario.volunteers[index].skills.indices {
                scenario.volunteers[index].skills[skill].validFrom = nil
                scenario.volunteers[index].skills[skill].validUntil = nil
            }
        }
        scenario.pins = []
        let model = try await Planner(solver: GLPKSolver(), options: PlanOptions(effort: 0)).plan(scenario)
        let store = try RosterStore.create(at: path)
        let first = WeekID(containing: scenario.horizon.firstDay)
        _ = try store.bringIn(ImportBatch(scenario), by: author(first))
        for number in 0..<weeks {
            let week = first.adding(weeks: number)
            _ = try store.openWeek(week, by: author(week))
            let basis = try store.basis(of: week, now: author(week).moment)
            let roster = fitting(model.moved(weeks: number), basis.scenario)
            let plan = try store.keep(roster, from: basis, by: author(week))
            _ = try store.publish(plan: plan, of: week, by: author(week))
            _ = try store.closeWeek(week, by: author(week))
            if number % 52 == 51 { print("\(number + 1) weeks") }
        }
        return first
    }

    private func author(_ week: WeekID) -> Author { Author("benchmark", at: Moment(week.firstDay, TimeOfDay(0))) }

    /// The roster without what breaks a rule in a scenario.
    private func fitting(_ roster: Roster, _ scenario: Scenario) -> Roster {
        var roster = roster
        let needs = Set(scenario.needs.map(\.id))
        roster.duties.removeAll { duty in duty.need.map { !needs.contains($0) } ?? false }
        (roster.scenario, roster.horizon) = (scenario.id, scenario.horizon)
        let checker = Checker(scenario: scenario)
        while true {
            let tasks = Set(roster.duties.map(\.task))
            roster.sessions.removeAll { !tasks.contains($0.task) }
            roster.rounds.removeAll { !tasks.contains($0.id) }
            let report = checker.check(roster)
            let broken = report.structure + report.violations
            roster.uncovered = report.uncovered
            if broken.isEmpty { return roster }
            let bad = Set(broken.flatMap(\.tasks))
            let people = Set(broken.filter { $0.tasks.isEmpty }.flatMap(\.volunteers))
            roster.duties.removeAll { bad.contains($0.task) || people.contains($0.volunteer) }
        }
    }
}

extension Roster {
    /// The same roster so many weeks later: dates in the ids of tasks move with it.
    fileprivate func moved(weeks: Int) -> Roster {
        var copy = self
        (copy.certificate, copy.uncovered) = (nil, [])
        func moved(_ id: TaskID) -> TaskID {
            guard let at = id.text.firstIndex(of: "@") else { return id }
            let rest = id.text[id.text.index(after: at)...]
            guard let date = CivilDate(iso: String(rest.prefix(10))) else { return id }
            return TaskID("\(id.text[...at])\(date.adding(days: 7 * weeks))\(rest.dropFirst(10))")
        }
        for index in copy.duties.indices { copy.duties[index].task = moved(copy.duties[index].task) }
        for index in copy.rounds.indices { copy.rounds[index].id = moved(copy.rounds[index].id) }
        return copy
    }
}
