import Testing

@testable import Rostering

@Suite("Activities of a day that rule each other out")
struct DayConflictTests {
    @Test("Two do exactly where a row of the day allows one of several", arguments: SeedBatch.all)
    func asRowsSay(seeds: Range<UInt64>) async throws {
        var (ruledOut, together) = (0, 0)
        for seed in seeds {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            let decomposition = Decomposition(model: model, ownParts: true)
            for week in decomposition.weeks.indices {
                let model = decomposition.model(ofWeek: week)
                let structure = WeekStructure(model)
                for day in 0..<structure.dayCount {
                    let items = structure.items(day: day)
                    let conflicts = DayConflicts(structure, items: items, day: day)
                    for (first, one) in items.enumerated() {
                        for (second, other) in items.enumerated() where first != second {
                            let isRow = structure.localRows[day].contains { row in
                                let form = model.rows[row].form
                                let columns = Set(form.terms.map { Int($0.column) })
                                return form.constant == -1 && columns.isSuperset(of: [one, other])
                                    && form.terms.allSatisfy { $0.coefficient == 1 }
                                    && columns.allSatisfy { $0 < model.pairs.count }
                            }
                            #expect(conflicts.rulesOut(first, second) == isRow, "seed \(seed)")
                            #expect(conflicts.isOneOf([first, second]) == isRow, "seed \(seed)")
                            if isRow { ruledOut += 1 } else { together += 1 }
                        }
                    }
                    #expect(items.indices.allSatisfy { conflicts.isOneOf([$0]) })
                }
            }
        }
        #expect(ruledOut > 0 && together > 0)
    }
}
