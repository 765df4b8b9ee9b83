import LinearModel

extension GLPKSession {
    /// A column to add: bounds, cost, and its entries in rows that exist.
    public struct Column: Sendable, Hashable {
        /// The lower bound; `-infinity` is none.
        public var lower: Double
        /// The upper bound; `infinity` is none.
        public var upper: Double
        /// The objective coefficient.
        public var objective: Double
        /// The entries; those of one row are added up.
        public var entries: [Entry]

        /// Makes a column. `lower` is 0 unless given, `upper` has no limit unless given.
        public init(lower: Double = 0, upper: Double = .infinity, objective: Double, entries: [Entry]) {
            self.lower = lower
            self.upper = upper
            self.objective = objective
            self.entries = entries
        }
    }

    /// An entry of a column: a coefficient in a row.
    public struct Entry: Sendable, Hashable {
        /// The row's index, counted from 0.
        public var row: Int
        /// The coefficient.
        public var coefficient: Double

        /// Makes an entry.
        public init(_ row: Int, _ coefficient: Double) {
            self.row = row
            self.coefficient = coefficient
        }
    }

    /// A row to add: bounds and its terms in columns that exist.
    public struct Row: Sendable, Hashable {
        /// The lower bound; `-infinity` is none.
        public var lower: Double
        /// The upper bound; `infinity` is none.
        public var upper: Double
        /// The terms; those of one column are added up.
        public var terms: [LinearModel.Term]

        /// Makes a row. A side that is not given has no limit.
        public init(lower: Double = -.infinity, upper: Double = .infinity, terms: [LinearModel.Term]) {
            self.lower = lower
            self.upper = upper
            self.terms = terms
        }
    }
}
