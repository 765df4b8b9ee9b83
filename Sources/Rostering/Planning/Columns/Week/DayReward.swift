/// What a column, beside pairs, brings or costs because of a day's activities: never more than it does.
struct DayReward {
    /// The column, or the indicator bit that stands for it on the day at hand; -1 for none.
    var column = -1
    var bit = -1
    /// Its greatest value.
    var most = 1
    /// Activities of which one at least is needed, by position.
    var items: [Int] = []
    /// Whether none is needed.
    var isFree = false
    /// Of a sum: how often each activity counts.
    var factors: [Int] = []
    /// Of a column that any of the activities sets: those of each group, of which a plan has one at most, and whether
    /// the whole has no room for two.
    var bundles: [[Int]] = []
    var isExclusive = false

    /// Adds the column's price to the activities' promises, never more in all than it would be.
    func add(_ price: Double, to promises: UnsafeMutablePointer<Double>) {
        if !factors.isEmpty {
            for (at, item) in items.enumerated() { promises[item] += price * Double(factors[at]) }
        } else if price < 0 {
            for item in items { promises[item] += price * Double(most) }
        } else if isExclusive {
            for item in items { promises[item] += price }
        } else {
            // Each group bears what takes its attraction, as far as the price goes.
            var left = price
            for bundle in bundles where left > 0 {
                let least = bundle.reduce(Double.infinity) { min($0, promises[$1]) }
                let part = min(left, max(0, -least))
                for item in bundle { promises[item] += part }
                left -= part
            }
        }
    }

    /// What the promises of the activities draw a plan to the column; 0 where not each of them sets it.
    func attraction(_ promises: UnsafeMutablePointer<Double>) -> Double {
        var whole = 0.0
        for bundle in bundles {
            let own = max(0, -bundle.reduce(Double.infinity) { min($0, promises[$1]) })
            whole = isExclusive ? max(whole, own) : whole + own
        }
        return whole
    }

    private mutating func bundle(_ outlook: DayOutlook) {
        let groups = Dictionary(grouping: items) { outlook.group[$0] }
        bundles = groups.sorted { $0.key < $1.key }.map(\.value)
        isExclusive = outlook.isOneOf(items)
    }

    /// The rewards of a day: its own columns, and those of several days that it can set.
    ///
    /// Parameter state: at the week without duties.
    static func all(
        _ structure: WeekStructure,
        day: Int,
        items: [Int],
        outlook: DayOutlook,
        state: FormState,
        priced: [Int],
        plan: WeekCounterPlan
    ) -> [DayReward] {
        let model = structure.model
        var position: [Int: Int] = [:]
        for (index, item) in items.enumerated() { position[item] = index }
        func support(_ columns: [Int]) -> [Int] {
            var result: Set<Int> = []
            var open = columns
            while let column = open.popLast() {
                if let item = position[column] { result.insert(item) }
                for form in model.columns[column].definition?.forms ?? [] {
                    open += form.terms.map { Int($0.column) }
                }
            }
            return result.sorted()
        }
        var rewards = priced.map { column in
            var reward = DayReward(column: column, most: model.columns[column].upper, items: support([column]))
            reward.isFree = state.value(column) != 0
            switch model.columns[column].definition {
            case .any(let form, _, _) where form.terms.allSatisfy { position[Int($0.column)] != nil }:
                reward.bundle(outlook)
            case .sum(let form) where form.constant == 0 && form.terms.allSatisfy { position[Int($0.column)] != nil }:
                for item in reward.items {
                    reward.factors.append(
                        form.terms.reduce(0) { position[Int($1.column)] == item ? $0 + Int($1.coefficient) : $0 }
                    )
                }
            default: break
            }
            return reward
        }
        for (index, counter) in structure.counters.enumerated() where plan.indicatorBit[index] >= 0 {
            let own = counter.terms.map { Int($0.column) }.filter { structure.dayOfColumn[$0] == day }
            if own.isEmpty { continue }
            var reward = DayReward(bit: plan.indicatorBit[index], items: support(own))
            // Where each of them sets it, its price may be laid upon them.
            if own.allSatisfy({ position[$0] != nil }) { reward.bundle(outlook) }
            rewards.append(reward)
        }
        return rewards
    }
}
