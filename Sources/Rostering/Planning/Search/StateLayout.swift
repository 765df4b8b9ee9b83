/// The forms of a model by column, laid out flat for the search.
final class StateLayout: Sendable {
    struct Entry: Sendable {
        let form: Int32
        let coefficient: Int32
    }

    enum Kind: UInt8, Sendable {
        case pair, any, sum, excess, complete
    }

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
    /// Entries of a column: `start[column]..<start[column + 1]`.
    let start: [Int32]
    let entries: [Entry]
    /// Entries of a pair in rows over pairs alone with positive coefficients.
    let packingStart: [Int32]
    let packing: [Entry]

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
        formCount = forms.count
        constants = forms.map(\.constant)

        var byColumn: [[Entry]] = Array(repeating: [], count: model.columns.count)
        var packingByPair: [[Entry]] = Array(repeating: [], count: model.pairs.count)
        for (index, form) in forms.enumerated() {
            let isPacking =
                owner[index] < 0
                && form.terms.allSatisfy { $0.coefficient > 0 && Int($0.column) < model.pairs.count }
            for term in form.terms {
                let entry = Entry(form: Int32(index), coefficient: term.coefficient)
                byColumn[Int(term.column)].append(entry)
                if isPacking { packingByPair[Int(term.column)].append(entry) }
            }
        }
        self.owner = owner
        self.formStart = formStart
        self.kind = kind
        self.divisor = divisor
        (start, entries) = StateLayout.flat(byColumn)
        (packingStart, packing) = StateLayout.flat(packingByPair)
    }

    private static func flat(_ lists: [[Entry]]) -> (start: [Int32], entries: [Entry]) {
        var start: [Int32] = [0]
        start.reserveCapacity(lists.count + 1)
        var entries: [Entry] = []
        for list in lists {
            entries += list
            start.append(Int32(entries.count))
        }
        return (start, entries)
    }
}
