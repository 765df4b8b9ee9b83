import LinearModel

/// A seeded generator (SplitMix64), so that every run sees the same models.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

enum Models {
    /// Worths 60, 100, 120 with weights 10, 20, 30 into 50: the best is 220, without the first.
    static func knapsack() -> LinearModel {
        var model = LinearModel(name: "knapsack")
        for (index, worth) in [60.0, 100, 120].enumerated() {
            model.addColumn("item\(index)", upper: 1, kind: .integer, objective: -worth)
        }
        model.addRow("weight", upper: 50, terms: [.init(0, 10), .init(1, 20), .init(2, 30)])
        return model
    }

    /// Three people, three tasks, costs with the unique best assignment 0→1, 1→0, 2→2 at 1 + 2 + 3 = 6.
    static func assignment() -> LinearModel {
        let costs: [[Double]] = [[4, 1, 3], [2, 8, 5], [3, 2, 3]]
        var model = LinearModel(name: "assignment")
        for (person, row) in costs.enumerated() {
            for (task, cost) in row.enumerated() {
                model.addColumn("x\(person)\(task)", upper: 1, kind: .integer, objective: cost)
            }
        }
        for index in 0..<3 {
            model.addRow("person\(index)", lower: 1, upper: 1, terms: (0..<3).map { .init(3 * index + $0, 1) })
            model.addRow("task\(index)", lower: 1, upper: 1, terms: (0..<3).map { .init(3 * $0 + index, 1) })
        }
        return model
    }

    /// A triangle to be covered by its corners: the relaxation is 1.5, the best cover 2.
    static func triangleCover() -> LinearModel {
        var model = LinearModel(name: "cover")
        for corner in 0..<3 { model.addColumn("corner\(corner)", upper: 1, kind: .integer, objective: 1) }
        for corner in 0..<3 {
            model.addRow("edge\(corner)", lower: 1, terms: [.init(corner, 1), .init((corner + 1) % 3, 1)])
        }
        return model
    }

    /// A market split: equality rows over binaries that take many nodes and have no easy solution.
    ///
    /// Slack columns on both sides, at cost 1, make every binary vector feasible.
    static func marketSplit(columns: Int = 22, rows: Int = 3, seed: UInt64 = 1) -> LinearModel {
        var random = SeededGenerator(seed: seed)
        var model = LinearModel(name: "market")
        for column in 0..<columns { model.addColumn("x\(column)", upper: 1, kind: .integer) }
        for row in 0..<rows {
            let coefficients = (0..<columns).map { _ in Double(Int.random(in: 0..<100, using: &random)) }
            let half = (coefficients.reduce(0, +) / 2).rounded(.down)
            let over = model.addColumn("over\(row)", objective: 1)
            let under = model.addColumn("under\(row)", objective: 1)
            var terms = coefficients.enumerated().map { LinearModel.Term($0.offset, $0.element) }
            terms += [.init(over, 1), .init(under, -1)]
            model.addRow("split\(row)", lower: half, upper: half, terms: terms)
        }
        return model
    }

    /// The feasible point of `marketSplit` with all binaries zero.
    static func marketSplitStart(_ model: LinearModel) -> [Double] {
        var start = [Double](repeating: 0, count: model.columnCount)
        for row in 0..<model.rowCount {
            guard let over = model.columnNames.firstIndex(of: "over\(row)") else { continue }
            start[over] = model.rowLower[row]
        }
        return start
    }

    /// A dense covering LP with fractional costs that takes some hundred simplex iterations.
    ///
    /// Parameters: `upper`, the most of a column; `discount`, the part of a column's cost that is left.
    static func coveringRelaxation(
        columns: Int = 300,
        rows: Int = 200,
        seed: UInt64 = 7,
        upper: Double = 3,
        discount: (Int) -> Double = { _ in 1 }
    ) -> LinearModel {
        var random = SeededGenerator(seed: seed)
        var model = LinearModel(name: "covering")
        for column in 0..<columns {
            let cost = Double.random(in: 1...9, using: &random)
            model.addColumn("x\(column)", upper: upper, objective: discount(column) * cost)
        }
        for row in 0..<rows {
            let terms = (0..<columns).filter { _ in Int.random(in: 0..<10, using: &random) == 0 }
                .map { LinearModel.Term($0, Double.random(in: 0.5...2, using: &random)) }
            model.addRow("row\(row)", lower: Double.random(in: 1...5, using: &random), terms: terms)
        }
        return model
    }
}
