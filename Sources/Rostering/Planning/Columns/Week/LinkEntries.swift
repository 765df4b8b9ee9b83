/// The links in which the columns of a volunteer's week stand, in flat tables.
///
/// Shape: where each column's entries begin, and of those the link and the coefficient.
struct LinkEntries {
    private var start: [Int32]
    private var links: [Int32]
    private var coefficients: [Double]

    /// Of as many columns, from entries in any order; those of one column keep theirs.
    init(_ entries: some Sequence<(column: Int32, link: Int32, coefficient: Int32)>, columns: Int) {
        start = Array(repeating: 0, count: columns + 1)
        for entry in entries { start[Int(entry.column) + 1] += 1 }
        for column in 0..<columns { start[column + 1] += start[column] }
        links = Array(repeating: 0, count: Int(start[columns]))
        coefficients = Array(repeating: 0, count: Int(start[columns]))
        var next = start
        for entry in entries {
            let at = Int(next[Int(entry.column)])
            next[Int(entry.column)] += 1
            links[at] = entry.link
            coefficients[at] = Double(entry.coefficient)
        }
    }

    /// Whether a column stands in no link.
    func isEmpty(_ column: Int) -> Bool { start[column] == start[column + 1] }

    /// Links and coefficients of a column.
    func entries(_ column: Int) -> some Sequence<(link: Int, coefficient: Double)> {
        (start[column]..<start[column + 1]).lazy.map { (Int(links[Int($0)]), coefficients[Int($0)]) }
    }

    /// The price of a column, from its cost.
    @inline(__always)
    func price(_ column: Int, cost: Double, duals: UnsafeBufferPointer<Double>) -> Double {
        var price = cost
        for at in Int(start[column])..<Int(start[column + 1]) { price -= duals[Int(links[at])] * coefficients[at] }
        return price
    }
}
