/// A sum to which every day plan of a volunteer adds, and on which alone something of the week depends: minutes, days
/// with a duty, visits to one resident, activities that exclude each other from one day to the next.
struct WeekCounter {
    /// What depends on the sum s.
    enum Use {
        /// A row: factor · s + constant must not exceed 0.
        case row(factor: Int, constant: Int)
        /// The price of a column times its value: whether factor · s + constant is positive.
        case any(column: Int, factor: Int, constant: Int)
        /// The same for ⌈max(0, factor · s + constant) / divisor⌉.
        case excess(column: Int, factor: Int, constant: Int, divisor: Int)
        /// The same for factor · s + constant.
        case linear(column: Int, factor: Int, constant: Int)

        /// The column's value at a sum; 0 for a row.
        func value(at sum: Int) -> Int {
            switch self {
            case .row: return 0
            case .any(_, let factor, let constant): return factor * sum + constant > 0 ? 1 : 0
            case .excess(_, let factor, let constant, let divisor):
                return max(0, factor * sum + constant + divisor - 1) / divisor
            case .linear(_, let factor, let constant): return factor * sum + constant
            }
        }

        /// The column, -1 for a row.
        var column: Int {
            switch self {
            case .row: -1
            case .any(let column, _, _), .excess(let column, _, _, _), .linear(let column, _, _): column
            }
        }
    }

    /// Terms over pairs and columns that speak of one day only; none once the days are ready.
    var terms: [Form.Term]
    var uses: [Use] = []
    /// Whether something that depends on several sums depends on this one.
    var isInComposite = false
    /// First and last day that can change it.
    let days: ClosedRange<Int>

    /// The price of a sum, infinite if it breaks a row.
    func price(of sum: Int, columnPrices: UnsafePointer<Double>) -> Double {
        var total = 0.0
        for use in uses {
            if case .row(let factor, let constant) = use {
                if factor * sum + constant > 0 { return .infinity }
            } else {
                total += columnPrices[use.column] * Double(use.value(at: sum))
            }
        }
        return total
    }

    /// The column that is priced by the counter alone, if it is a plain indicator: 1 as soon as the sum is positive.
    var indicator: Int? {
        guard uses.count == 1, !isInComposite, case .any(let column, let factor, 0) = uses[0], factor > 0 else {
            return nil
        }
        return column
    }

    /// Whether a sum that stays at 0 breaks no row and costs nothing.
    var isIdleAtZero: Bool {
        !isInComposite
            && uses.allSatisfy { use in
                if case .row(_, let constant) = use { constant <= 0 } else { use.value(at: 0) == 0 }
            }
    }

    /// Whether it only says that at most one of its activities may be chosen.
    var isExclusion: Bool {
        guard uses.count == 1, !isInComposite, case .row(let factor, let constant) = uses[0] else { return false }
        return factor > 0 && factor + constant <= 0 && 2 * factor + constant > 0
    }
}

/// Something of a week that depends on several counters at once, such as the worst of several excesses.
struct WeekComposite {
    /// A form over counters and over other columns that depend on several days.
    struct Part {
        var counters: [(counter: Int, factor: Int)] = []
        var columns: [(column: Int, factor: Int)] = []
        var constant = 0
    }
    enum Kind {
        /// Every part must not exceed 0.
        case row
        case any
        case excess(divisor: Int)
        case complete
        case sum
    }

    let kind: Kind
    /// The column whose value it is; -1 for a row.
    let column: Int
    let parts: [Part]
    /// All counters it depends on, directly or not.
    let counters: [Int]
    /// The last day that can change it.
    let lastDay: Int
    /// The greatest value of the column.
    let most: Int

    /// The column's value, given those of its parts.
    func value(of parts: [Int]) -> Int {
        switch kind {
        case .row: return 0
        case .any: return parts[0] > 0 ? 1 : 0
        case .excess(let divisor): return (max(0, parts.max() ?? 0) + divisor - 1) / divisor
        case .complete: return parts.allSatisfy { $0 >= 0 } ? 1 : 0
        case .sum: return parts[0]
        }
    }
}
