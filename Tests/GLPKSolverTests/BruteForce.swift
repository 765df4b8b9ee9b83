import LinearModel

/// A small random model: 2 to 6 integer columns, at most one continuous column, 1 to 5 rows of any kind.
func randomSmallModel(seed: UInt64) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var model = LinearModel(name: "random")
    func pick(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }

    for column in 0..<Int.random(in: 2...6, using: &random) {
        let lower = pick(-2...1)
        model.addColumn(
            "i\(column)",
            lower: lower,
            upper: lower + pick(0...3),
            kind: .integer,
            objective: pick(-9...9)
        )
    }
    if Bool.random(using: &random) {
        let lower = pick(-3...0)
        model.addColumn("y", lower: lower, upper: lower + pick(1...9) / 2, objective: pick(-9...9) / 4)
    }
    model.objectiveConstant = pick(-5...5)
    // Three models in four are built around a point, so that most of them have a solution.
    let point = model.columnLower.indices.map { (model.columnLower[$0] + pick(0...2)).rounded() }
    let isAroundPoint = Int.random(in: 0..<4, using: &random) > 0
    for row in 0..<Int.random(in: 1...5, using: &random) {
        let terms = (0..<model.columnCount).map { LinearModel.Term($0, pick(-4...6)) }
        let side = isAroundPoint ? terms.reduce(0) { $0 + $1.coefficient * point[$1.column] } : pick(-4...12)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: model.addRow("equal\(row)", lower: side, upper: side, terms: terms)
        case 1, 2, 3: model.addRow("least\(row)", lower: side - 0.5, terms: terms)
        case 4, 5: model.addRow("most\(row)", upper: side, terms: terms)
        default: model.addRow("range\(row)", lower: side - pick(0...8), upper: side, terms: terms)
        }
    }
    return model
}

/// The optimum by enumeration of all integer vectors; nil if there is no solution.
///
/// The continuous column, the last one if there is any, is set to the better end of the interval that the rows leave.
func bruteForceOptimum(_ model: LinearModel) -> Double? {
    var best: Double?
    var x = [Double](repeating: 0, count: model.columnCount)
    let integers = model.columnKinds.indices.filter { model.columnKinds[$0] == .integer }

    func descend(_ depth: Int) {
        guard depth < integers.count else {
            guard setContinuous(&x, of: model) else { return }
            best = min(best ?? .infinity, model.objectiveValue(of: x))
            return
        }
        let column = integers[depth]
        for value in Int(model.columnLower[column])...Int(model.columnUpper[column]) {
            x[column] = Double(value)
            descend(depth + 1)
        }
    }
    descend(0)
    return best
}

private func setContinuous(_ x: inout [Double], of model: LinearModel) -> Bool {
    let continuous = model.columnKinds.firstIndex(of: .continuous)
    if let continuous { x[continuous] = 0 }
    var (low, high) = continuous.map { (model.columnLower[$0], model.columnUpper[$0]) } ?? (0, 0)
    let slack = 1e-9
    for row in 0..<model.rowCount {
        let fixed = model.activity(ofRow: row, at: x)
        let (lower, upper) = (model.rowLower[row] - fixed, model.rowUpper[row] - fixed)
        let factor = model.terms(ofRow: row).first { $0.column == continuous }?.coefficient ?? 0
        if factor == 0 {
            if lower > slack || upper < -slack { return false }
        } else {
            let ends = [lower / factor, upper / factor].sorted()
            low = max(low, ends[0])
            high = min(high, ends[1])
        }
    }
    guard low <= high + slack else { return false }
    if let continuous { x[continuous] = model.objective[continuous] >= 0 ? low : high }
    return true
}
