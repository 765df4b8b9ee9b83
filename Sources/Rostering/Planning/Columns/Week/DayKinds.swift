/// Activities of a day that differ in time alone.
enum DayKinds {
    /// Items that differ in time alone, as numbers.
    static func kinds(of items: [Int], _ structure: WeekStructure, day: Int) -> (kind: [Int], count: Int) {
        let model = structure.model
        var position: [Int: Int] = [:]
        for (index, item) in items.enumerated() { position[item] = index }
        let conflicts = DayConflicts(structure, items: items, day: day)
        let local = Set(structure.localRows[day])
        var traits: [[Int]] = items.map { [model.activity(of: $0).task, model.activity(of: $0).role] }
        for (index, row) in model.rows.enumerated() {
            if local.contains(index) && DayConflicts.isClique(index, model) { continue }
            for term in row.form.terms {
                guard let item = position[Int(term.column)] else { continue }
                traits[item] += [index, Int(term.coefficient)]
            }
        }
        for index in model.pairs.count..<max(model.pairs.count, model.columns.count) {
            for (part, form) in (model.columns[index].definition?.forms ?? []).enumerated() {
                for term in form.terms {
                    guard let item = position[Int(term.column)] else { continue }
                    traits[item] += [-1 - index, part, Int(term.coefficient)]
                }
            }
        }
        var kindOf: [[Int]: Int] = [:]
        var last: [Int: Int] = [:]
        var count = 0
        var result = Array(repeating: 0, count: items.count)
        for item in items.indices {
            var kind = kindOf[traits[item]]
            if let known = kind, let before = last[known] {
                // What comes after the later one must fit after the earlier one as well.
                let end = model.activity(of: items[item]).start
                let isCovered = items.indices.allSatisfy { other in
                    !conflicts.rulesOut(before, other) || model.activity(of: items[other]).start < end
                        || conflicts.rulesOut(item, other)
                }
                if !isCovered { kind = nil }
            }
            if kind == nil {
                kind = count
                kindOf[traits[item]] = count
                count += 1
            }
            last[kind!] = item
            result[item] = kind!
        }
        return (result, count)
    }
}
