/// Every set of one day's activities that a volunteer may do, found once and priced again and again.
///
/// Plans that add the same to every counter form a group: of a group only the cheapest matters, whatever the prices.
/// Shape: plans flat, each with its pairs; the plan without duties is among them if it breaks nothing.
struct DayPlans {
    /// Pairs of all plans, and where those of each plan begin.
    private(set) var pairs: [Int32] = []
    private(set) var start: [Int32] = [0]
    /// The plan's values of the day's priced columns, as an index into `signatures`.
    private(set) var signature: [Int32] = []
    /// Distinct values of the day's priced columns.
    private(set) var signatures = DaySignatures()
    /// Each plan's group.
    private(set) var group: [Int32] = []
    /// What each group adds to the counters, in the order given.
    private(set) var increments: [[Int]] = []

    var count: Int { group.count }

    /// Forgets what the groups add, once that is known otherwise.
    mutating func forgetIncrements() { increments = [] }

    /// The plans of a day; `nil` if there are more than the limit.
    ///
    /// Parameters: `state`, at the week without duties; `priced`, columns of this day, beside pairs, that may have a
    /// price; `counters`, those that this day can change.
    init?(
        _ structure: WeekStructure,
        day: Int,
        state: FormState,
        priced: [Int],
        counters: [Int],
        limit: Int
    ) {
        let own = structure.items(day: day)
        let monotone = structure.monotoneRows(touching: day)
        let local = structure.localRows[day]
        let terms = counters.map { counter in
            structure.counters[counter].terms.filter { structure.dayOfColumn[Int($0.column)] == day }
        }
        func isValid() -> Bool { !local.contains { state.rowValue($0) > 0 } }
        var isFull = false
        func search(from first: Int, _ stack: inout [Int32], visit: ([Int32]) -> Void) {
            visit(stack)
            for item in first..<max(first, own.count) where !isFull && !state.isBlocked(own[item]) {
                state.set(own[item], 1)
                if state.violation == 0 || !monotone.contains(where: { state.rowValue($0) > 0 }) {
                    stack.append(Int32(own[item]))
                    search(from: item + 1, &stack, visit: visit)
                    stack.removeLast()
                }
                state.set(own[item], 0)
            }
        }
        var stack: [Int32] = []
        // Most days have far too many plans, or far fewer: to count them takes a fraction of what it takes to list them.
        var (planCount, pairCount) = (0, 0)
        search(from: 0, &stack) { stack in
            guard isValid() else { return }
            planCount += 1
            pairCount += stack.count
            if planCount > limit { isFull = true }
        }
        if isFull { return nil }

        pairs.reserveCapacity(pairCount)
        start.reserveCapacity(planCount + 1)
        signature.reserveCapacity(planCount)
        group.reserveCapacity(planCount)
        var signatureOf: [[Int]: Int32] = [:]
        var groupOf: [[Int]: Int32] = [:]
        search(from: 0, &stack) { stack in
            guard isValid() else { return }
            let values = priced.map { state.value($0) }
            if signatureOf[values] == nil {
                signatureOf[values] = Int32(signatures.count)
                signatures.append(zip(priced, values))
            }
            let sums = terms.map { $0.reduce(0) { $0 + Int($1.coefficient) * state.value(Int($1.column)) } }
            if groupOf[sums] == nil {
                groupOf[sums] = Int32(increments.count)
                increments.append(sums)
            }
            pairs += stack
            start.append(Int32(pairs.count))
            signature.append(signatureOf[values]!)
            group.append(groupOf[sums]!)
        }
    }
}
