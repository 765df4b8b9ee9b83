import GRDB
import Rostering
import ScenarioFile

extension Scenario {
    /// What is left of a scenario without its people, needs, decisions and publications: the community's setup.
    var setup: Scenario {
        var setup = Scenario(id: id, horizon: horizon, title: title, community: community, skills: skills)
        setup.services = services
        setup.rules = rules
        setup.weights = weights
        setup.standby = standby
        return setup
    }
}

extension Database {
    /// The community's setup: a scenario without people and needs.
    ///
    /// Throws: ``StoreError`` if nothing has been imported yet.
    func setup() throws -> Scenario {
        guard let body = try String.fetchOne(self, sql: "SELECT body FROM setup") else {
            throw StoreError(
                .notNow,
                "the database has no community yet",
                "数据库中还没有社区数据",
                hint: ("import a scenario first: roster import FOLDER", "请先导入方案：roster import 文件夹")
            )
        }
        return try EntryText.setup(body)
    }

    /// Replaces the community's setup; whether it changed.
    func replaceSetup(_ scenario: Scenario) throws -> Bool {
        let body = ScenarioFile.json(of: scenario.setup)
        if try String.fetchOne(self, sql: "SELECT body FROM setup") == body { return false }
        try execute(sql: "INSERT OR REPLACE INTO setup (id, body) VALUES (1, ?)", arguments: [body])
        return true
    }
}
