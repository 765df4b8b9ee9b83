/// Finds the week plans of least reduced cost of one volunteer, exactly, by labelling over the days of the week.
///
/// For each day all compatible sets of activities that could lower the cost are made; a label is a partial week, and is
/// dropped if another is no worse in cost and every resource, where an indicator the other lacks counts at its price
/// (``WeekResources``), or if even the best of all later days cannot beat the best week found. Rules and costs are read
/// from the volunteer's own part of the model, so all of them are exact.
/// Source: Feillet et al., "An exact algorithm for the elementary shortest path problem with resource constraints"
/// (2004), for labelling with dominance. One object serves one task at a time.
final class WeekPricer: @unchecked Sendable {
    let week: Decomposition.Week
    private let index: Int
    private let state: ModelState
    private let costs: [Double]
    /// Links of each own column.
    private let entries: [[(link: Int, coefficient: Double)]]
    private let effects: [[(column: Int, up: Int, down: Int)]]
    private let resources: WeekResources
    private let hasBrokenRows: Bool
    private let pairsOfDay: [[Int]]
    static let scale = 1_048_576.0

    /// A partial week.
    private struct Label {
        var pairs: [Int]
        var total: Int
        var violation: Int
        var sums: [Int32]
        var rows: [Int32]
        var indicators: [Bool]
    }

    private var scaled: [Int] = []
    private var best = 0
    private var open = 0
    private var most = 0
    private var found: [(total: Int, pairs: [Int])] = []
    private(set) var nodes = 0
    private var room = 1
    private(set) var isTruncated = false

    init(_ decomposition: Decomposition, week index: Int, links: [[(link: Int, coefficient: Double)]], costs: [Double])
    {
        self.index = index
        week = decomposition.weeks[index]
        let model = week.model
        state = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: [0, 0, 0], violation: 0)
        )
        self.costs = costs
        entries = links
        effects = PairEffects.all(of: model)
        resources = WeekResources(model)
        hasBrokenRows = state.violation > 0
        var byDay = Array(repeating: [Int](), count: model.problem.scenario.horizon.dayCount)
        for pair in model.pairs.indices { byDay[model.activity(of: pair).day].append(pair) }
        pairsOfDay = byDay
    }

    /// Whether a week without duties breaks nothing.
    var mayRest: Bool { !hasBrokenRows }

    /// A bound on the least reduced cost (equal to it unless truncated), and some plans of low reduced cost.
    func price(duals: [Double], labelLimit first: Int) -> (bound: Double, plans: [WeekColumn]) {
        // Who was cut short the last time gets more room.
        if isTruncated { room = min(16, room * 2) }
        let labelLimit = first * room
        let reduced = week.columns.indices.map { column in
            costs[column] - entries[column].reduce(0) { $0 + duals[$1.link] * $1.coefficient }
        }
        scaled = reduced.map { Int(($0 * WeekPricer.scale).rounded()) }
        nodes = 0
        isTruncated = false
        state.setKeyCosts(scaled)
        let load = week.model.problem.volunteers[week.volunteer].load
        let isWeekLimited = week.model.problem.mode(of: WeekLoadRule.self) == .required
        let isDayLimited = week.model.problem.mode(of: DayLoadRule.self) == .required
        let table = GainTable(
            week.model,
            pairsOfDay: pairsOfDay,
            gains: optimisticGains(),
            most: isWeekLimited ? load.maximumDuties : nil,
            mostPerDay: isDayLimited ? load.maximumDutiesPerDay : nil,
            keepsAll: hasBrokenRows
        )
        most = isWeekLimited ? load.maximumDuties ?? Int.max : Int.max
        let base = label([])
        best = hasBrokenRows ? Int.max / 8 : base.total
        open = Int.max / 4
        found = hasBrokenRows ? [] : [(base.total, [])]
        // First a narrow search for a good week, then one that leaves out nothing that could be better.
        for limit in [8, labelLimit] {
            let isFinal = limit == labelLimit
            let plans = pairsOfDay.indices.map {
                dayPlans($0, table, limit: limit, isFinal: isFinal, base: base.total)
            }
            var labels = [base]
            for day in pairsOfDay.indices {
                labels = extend(labels, by: plans[day], day: day, table, limit: limit, isFinal: isFinal)
            }
        }
        if best >= Int.max / 8 { return (-.infinity, []) }
        let slack = Double(2 * week.columns.count) / WeekPricer.scale
        let bound = Double(min(best, open)) / WeekPricer.scale - slack
        return (bound, found.suffix(4).map { column(of: $0.pairs) })
    }

    /// The most that each pair can lower the cost.
    private func optimisticGains() -> [Int] {
        effects.indices.map { pair in
            effects[pair].reduce(-scaled[pair]) { sum, effect in
                sum + max(0, -scaled[effect.column] * effect.up, scaled[effect.column] * effect.down)
            }
        }
    }

    /// Sets of a day's activities that could be part of a better week.
    private func dayPlans(_ day: Int, _ table: GainTable, limit: Int, isFinal: Bool, base: Int) -> [[Int]] {
        let candidates = table.candidates[day]
        var labels: [Label] = []
        var stack: [Int] = []
        var isFull = false
        func search(from first: Int) {
            let left = most - stack.count
            guard left > 0 else { return }
            let others = table.others(day: day, left: left)
            for item in first..<max(first, candidates.count) {
                let rest = table.rest(day: day, from: item, left: left)
                if best < Int.max / 8 && state.total - rest - others >= best { return }
                if labels.count >= 20 * limit {
                    isFull = true
                    if isFinal { open = min(open, state.total - rest - others) }
                    return
                }
                let pair = candidates[item]
                if state.isBlocked(pair) { continue }
                nodes += 1
                state.set(pair, 1)
                if hasBrokenRows || state.violation == 0 {
                    stack.append(pair)
                    labels.append(label(stack, isSet: true))
                    search(from: item + 1)
                    stack.removeLast()
                }
                state.set(pair, 0)
            }
        }
        search(from: 0)
        if isFull && isFinal { isTruncated = true }
        return undominated(labels, after: day - 1).map(\.pairs)
    }

    /// Partial weeks with one more day decided: each as it is, and with every plan of the day.
    private func extend(
        _ labels: [Label],
        by plans: [[Int]],
        day: Int,
        _ table: GainTable,
        limit: Int,
        isFinal: Bool
    ) -> [Label] {
        var result = labels
        for old in labels {
            for pair in old.pairs { state.set(pair, 1) }
            for plan in plans where old.pairs.count + plan.count <= most {
                if plan.contains(where: state.isBlocked) { continue }
                nodes += 1
                for pair in plan { state.set(pair, 1) }
                if hasBrokenRows || state.violation == 0 {
                    let pairs = old.pairs + plan
                    if state.violation == 0 && state.total < best {
                        best = state.total
                        found.append((best, pairs))
                    }
                    result.append(label(pairs, isSet: true))
                }
                for pair in plan { state.set(pair, 0) }
            }
            for pair in old.pairs { state.set(pair, 0) }
        }
        func promise(_ label: Label) -> Int { label.total - table.later(day: day, left: most - label.pairs.count) }
        if best < Int.max / 8 { result.removeAll { promise($0) >= best } }
        result = undominated(result, after: day)
        if result.count > limit {
            result.sort { (promise($0), $0.total) < (promise($1), $1.total) }
            if isFinal {
                isTruncated = true
                open = min(open, promise(result[limit]))
            }
            result.removeLast(result.count - limit)
        }
        return result
    }

    private func label(_ pairs: [Int], isSet: Bool = false) -> Label {
        if !isSet { for pair in pairs { state.set(pair, 1) } }
        let result = Label(
            pairs: pairs,
            total: state.total,
            violation: state.violation,
            sums: resources.sums.map { Int32(clamping: state.value($0.column)) },
            rows: resources.rows.map { Int32(clamping: state.rowValue($0.row)) },
            indicators: resources.indicators.map { state.value($0.column) == 1 }
        )
        if !isSet { for pair in pairs { state.set(pair, 0) } }
        return result
    }

    /// Labels that no other dominates, by cost.
    private func undominated(_ labels: [Label], after day: Int) -> [Label] {
        if resources.isOpaque { return labels.sorted { ($0.total, $0.pairs.count) < ($1.total, $1.pairs.count) } }
        let sums = resources.sums.indices.filter { resources.sums[$0].lastDay > day }
        let rows = resources.rows.indices.filter { resources.rows[$0].lastDay > day }
        let indicators = resources.indicators.indices.filter { resources.indicators[$0].lastDay > day }
        let prices = indicators.map { max(0, scaled[resources.indicators[$0].column]) }
        var kept: [Label] = []
        for label in labels.sorted(by: { ($0.total, $0.pairs.count) < ($1.total, $1.pairs.count) }) {
            let isDominated = kept.contains { other in
                if other.violation > label.violation { return false }
                for index in sums {
                    if other.sums[index] > label.sums[index] { return false }
                    if resources.sums[index].mustEqual && other.sums[index] != label.sums[index] { return false }
                }
                for index in rows {
                    if other.rows[index] > label.rows[index] { return false }
                    if resources.rows[index].mustEqual && other.rows[index] != label.rows[index] { return false }
                }
                var total = other.total
                for (position, index) in indicators.enumerated()
                where label.indicators[index] && !other.indicators[index] {
                    total += prices[position]
                    if total > label.total { return false }
                }
                return total <= label.total
            }
            if !isDominated { kept.append(label) }
        }
        return kept
    }

    /// The column of a set of pairs.
    func column(of pairs: [Int]) -> WeekColumn {
        for pair in pairs { state.set(pair, 1) }
        var sums: [Int: Double] = [:]
        var cost = 0.0
        var columns: [Int32] = []
        var values: [Int32] = []
        for column in week.columns.indices {
            let value = state.value(column)
            guard value != 0 else { continue }
            columns.append(Int32(column))
            values.append(Int32(value))
            cost += costs[column] * Double(value)
            for entry in entries[column] { sums[entry.link, default: 0] += entry.coefficient * Double(value) }
        }
        for pair in pairs { state.set(pair, 0) }
        let links = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        return WeekColumn(
            week: index,
            pairs: pairs.sorted(),
            cost: cost,
            links: links.map { Int32($0.key) },
            coefficients: links.map(\.value),
            columns: columns,
            values: values
        )
    }
}
