/// The forms of a model by column, laid out flat for the search.
final class StateLayout: Sendable {
    struct Entry: Sendable {
        let form: Int32
        let coefficient: Int32
    }

    enum Kind: UInt8, Sendable {
        case pair, any, sum, excess, complete
    }

    let pairCount: Int
    let columnCount: Int
    let formCount: Int
    let firstRowForm: Int
    /// Constant of every form.
    let constants: [Int]
    /// The derived column a form belongs to, or -1 for a row.
    let owner: [Int32]
    /// Forms of a column's definition: `formStart[column]..<formStart[column + 1]`.
    let formStart: [Int32]
    let kind: [Kind]
    let divisor: [Int32]
    /// Entries of a column: `start[column]..<start[column + 1]`, those up to `packingEnd[column]` in rows over pairs alone
    /// with positive coefficients.
    let start: [Int32]
    let packingEnd: [Int32]
    let entries: [Entry]

    init(_ model: RosterModel) {
        var forms: [Form] = []
        var owner: [Int32] = []
        var formStart: [Int32] = []
        var kind: [Kind] = []
        var divisor: [Int32] = []
        for (index, column) in model.columns.enumerated() {
            formStart.append(Int32(forms.count))
            var own: [Form] = []
            var by = 1
            switch column.definition {
            case nil: kind.append(.pair)
            case .any(let all, _, _):
                kind.append(.any)
                own = [all]
            case .sum(let form):
                kind.append(.sum)
                own = [form]
            case .excess(let list, let unit):
                kind.append(.excess)
                own = list
                by = unit
            case .complete(let parts):
                kind.append(.complete)
                own = parts.map { $0.heads - $0.minimum }
            }
            divisor.append(Int32(by))
            forms += own
            owner += own.map { _ in Int32(index) }
        }
        formStart.append(Int32(forms.count))
        firstRowForm = forms.count
        // What other rows imply is kept with them.
        forms += model.rows.map { $0.isTightening ? Form() : $0.form }
        owner += model.rows.map { _ in -1 }
        (pairCount, columnCount) = (model.pairs.count, model.columns.count)
        formCount = forms.count
        constants = forms.map(\.constant)

        let pairs = model.pairs.count
        let isPacking = zip(forms, owner).map { form, owner in
            owner < 0 && form.terms.allSatisfy { $0.coefficient > 0 && Int($0.column) < pairs }
        }
        self.owner = owner
        self.formStart = formStart
        self.kind = kind
        self.divisor = divisor
        (start, packingEnd, entries) = StateLayout.flat(forms, columns: model.columns.count) { isPacking[$0] }
    }

    /// The terms of some forms by column, those of some forms before others.
    private static func flat(
        _ forms: [Form],
        columns: Int,
        isFirst: (Int) -> Bool
    ) -> (start: [Int32], firstEnd: [Int32], entries: [Entry]) {
        var start = Array(repeating: Int32(0), count: columns + 1)
        for form in forms { for term in form.terms { start[Int(term.column) + 1] += 1 } }
        for column in 0..<columns { start[column + 1] += start[column] }
        var next = start
        var entries = Array(repeating: Entry(form: 0, coefficient: 0), count: Int(start[columns]))
        func place(_ index: Int) {
            for term in forms[index].terms {
                let column = Int(term.column)
                entries[Int(next[column])] = Entry(form: Int32(index), coefficient: term.coefficient)
                next[column] += 1
            }
        }
        for index in forms.indices where isFirst(index) { place(index) }
        let firstEnd = next
        for index in forms.indices where !isFirst(index) { place(index) }
        return (start, firstEnd, entries)
    }
}
