/// A roster as a point of the compact model: every column's value, kept exact move by move.
///
/// Setting a pair updates the forms it stands in, then the derived columns, and so on along the definitions; rows count
/// what they are broken by. Complexity: one move costs the non-zeros it touches, about twenty on a community's week.
/// Not thread-safe: one state belongs to one search.
final class ModelState {
    let model: RosterModel
    /// Value of every column.
    private let values: UnsafeMutablePointer<Int>
    /// Value of every form.
    private let forms: UnsafeMutablePointer<Int>
    let layout: StateLayout
    /// Derived columns to recompute, in a ring: each is in it once at most.
    private let queue: UnsafeMutablePointer<Int32>
    private let ring: Int
    private var first = 0
    private var queued = 0
    private let isQueued: UnsafeMutablePointer<Bool>
    /// Σ by how much rows are broken.
    private(set) var violation = 0
    /// The searched objective: Σ points × key factor + violation × its factor.
    private(set) var total = 0
    let keys: SearchKeys
    private let keyCosts: UnsafeMutablePointer<Int>

    init(model: RosterModel, layout: StateLayout, keys: SearchKeys) {
        self.model = model
        self.layout = layout
        self.keys = keys
        values = .allocate(capacity: max(1, model.columns.count))
        forms = .allocate(capacity: max(1, layout.formCount))
        isQueued = .allocate(capacity: max(1, model.columns.count))
        keyCosts = .allocate(capacity: max(1, model.columns.count))
        ring = max(1, model.columns.count)
        queue = .allocate(capacity: ring)
        queue.initialize(repeating: 0, count: ring)
        values.initialize(repeating: 0, count: max(1, model.columns.count))
        isQueued.initialize(repeating: false, count: max(1, model.columns.count))
        forms.initialize(repeating: 0, count: max(1, layout.formCount))
        keyCosts.initialize(repeating: 0, count: max(1, model.columns.count))
        for (form, constant) in layout.constants.enumerated() { forms[form] = constant }
        for column in model.columns.indices { keyCosts[column] = model.cost(of: column, factors: keys.factors) }
        total = zip(keys.factors, model.constants).reduce(0) { $0 + $1.0 * $1.1 }
        for form in 0..<layout.formCount where layout.owner[form] < 0 { violation += max(0, forms[form]) }
        total += violation * keys.violation
        for column in model.pairs.count..<max(model.pairs.count, model.columns.count) { enqueue(Int32(column)) }
        settle()
    }

    deinit {
        values.deallocate()
        forms.deallocate()
        isQueued.deallocate()
        keyCosts.deallocate()
        queue.deallocate()
    }

    /// Replaces the points of every column in the searched objective.
    func setKeyCosts(_ costs: [Int]) {
        total = violation * keys.violation
        for column in model.columns.indices {
            keyCosts[column] = costs[column]
            total += costs[column] * values[column]
        }
    }

    /// Value of a column.
    func value(_ column: Int) -> Int { values[column] }

    /// Values of all columns.
    var allValues: [Int] { Array(UnsafeBufferPointer(start: values, count: model.columns.count)) }

    /// Pairs that are chosen.
    var chosen: [Int] { model.pairs.indices.filter { values[$0] == 1 } }

    /// Points of a level.
    func points(level: Int) -> Int {
        model.costs[level].indices.reduce(model.constants[level]) { $0 + model.costs[level][$1] * values[$1] }
    }

    /// By how much rows are broken, by rule (`nil` for structure).
    func violations() -> [(row: Int, amount: Int)] {
        model.rows.indices.compactMap { row in
            let amount = forms[layout.firstRowForm + row]
            return amount > 0 ? (row, amount) : nil
        }
    }

    /// Value of a row's form: at most 0 if the row holds.
    func rowValue(_ row: Int) -> Int { forms[layout.firstRowForm + row] }

    /// Chooses or drops a pair.
    @inline(__always)
    func set(_ pair: Int, _ value: Int) {
        guard values[pair] != value else { return }
        change(pair, to: value)
        settle()
    }

    /// Whether choosing a pair breaks a row of pairs alone, which nothing but another pair's removal could mend.
    @inline(__always)
    func isBlocked(_ pair: Int) -> Bool {
        let entries = layout.packing
        for index in layout.packingStart[pair]..<layout.packingStart[pair + 1] {
            let entry = entries[Int(index)]
            if forms[Int(entry.form)] + Int(entry.coefficient) > 0 { return true }
        }
        return false
    }

    private func enqueue(_ column: Int32) {
        if !isQueued[Int(column)] {
            isQueued[Int(column)] = true
            let place = first + queued
            queue[place < ring ? place : place - ring] = column
            queued += 1
        }
    }

    @inline(__always)
    private func change(_ column: Int, to value: Int) {
        let delta = value - values[column]
        values[column] = value
        total += delta * keyCosts[column]
        for index in Int(layout.start[column])..<Int(layout.start[column + 1]) {
            let entry = layout.entries[index]
            let form = Int(entry.form)
            let old = forms[form]
            let new = old + Int(entry.coefficient) * delta
            forms[form] = new
            let owner = layout.owner[form]
            if owner >= 0 {
                enqueue(owner)
            } else {
                let change = max(0, new) - max(0, old)
                violation += change
                total += change * keys.violation
            }
        }
    }

    /// Recomputes derived columns until nothing changes; definitions only look back, so this ends.
    @inline(__always)
    private func settle() {
        while queued > 0 {
            let column = Int(queue[first])
            first = first + 1 == ring ? 0 : first + 1
            queued -= 1
            isQueued[column] = false
            let value = derived(column)
            if value != values[column] { change(column, to: value) }
        }
    }

    @inline(__always)
    private func derived(_ column: Int) -> Int {
        let first = Int(layout.formStart[column])
        let last = Int(layout.formStart[column + 1])
        switch layout.kind[column] {
        case .pair: return values[column]
        case .any: return forms[first] > 0 ? 1 : 0
        case .sum: return forms[first]
        case .excess:
            var most = 0
            for form in first..<last { most = max(most, forms[form]) }
            let divisor = Int(layout.divisor[column])
            return divisor == 1 ? most : (most + divisor - 1) / divisor
        case .complete:
            for form in first..<last where forms[form] < 0 { return 0 }
            return 1
        }
    }
}

/// Factors by which levels and violations enter the searched objective.
struct SearchKeys: Sendable {
    var factors: [Int]
    var violation: Int

    /// Given factors.
    init(factors: [Int], violation: Int) {
        self.factors = factors
        self.violation = violation
    }

    /// Lexicographic: each level outweighs all later ones. Merged: the scenario's factors.
    init(weights: Weights, isMerged: Bool, hasPublished: Bool) {
        if isMerged {
            factors = [weights.mergedCoverage, weights.mergedStability, weights.mergedCare]
        } else {
            factors = hasPublished ? [100_000_000_000, 1_000_000, 1] : [1_000_000, 0, 1]
        }
        violation = max(1_000_000_000, factors[0] * 100_000)
    }
}
