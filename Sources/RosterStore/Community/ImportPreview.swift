import GRDB
import Rostering
import ScenarioFile

extension RosterStore {
    /// The whole community as it would be after an import, without weeks: for checking references before anything is
    /// written. Entries are in the order of their ids.
    ///
    /// Throws: ``StoreError`` if there is no community and the import brings none.
    public func preview(_ batch: ImportBatch) throws -> Scenario {
        var scenario = try batch.scenario?.setup ?? communitySetup()
        let known = try knownEntries()
        var volunteers = Dictionary(batch.volunteers.map { ($0.entry.id, $0.entry) }) { $1 }
        for (id, json) in known.volunteers where volunteers[id] == nil {
            volunteers[id] = try EntryText.volunteer(json)
        }
        var residents = Dictionary(batch.residents.map { ($0.entry.id, $0.entry) }) { $1 }
        for (id, json) in known.residents where residents[id] == nil { residents[id] = try EntryText.resident(json) }
        var needs = Dictionary(batch.needs.map { ($0.id, $0) }) { $1 }
        for (id, json) in known.needs where needs[id] == nil { needs[id] = try EntryText.need(json) }
        scenario.volunteers = volunteers.values.sorted { $0.id < $1.id }
        scenario.residents = residents.values.sorted { $0.id < $1.id }
        scenario.needs = needs.values.sorted { $0.id < $1.id }
        return scenario
    }
}
