import Foundation
import Rostering
import Testing

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
    @Test("lists every rule id once, in order")
    func listsEveryID() {
        #expect(RuleCatalogue.all.map { $0.id } == RuleID.allCases)
        for id in RuleID.allCases { #expect(RuleCatalogue.rule(id)?.id == id) }
    }

    @Test("lists exactly the rule files of the folder")
    func listsEveryFile() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/Rostering/Rules")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("Rule.swift") && $0 != "Rule.swift" }
            .map { String($0.dropLast(6)) }
        #expect(files.sorted() == RuleCatalogue.all.map { String(describing: $0) }.sorted())
    }

    @Test("has a statement in both languages for every rule")
    func statements() {
        for rule in RuleCatalogue.all {
            #expect(!rule.statement.english.isEmpty)
            #expect(rule.statement.chinese?.isEmpty == false)
        }
    }

    @Test("penalises only minimum load, standby and published by default")
    func defaultModes() {
        let penalised: [RuleID: RuleMode] = [
            .minimumLoad: .penalised(2), .standby: .penalised(20), .published: .penalised(1000),
        ]
        for rule in RuleCatalogue.all { #expect(rule.defaultMode == penalised[rule.id] ?? .required) }
    }

    @Test("finds nothing wrong with an empty roster that nothing is demanded of", arguments: RuleID.allCases)
    func emptyRoster(id: RuleID) throws {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.shift("N", 540, 600)
        #expect(sketch.units(try #require(RuleCatalogue.rule(id))) == 0)
    }
}
