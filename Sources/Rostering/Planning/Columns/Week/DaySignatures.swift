/// Distinct values of the columns of a day that have a price, in flat tables.
///
/// Shape: where each signature's columns begin, and of those the number and the value, where that is not 0.
struct DaySignatures {
    private var start: [Int32] = [0]
    private var columns: [Int32] = []
    private var values: [Int32] = []

    var count: Int { start.count - 1 }

    mutating func append(_ entries: some Sequence<(Int, Int)>) {
        for (column, value) in entries where value != 0 {
            columns.append(Int32(column))
            values.append(Int32(value))
        }
        start.append(Int32(columns.count))
    }

    /// The price of every signature.
    func price(into prices: inout [Double], _ columnPrices: UnsafeMutablePointer<Double>) {
        for index in 0..<count {
            var price = 0.0
            for at in Int(start[index])..<Int(start[index + 1]) {
                price += columnPrices[Int(columns[at])] * Double(values[at])
            }
            prices[index] = price
        }
    }
}
