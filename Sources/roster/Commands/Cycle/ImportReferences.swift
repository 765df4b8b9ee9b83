import Rostering
import ScenarioFile

/// What the rows of tables say that does not fit the community: a building, a service or a person that is not known.
struct ImportReferences {
    /// What is wrong, and with which row.
    let diagnostics: [(row: ImportedTables.RowID, diagnostic: Diagnostic)]

    /// Checks the community as it would be after the import.
    init(_ scenario: Scenario, _ tables: ImportedTables) {
        let volunteers = Self.places(tables.volunteers, \.id)
        let residents = Self.places(tables.residents, \.id)
        let needs = Self.places(tables.needs, \.id)
        diagnostics = ScenarioValidator.findings(in: scenario).compactMap { finding in
            guard finding.severity == .error, finding.path.count >= 2, case .key(let list) = finding.path[0],
                case .entry(let index) = finding.path[1]
            else { return nil }
            // Which week a need arises in is told when weeks are opened: not all lie in the one that was imported first.
            if list == "needs", finding.path.last == .key("days") { return nil }
            let row: ImportedTables.RowID
            let places: [String: SourceLocation]?
            switch list {
            case "volunteers":
                row = .volunteer(scenario.volunteers[index].id)
                places = volunteers[scenario.volunteers[index].id]
            case "residents":
                row = .resident(scenario.residents[index].id)
                places = residents[scenario.residents[index].id]
            case "needs":
                row = .need(scenario.needs[index].id)
                places = needs[scenario.needs[index].id]
            default: return nil
            }
            guard let places, let start = places["id"] else { return nil }
            var place = start
            if finding.path.count > 2, case .key(let key) = finding.path[2] { place = places[key] ?? start }
            let diagnostic = Diagnostic(location: place, message: finding.message, hint: finding.hint)
            return (row, diagnostic)
        }
    }

    private static func places<Entry, ID: Hashable>(
        _ rows: [CoordinatorTable.Row<Entry>],
        _ id: (Entry) -> ID
    ) -> [ID: [String: SourceLocation]] {
        Dictionary(rows.map { (id($0.entry), $0.places) }) { first, _ in first }
    }
}
