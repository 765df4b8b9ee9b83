/// A week plan of one volunteer as a column of the master.
struct WeekColumn: Hashable {
    /// Index of the volunteer's week in the decomposition.
    let week: Int
    /// Chosen pairs, by their index in the week's own model, ascending.
    let pairs: [Int]
    /// Points on the level.
    let cost: Double
    /// Coefficients by link, ascending.
    let links: [Int32]
    let coefficients: [Double]
    /// Values of the week's own columns that are not 0, by their index in the week's own model.
    let columns: [Int32]
    let values: [Int32]
}
