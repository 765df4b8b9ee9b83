/// A week plan of one volunteer as a column of the master.
struct WeekColumn {
    /// Index of the volunteer's week in the decomposition.
    let week: Int
    /// Chosen pairs, by their index in the week's own model, ascending.
    let pairs: [Int]
    /// Points at the factors in force.
    var cost: Double
    /// Coefficients by link, ascending.
    let links: [Int32]
    let coefficients: [Double]
    /// Values of the week's own columns that are not 0, by their index in the week's own model.
    let columns: [Int32]
    let values: [Int32]

    /// What tells plans apart.
    struct Key: Hashable {
        let week: Int
        let pairs: [Int]
    }
    var key: Key { Key(week: week, pairs: pairs) }

    /// The cost at some duals of the links.
    func reducedCost(_ duals: [Double]) -> Double {
        var result = cost
        duals.withUnsafeBufferPointer { duals in
            for at in links.indices { result -= duals[Int(links[at])] * coefficients[at] }
        }
        return result
    }
}
