/// The plans of a day that has too many to list: those that can matter at the prices of an iteration, found by depth
/// first search over the activities by start.
///
/// A branch ends where even the best of what is left (weighted interval scheduling, by number of duties) cannot lead
/// below the limit. Of the starts of one task that differ in nothing but time, only the first that is free is tried at
/// the same price: whatever fits after a later one fits after it as well.
final class DaySearch {
    private let structure: WeekStructure
    private let day: Int
    private let state: ModelState
    private let items: [Int]
    private let ends: [Int]
    private let starts: [Int]
    private let priced: [Int]
    private let counters: [Int]
    private let plan: WeekCounterPlan
    private let terms: [[(column: Int, coefficient: Int)]]
    private let monotone: [Int]
    private let kind: [Int]
    private let kindCount: Int
    private let mostDuties: Int
    private let keepsOverlapFree: Bool

    /// What is found: distinct effects on the week, each with its cheapest plan.
    private(set) var groups: [Group] = []
    struct Group {
        var effect: DayEffect
        var price: Double
        var pairs: [Int]
    }
    private var groupOf: [DayEffect: Int] = [:]
    private(set) var open = Double.infinity
    private var nodes = 0
    private var prices: UnsafeMutablePointer<Double>
    /// By number of duties left and item: the least that it and later items can bring; at most 0.
    private var rest: [Double] = []
    private var restRow: Int { items.count + 1 }

    init(
        _ structure: WeekStructure,
        day: Int,
        state: ModelState,
        priced: [Int],
        counters: [Int],
        plan: WeekCounterPlan,
        mostDuties: Int
    ) {
        self.structure = structure
        self.day = day
        self.state = state
        self.priced = priced
        self.counters = counters
        self.plan = plan
        let model = structure.model
        items = structure.items(day: day)
        starts = items.map { model.activity(of: $0).start }
        ends = items.map { model.activity(of: $0).end }
        terms = counters.map { counter in
            structure.counters[counter].terms.filter { structure.dayOfColumn[Int($0.column)] == day }
                .map { (Int($0.column), Int($0.coefficient)) }
        }
        monotone = structure.monotoneRows(touching: day)
        self.mostDuties = mostDuties
        keepsOverlapFree = model.problem.mode(of: NoOverlapRule.self) == .required
        (kind, kindCount) = DaySearch.kinds(of: items, structure, day: day)
        prices = .allocate(capacity: max(1, items.count))
        prices.initialize(repeating: 0, count: max(1, items.count))
    }

    deinit { prices.deallocate() }

    /// Items that differ in time alone, as numbers.
    private static func kinds(of items: [Int], _ structure: WeekStructure, day: Int) -> (kind: [Int], count: Int) {
        let model = structure.model
        var position: [Int: Int] = [:]
        for (index, item) in items.enumerated() { position[item] = index }
        var conflicts: [Set<Int>] = items.map { _ in [] }
        var traits: [[Int]] = items.map { [model.activity(of: $0).task, model.activity(of: $0).role] }
        for (index, row) in model.rows.enumerated() {
            let own = row.form.terms.compactMap { position[Int($0.column)] }
            if own.isEmpty { continue }
            let isClique =
                row.form.constant == -1 && structure.localRows[day].contains(index)
                && row.form.terms.allSatisfy { $0.coefficient == 1 && Int($0.column) < model.pairs.count }
            for term in row.form.terms {
                guard let item = position[Int(term.column)] else { continue }
                if isClique { conflicts[item].formUnion(own) } else { traits[item] += [index, Int(term.coefficient)] }
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
                let blocked = conflicts[before].filter { model.activity(of: items[$0]).start >= end }
                if !blocked.isSubset(of: conflicts[item]) { kind = nil }
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

    /// Prices the items and bounds what they can bring; returns the least price that a plan of the day can have.
    func prepare(prices columnPrices: UnsafeMutablePointer<Double>, credit: Double) -> Double {
        for (index, item) in items.enumerated() { prices[index] = columnPrices[item] }
        let most = min(mostDuties, items.count)
        rest = Array(repeating: 0, count: (most + 1) * restRow)
        for duties in 1..<max(1, most + 1) {
            let row = duties * restRow
            for item in items.indices.reversed() {
                var next = item + 1
                if keepsOverlapFree { while next < items.count && starts[next] < ends[item] { next += 1 } }
                rest[row + item] = min(rest[row + item + 1], min(0, prices[item]) + rest[row - restRow + next])
            }
        }
        return rest[most * restRow] + credit
    }

    /// Finds the plans that can be part of a week below the limit, given the least that everything else costs.
    func search(columnPrices: UnsafeMutablePointer<Double>, elsewhere: Double, below limit: Double, nodeLimit: Int) {
        groups.removeAll(keepingCapacity: true)
        groupOf.removeAll(keepingCapacity: true)
        open = .infinity
        nodes = 0
        var stack: [Int] = []
        let local = structure.localRows[day]
        let most = min(mostDuties, items.count)
        var seen = Array(repeating: Double.infinity, count: kindCount * (most + 1))

        func record() {
            if local.contains(where: { state.rowValue($0) > 0 }) { return }
            var price = 0.0
            for item in stack { price += prices[item] }
            for column in priced { price += columnPrices[column] * Double(state.value(column)) }
            let effect = effect()
            if let group = groupOf[effect] {
                if price < groups[group].price {
                    groups[group].price = price
                    groups[group].pairs = stack.map { items[$0] }
                }
            } else {
                groupOf[effect] = groups.count
                groups.append(Group(effect: effect, price: price, pairs: stack.map { items[$0] }))
            }
        }
        func descend(from first: Int, cost: Double) {
            record()
            let left = most - stack.count
            guard left > 0 else { return }
            let depth = stack.count * kindCount
            for kind in 0..<kindCount { seen[depth + kind] = .infinity }
            for item in first..<max(first, items.count) {
                let promise = cost + rest[left * restRow + item] + elsewhere
                if promise >= limit { return }
                if nodes >= nodeLimit {
                    open = min(open, promise)
                    return
                }
                var next = item + 1
                if keepsOverlapFree { while next < items.count && starts[next] < ends[item] { next += 1 } }
                let price = prices[item]
                if cost + price + rest[(left - 1) * restRow + next] + elsewhere >= limit { continue }
                if price >= seen[depth + kind[item]] || state.isBlocked(items[item]) { continue }
                seen[depth + kind[item]] = price
                nodes += 1
                state.set(items[item], 1)
                if state.violation == 0 || !monotone.contains(where: { state.rowValue($0) > 0 }) {
                    stack.append(item)
                    descend(from: item + 1, cost: cost + price)
                    stack.removeLast()
                }
                state.set(items[item], 0)
            }
        }
        descend(from: 0, cost: 0)
    }

    /// What the state's plan does to the week.
    private func effect() -> DayEffect {
        var effect = DayEffect()
        for (position, counter) in counters.enumerated() {
            var sum = 0
            for term in terms[position] { sum += term.coefficient * state.value(term.column) }
            effect.add(sum, counter: counter, plan: plan)
        }
        return effect
    }
}
