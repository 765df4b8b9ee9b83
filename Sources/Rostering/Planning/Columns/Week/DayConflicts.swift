/// Which activities of a day rule each other out, by the rows that allow one of several.
///
/// Shape: items × items, one bit each.
struct DayConflicts {
    private let width: Int
    private var bits: [UInt64]

    init(_ structure: WeekStructure, items: [Int], day: Int) {
        let model = structure.model
        var position: [Int: Int] = [:]
        for (index, item) in items.enumerated() { position[item] = index }
        width = (items.count + 63) / 64
        bits = Array(repeating: 0, count: items.count * width)
        for row in structure.localRows[day] where DayConflicts.isClique(row, model) {
            add(model.rows[row].form.terms.compactMap { position[Int($0.column)] })
        }
    }

    /// Whether a row allows one of several pairs.
    static func isClique(_ row: Int, _ model: RosterModel) -> Bool {
        let form = model.rows[row].form
        return form.constant == -1
            && form.terms.allSatisfy { $0.coefficient == 1 && Int($0.column) < model.pairs.count }
    }

    private mutating func add(_ clique: [Int]) {
        var set = Array(repeating: UInt64(0), count: width)
        for item in clique { set[item / 64] |= 1 << UInt64(item % 64) }
        for item in clique { for word in 0..<width { bits[item * width + word] |= set[word] } }
    }

    /// Whether an item rules out another; itself only where a row speaks of it.
    func rulesOut(_ item: Int, _ other: Int) -> Bool {
        bits[item * width + other / 64] & (1 << UInt64(other % 64)) != 0
    }

    /// Whether a plan can have one at most of some items.
    func isOneOf(_ own: [Int]) -> Bool {
        own.indices.allSatisfy { at in own[(at + 1)...].allSatisfy { rulesOut(own[at], $0) } }
    }
}
