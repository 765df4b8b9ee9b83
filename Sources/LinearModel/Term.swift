extension LinearModel {
    /// One summand of a row: a coefficient times a column.
    public struct Term: Sendable, Hashable {
        /// The column's index, counted from 0.
        public var column: Int
        /// The factor of the column.
        public var coefficient: Double

        /// Makes the summand `coefficient · x[column]`.
        public init(_ column: Int, _ coefficient: Double) {
            self.column = column
            self.coefficient = coefficient
        }
    }

    /// The terms by ascending column, those of one column added up, those that add up to zero left out.
    func merged(_ terms: [Term]) -> [Term] {
        var sums: [Term] = []
        sums.reserveCapacity(terms.count)
        let isSorted = zip(terms, terms.dropFirst()).allSatisfy { $0.column <= $1.column }
        let byColumn = isSorted ? terms : inColumnOrder(terms)
        for term in byColumn {
            if sums.last?.column == term.column {
                sums[sums.count - 1].coefficient += term.coefficient
            } else {
                sums.append(term)
            }
        }
        sums.removeAll { $0.coefficient == 0 }
        return sums
    }

    /// Equal columns are ordered by coefficient, so that the sum does not depend on the order of the terms.
    private func inColumnOrder(_ terms: [Term]) -> [Term] {
        terms.sorted { ($0.column, $0.coefficient) < ($1.column, $1.coefficient) }
    }
}
