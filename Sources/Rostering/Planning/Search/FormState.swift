/// Values of a layout's columns and forms, kept exact move by move.
///
/// Setting a pair updates the forms it stands in, then the derived columns, and so on along the definitions; rows count
/// what they are broken by. Complexity: one move costs the non-zeros it touches, about twenty on a community's week.
/// Not thread-safe: one state belongs to one search.
class FormState {
    let layout: StateLayout
    /// Value of every column.
    private let values: UnsafeMutablePointer<Int>
    /// Value of every form.
    private let forms: UnsafeMutablePointer<Int>
    /// Points of every column in the searched objective, and of each unit by which a row is broken.
    private let costs: UnsafeMutablePointer<Int128>
    private let violationCost: Int128
    /// Derived columns to recompute, in a ring: each is in it once at most.
    private let queue: UnsafeMutablePointer<Int32>
    private let ring: Int
    private var first = 0
    private var queued = 0
    private let isQueued: UnsafeMutablePointer<Bool>
    /// Kept where every move reads and writes it without a check.
    private struct Sums {
        var violation = 0
        /// The columns' part of the searched objective. 64 bits do not hold a level that outweighs all later ones.
        var points: Int128
    }
    private let sums: UnsafeMutablePointer<Sums>

    /// Σ by how much rows are broken.
    var violation: Int { sums.pointee.violation }

    /// The searched objective.
    var total: Int128 { sums.pointee.points + Int128(sums.pointee.violation) * violationCost }

    /// No pair is chosen.
    ///
    /// Parameters: `constant`, what no decision changes of the searched objective; `cost`, points of each column in it.
    init(
        _ layout: StateLayout,
        violationCost: Int128 = 0,
        constant: Int128 = 0,
        cost: (Int) -> Int128 = { _ in 0 }
    ) {
        self.layout = layout
        self.violationCost = violationCost
        ring = max(1, layout.columnCount)
        values = .allocate(capacity: ring)
        forms = .allocate(capacity: max(1, layout.formCount))
        isQueued = .allocate(capacity: ring)
        costs = .allocate(capacity: ring)
        queue = .allocate(capacity: ring)
        queue.initialize(repeating: 0, count: ring)
        values.initialize(repeating: 0, count: ring)
        isQueued.initialize(repeating: false, count: ring)
        forms.initialize(repeating: 0, count: max(1, layout.formCount))
        costs.initialize(repeating: 0, count: ring)
        sums = .allocate(capacity: 1)
        sums.initialize(to: Sums(points: constant))
        for (form, constant) in layout.constants.enumerated() { forms[form] = constant }
        for column in 0..<layout.columnCount { costs[column] = cost(column) }
        for form in 0..<layout.formCount where layout.owner[form] < 0 {
            sums.pointee.violation += max(0, forms[form])
        }
        for column in layout.pairCount..<max(layout.pairCount, layout.columnCount) { enqueue(Int32(column)) }
        settle()
    }

    deinit {
        values.deallocate()
        forms.deallocate()
        isQueued.deallocate()
        costs.deallocate()
        queue.deallocate()
        sums.deallocate()
    }

    /// Value of a column.
    func value(_ column: Int) -> Int { values[column] }

    /// Values of all columns.
    var allValues: [Int] { Array(UnsafeBufferPointer(start: values, count: layout.columnCount)) }

    /// Pairs that are chosen.
    var chosen: [Int] { (0..<layout.pairCount).filter { values[$0] == 1 } }

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
        let entries = layout.entries
        for index in layout.start[pair]..<layout.packingEnd[pair] {
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
        sums.pointee.points += Int128(delta) * costs[column]
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
                sums.pointee.violation += max(0, new) - max(0, old)
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
