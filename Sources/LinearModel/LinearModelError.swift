/// A model that no solver should see, with every problem that was found.
public struct LinearModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the model a problem is.
    public enum Place: Sendable, Hashable {
        /// The model as a whole.
        case model
        /// A column, by index and name.
        case column(Int, name: String)
        /// A row, by index and name.
        case row(Int, name: String)
    }

    /// What is wrong, with the offending values.
    public enum Reason: Sendable, Hashable {
        /// An attribute has another number of values than there are columns or rows.
        case wrongCount(of: String, expected: Int, found: Int)
        /// A coefficient or constant is NaN or infinite; the text says which one.
        case notFinite(String, value: String)
        /// A bound is NaN, or infinite on the side where nothing is left.
        case unusableBound(lower: String, upper: String)
        /// The lower bound is above the upper bound.
        case crossedBounds(lower: Double, upper: Double)
        /// An integer column has a bound that is not whole.
        case fractionalBound(Double)
        /// A row refers to a column that does not exist.
        case noSuchColumn(Int, columnCount: Int)
        /// An index is none of the existing ones.
        case outOfRange(Int, count: Int)
    }

    /// One problem and its place.
    public struct Problem: Sendable, Hashable, CustomStringConvertible {
        /// Where it is.
        public var place: Place
        /// What it is.
        public var reason: Reason

        /// Makes a problem.
        public init(place: Place, reason: Reason) {
            self.place = place
            self.reason = reason
        }

        /// One line: place and reason.
        public var description: String { "\(place.text): \(reason.text)" }
    }

    /// All problems: first the columns, then the rows, in order.
    public var problems: [Problem]

    /// Makes an error of problems that were found.
    public init(problems: [Problem]) {
        self.problems = problems
    }

    /// One line per problem.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

extension LinearModelError.Place {
    var text: String {
        switch self {
        case .model: "model"
        case .column(let index, let name): "column \(index) '\(name)'"
        case .row(let index, let name): "row \(index) '\(name)'"
        }
    }
}

extension LinearModelError.Reason {
    var text: String {
        switch self {
        case .wrongCount(let attribute, let expected, let found):
            "\(attribute) has \(found) values, not \(expected)"
        case .notFinite(let what, let value): "\(what) is \(value)"
        case .unusableBound(let lower, let upper): "bounds \(lower)...\(upper) leave no number"
        case .crossedBounds(let lower, let upper): "lower bound \(lower) is above upper bound \(upper)"
        case .fractionalBound(let bound): "integer column with the fractional bound \(bound)"
        case .noSuchColumn(let index, let count): "refers to column \(index) of \(count)"
        case .outOfRange(let index, let count): "index \(index) of \(count)"
        }
    }
}
