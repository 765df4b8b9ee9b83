import ArgumentParser
import RosterStore
import Rostering
import ScenarioFile

/// What a command is about: a scenario and a roster, or without files a week of the database.
struct RosterArguments {
    private let files: [String]

    /// Throws: a validation error unless there are two files or none.
    init(_ files: [String]) throws {
        guard files.isEmpty || files.count == 2 else { throw ValidationError(Words(.ofHelp).twoFilesOrNone) }
        self.files = files
    }

    /// The scenario and the roster; of the database the published roster of the week, else its latest draft.
    func read(_ week: WeekOptions) throws -> (scenario: Scenario, roster: Roster) {
        guard files.isEmpty else {
            let scenario = try ScenarioFile.read(at: files[0]).scenario
            return (scenario, try RosterFile.read(at: files[1], for: scenario))
        }
        let database = try RosterStore.open(at: week.path)
        let chosen = try week.chosen(database)
        let roster =
            try database.latestVersion(of: chosen) == nil
            ? database.plan(of: chosen).roster : database.publication(of: chosen).roster
        return (try database.scenario(of: chosen), roster)
    }
}

extension Words {
    /// What arguments a command about a roster takes.
    var twoFilesOrNone: String {
        both("give a scenario and a roster; or neither, for the week in the database", "请给出方案和排班；或都不写，针对数据库中的一周")
    }
}
