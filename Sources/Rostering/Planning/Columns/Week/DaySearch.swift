/// The plans of a day that has too many to list: those that can matter at the prices of an iteration, found by depth
/// first search over the activities by start.
///
/// A branch ends where even the best of what is left (weighted interval scheduling, by number of duties) cannot lead
/// below the limit. Of the starts of one task that differ in nothing but time, only the first that is free is tried at
/// the same price: whatever fits after a later one fits after it as well.
final class DaySearch {
    private let day: Int
    private let state: FormState
    private let items: [Int]
    private let terms: EffectTerms
    private let monotone: [Int]
    private let kind: [Int]
    private let kindCount: Int
    /// Rows of the day alone, and columns with a price of their own, in flat tables: read at every plan.
    private let local: UnsafeMutableBufferPointer<Int>
    private let priced: UnsafeMutableBufferPointer<Int>
    private var outlook: DayOutlook
    private let scratch: DayOutlook.Scratch

    /// What is found: distinct effects on the week, each with its cheapest plan.
    private(set) var groups: [Group] = []
    struct Group {
        var effect: DayEffect
        var price: Double
        /// Where its pairs begin in ``DaySearch/found``, and how many they are.
        var first: Int
        var count: Int
    }
    /// Pairs of plans found, one plan after the other.
    private var found: [Int] = []
    private var numbers = EffectNumbers()
    private(set) var open = Double.infinity
    /// Partial plans made since the day was last prepared.
    private(set) var nodeCount = 0
    /// Prices of the items, and the same with all that other columns can bring because of them.
    private let prices: UnsafeMutablePointer<Double>
    private let promises: UnsafeMutablePointer<Double>
    private let rewards: [DayReward]
    private let rewardOfBit: [Int: DayReward]
    /// What columns could bring without any duty.
    private var credit = 0.0
    /// What each item adds to the two sums of the completion bound.
    private let wideSteps: [Int]
    private let smallSteps: [Int]
    /// The items of the plan at hand, and the groups of items it uses.
    private let stack: UnsafeMutablePointer<Int>
    private let isUsed: UnsafeMutablePointer<Bool>

    init(
        _ structure: WeekStructure,
        day: Int,
        state: FormState,
        priced: [Int],
        counters: [Int],
        plan: WeekCounterPlan,
        mostDuties: Int,
        bounded: (wide: Int, small: Int)
    ) {
        self.day = day
        self.state = state
        self.priced = .allocate(capacity: priced.count)
        _ = self.priced.initialize(from: priced)
        items = structure.items(day: day)
        terms = EffectTerms(structure, day: day, counters: counters, plan: plan)
        monotone = structure.monotoneRows(touching: day)
        local = .allocate(capacity: structure.localRows[day].count)
        _ = local.initialize(from: structure.localRows[day])
        outlook = DayOutlook(structure, items: items, day: day, mostDuties: mostDuties)
        scratch = DayOutlook.Scratch(outlook)
        (kind, kindCount) = DayKinds.kinds(of: items, structure, day: day)
        prices = .allocate(capacity: max(1, items.count))
        prices.initialize(repeating: 0, count: max(1, items.count))
        promises = .allocate(capacity: max(1, items.count))
        promises.initialize(repeating: 0, count: max(1, items.count))
        rewards = DayReward.all(
            structure,
            day: day,
            items: items,
            outlook: outlook,
            state: state,
            priced: priced,
            plan: plan
        )
        rewardOfBit = Dictionary(rewards.lazy.filter { $0.bit >= 0 }.map { ($0.bit, $0) }) { first, _ in first }
        wideSteps = DaySearch.steps(ofCounter: bounded.wide, structure, items: items)
        smallSteps = DaySearch.steps(ofCounter: bounded.small, structure, items: items)
        isUsed = .allocate(capacity: items.count + 1)
        isUsed.initialize(repeating: false, count: items.count + 1)
        stack = .allocate(capacity: max(1, outlook.mostDuties))
        stack.initialize(repeating: 0, count: max(1, outlook.mostDuties))
    }

    deinit {
        prices.deallocate()
        promises.deallocate()
        isUsed.deallocate()
        stack.deallocate()
        local.deallocate()
        priced.deallocate()
    }

    /// The pairs of the cheapest plan of a group.
    func pairs(ofGroup group: Int) -> [Int] {
        Array(found[groups[group].first..<groups[group].first + groups[group].count])
    }

    /// What each item alone adds to a counter; -1 is no counter.
    private static func steps(ofCounter counter: Int, _ structure: WeekStructure, items: [Int]) -> [Int] {
        guard counter >= 0 else { return items.map { _ in 0 } }
        var step: [Int: Int] = [:]
        for term in structure.counters[counter].terms { step[Int(term.column)] = Int(term.coefficient) }
        return items.map { step[$0] ?? 0 }
    }

    /// Prices the items.
    ///
    /// Parameter columnOfBit: the priced column of each indicator bit, -1 for none.
    func update(prices columnPrices: UnsafeMutablePointer<Double>, columnOfBit: [Int]) {
        for (index, item) in items.enumerated() {
            prices[index] = columnPrices[item]
            promises[index] = columnPrices[item]
        }
        credit = 0
        for reward in rewards {
            let column = reward.bit < 0 ? reward.column : columnOfBit[reward.bit]
            guard column >= 0 else { continue }
            let price = columnPrices[column]
            if price == 0 { continue }
            if reward.isFree {
                credit += min(0, price * Double(reward.most))
            } else if reward.bit < 0 || price < 0 {
                reward.add(price, to: promises)
            }
        }
    }

    /// What draws the day's plans to set an indicator, and its items to bear a share of its price.
    func attraction(_ bit: Int) -> Double { rewardOfBit[bit]?.attraction(promises) ?? 0 }
    func lay(_ share: Double, on bit: Int) { rewardOfBit[bit]?.add(share, to: promises) }

    /// The least price that a plan of the day can have, shares included; makes groups of good plans.
    func prepare(prices columnPrices: UnsafeMutablePointer<Double>, nodeLimit: Int) -> Double {
        outlook.update(prices: promises)
        nodeCount = 0
        forget()
        record(columnPrices, duties: 0)
        var best = BestPlan { [self] in record(columnPrices, duties: $0) }
        walk(nodeLimit: nodeLimit, &best)
        return min(best.price, best.floor) + credit
    }

    /// What plans of so many duties, 0 and up, take of the two sums and cost, at least.
    func outline(least: Double) -> [CompletionBound.Move] {
        let (wide, small) = (wideSteps.sorted(), smallSteps.sorted())
        var move = CompletionBound.Move(wide: 0, small: 0, price: credit)
        var moves = [move]
        for duties in 1..<max(1, outlook.mostDuties + 1) {
            move.wide += wide[duties - 1]
            move.small += small[duties - 1]
            move.price = max(least, credit + outlook.least(from: 0, duties: duties))
            moves.append(move)
        }
        return moves
    }

    /// Finds the plans that can be part of a week below the limit.
    ///
    /// Parameters: `elsewhere`, the least that all else costs, but for `others`, what days already known add for the
    /// sums of this one.
    func search(
        columnPrices: UnsafeMutablePointer<Double>,
        elsewhere: Double,
        others: WeekFloor,
        below limit: Double,
        nodeLimit: Int
    ) {
        forget()
        open = .infinity
        var plans = PlansBelow(limit: limit, elsewhere: elsewhere + credit, others: others) { [self] in
            record(columnPrices, duties: $0)
        }
        walk(nodeLimit: nodeLimit, &plans)
        open = plans.open
    }

    /// Walks through the plans that break no row which further duties cannot mend.
    ///
    /// Parameter visitor: told of the plans, and of what the node limit leaves out.
    private func walk(nodeLimit: Int, _ visitor: inout some DayVisitor) {
        var nodes = 0
        // A local value is read without a check at every access.
        let outlook = outlook
        let most = outlook.mostDuties
        var seen = Array(repeating: Double.infinity, count: kindCount * (most + 1))

        func descend(
            from first: Int,
            taken: Int,
            cost: Double,
            left: Int,
            sums: (wide: Int, small: Int),
            _ visitor: inout some DayVisitor
        ) {
            visitor.visit(cost, duties: taken, sums)
            let duties = most - taken
            guard duties > 0 else { return }
            let depth = taken * kindCount
            for kind in 0..<kindCount { seen[depth + kind] = .infinity }
            for item in first..<max(first, items.count) {
                if visitor.isHopeless(cost + outlook.least(from: item, duties: duties), sums) { return }
                let after = cost + promises[item]
                let new = (wide: sums.wide + wideSteps[item], small: sums.small + smallSteps[item])
                let later = outlook.least(from: outlook.next[item], duties: duties - 1)
                if visitor.isHopeless(after + later, new) { continue }
                if prices[item] >= seen[depth + kind[item]] || state.isBlocked(items[item]) { continue }
                // What takes longer to find out comes last: later items promise less.
                let promise =
                    cost + outlook.least(from: item, duties: duties, left: left, isUsed: isUsed, scratch: scratch)
                if visitor.isHopeless(promise, sums) { return }
                if nodes >= nodeLimit { return visitor.leave(promise, sums) }
                seen[depth + kind[item]] = prices[item]
                nodes += 1
                state.set(items[item], 1)
                if state.violation == 0 || !monotone.contains(where: { state.rowValue($0) > 0 }) {
                    stack[taken] = item
                    let group = outlook.group[item]
                    let wasUsed = isUsed[group]
                    isUsed[group] = true
                    descend(
                        from: item + 1,
                        taken: taken + 1,
                        cost: after,
                        left: left - outlook.weights[item],
                        sums: new,
                        &visitor
                    )
                    isUsed[group] = wasUsed
                }
                state.set(items[item], 0)
            }
        }
        descend(from: 0, taken: 0, cost: 0, left: outlook.capacity, sums: (0, 0), &visitor)
        nodeCount += nodes
    }

    /// Forgets what was found, and gives back the space for it unless that is used again at once.
    func forget(keepingCapacity: Bool = true) {
        groups.removeAll(keepingCapacity: keepingCapacity)
        numbers.removeAll(keepingCapacity: keepingCapacity)
        found.removeAll(keepingCapacity: keepingCapacity)
    }

    /// Takes the plan at hand, of so many duties, if it breaks nothing.
    private func record(_ columnPrices: UnsafeMutablePointer<Double>, duties: Int) {
        for row in local where state.rowValue(row) > 0 { return }
        var price = 0.0
        for at in 0..<duties { price += prices[stack[at]] }
        for column in priced { price += columnPrices[column] * Double(state.value(column)) }
        let effect = items.withUnsafeBufferPointer { items in
            // A day without activities has the plan without duties alone.
            items.baseAddress.map { terms.effect(of: state, plan: stack, duties: duties, items: $0) } ?? DayEffect()
        }
        let (number, isNew) = numbers.number(of: effect) { groups[$0].effect }
        if !isNew, price >= groups[number].price { return }
        let group = Group(effect: effect, price: price, first: found.count, count: duties)
        for at in 0..<duties { found.append(items[stack[at]]) }
        if isNew {
            groups.append(group)
        } else {
            groups[number] = group
        }
    }
}
