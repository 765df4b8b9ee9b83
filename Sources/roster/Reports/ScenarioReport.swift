import LinearModel
import Rostering
import ScenarioFile

/// What `check` and `sample` tell as JSON.
struct ScenarioReport: Encodable {
    /// Numbers of things.
    struct Counts: Encodable {
        var volunteers: Int
        var gridMembers: Int
        var residents: Int
        var services: Int
        var needs: Int
        var tasks: Int
        var tasksByShape: [String: Int]
    }

    var errors: [Failure.Entry] = []
    var warnings: [Failure.Entry]
    var counts: Counts
    var folder: String?

    init(_ size: ScenarioSummary, _ warnings: [Diagnostic], _ language: Language, folder: String? = nil) {
        self.warnings = warnings.map { Failure.Entry($0, language) }
        self.folder = folder
        counts = Counts(
            volunteers: size.volunteers,
            gridMembers: size.gridMembers,
            residents: size.residents,
            services: size.services,
            needs: size.needs,
            tasks: size.taskCount,
            tasksByShape: size.tasks
        )
    }
}

/// What `export-model` tells as JSON.
struct ModelReport: Encodable {
    var file: String
    var columns: Int
    var rows: Int
    var nonzeros: Int

    init(_ model: LinearModel, _ file: String) {
        self.file = file
        columns = model.columnCount
        rows = model.rowCount
        nonzeros = model.nonzeroCount
    }
}
