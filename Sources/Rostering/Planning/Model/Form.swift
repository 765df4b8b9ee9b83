/// A whole-number affine form: Σ coefficient · column + constant.
struct Form: Sendable {
    struct Term: Hashable, Sendable {
        let column: Int32
        var coefficient: Int32
    }

    var terms: [Term] = []
    var constant: Int = 0

    init(constant: Int = 0) { self.constant = constant }

    /// The sum of some columns, each with the same coefficient, plus a constant.
    init(_ columns: some Sequence<Int>, times coefficient: Int = 1, plus constant: Int = 0) {
        terms = columns.map { Term(column: Int32($0), coefficient: Int32(coefficient)) }
        self.constant = constant
    }

    mutating func add(_ column: Int, times coefficient: Int = 1) {
        terms.append(Term(column: Int32(column), coefficient: Int32(coefficient)))
    }

    static func + (left: Form, right: Form) -> Form {
        var result = left
        result.terms += right.terms
        result.constant += right.constant
        return result
    }

    static func - (left: Form, right: Form) -> Form { left + right.scaled(by: -1) }

    static func + (left: Form, right: Int) -> Form {
        var result = left
        result.constant += right
        return result
    }

    static func - (left: Form, right: Int) -> Form { left + (-right) }

    func scaled(by factor: Int) -> Form {
        var result = Form(constant: constant * factor)
        result.terms = terms.map { Term(column: $0.column, coefficient: $0.coefficient * Int32(factor)) }
        return result
    }

    /// The form with one term a column, in column order, without zeros.
    var merged: Form {
        var result = Form(constant: constant)
        for term in terms.sorted(by: { $0.column < $1.column }) {
            if result.terms.last?.column == term.column {
                result.terms[result.terms.count - 1].coefficient += term.coefficient
            } else {
                result.terms.append(term)
            }
        }
        result.terms.removeAll { $0.coefficient == 0 }
        return result
    }
}
