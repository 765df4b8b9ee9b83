/// How choosing a pair can move the derived columns of a model.
enum PairEffects {
    /// How adding each pair can move each derived column, through sums and excesses.
    static func all(of model: RosterModel) -> [[(column: Int, up: Int, down: Int)]] {
        var result: [[(column: Int, up: Int, down: Int)]] = Array(repeating: [], count: model.pairs.count)
        // Moves of each column by pair: (up, down).
        var moves: [[Int: (up: Int, down: Int)]] = Array(repeating: [:], count: model.columns.count)
        for pair in model.pairs.indices { moves[pair][pair] = (1, 0) }
        for (index, column) in model.columns.enumerated() {
            guard let definition = column.definition else { continue }
            var sum: [Int: (up: Int, down: Int)] = [:]
            for form in definition.forms {
                var own: [Int: (up: Int, down: Int)] = [:]
                for term in form.terms {
                    let factor = Int(term.coefficient)
                    for (pair, move) in moves[Int(term.column)] {
                        let up = factor > 0 ? factor * move.up : -factor * move.down
                        let down = factor > 0 ? factor * move.down : -factor * move.up
                        own[pair, default: (0, 0)].up += up
                        own[pair, default: (0, 0)].down += down
                    }
                }
                for (pair, move) in own {
                    let old = sum[pair] ?? (0, 0)
                    sum[pair] = (max(old.up, move.up), max(old.down, move.down))
                }
            }
            var by = 1
            if case .excess(_, let divisor) = definition { by = divisor }
            for (pair, move) in sum {
                var (up, down) = ((move.up + by - 1) / by, (move.down + by - 1) / by)
                switch definition {
                case .any, .complete: (up, down) = (min(1, up), min(1, down))
                case .sum, .excess: break
                }
                moves[index][pair] = (up, down)
                result[pair].append((index, up, down))
            }
        }
        return result
    }
}
