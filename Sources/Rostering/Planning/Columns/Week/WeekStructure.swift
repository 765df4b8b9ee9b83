/// A volunteer's own part of the model, sorted by days: what is settled with one day, and the counters by which the
/// days of a week depend on each other. Made from the rows and definitions alone, so it knows no rule.
struct WeekStructure {
    let model: RosterModel
    let dayCount: Int
    /// The only day that a column speaks of, -1 if several.
    let dayOfColumn: [Int]
    /// Rows that speak of one day only, by day.
    let localRows: [[Int]]
    /// Rows that no further duty can mend.
    let monotoneRows: [Int]
    private(set) var counters: [WeekCounter] = []
    private(set) var composites: [WeekComposite] = []
    private var counterOf: [[Form.Term]: Int] = [:]

    init(_ model: RosterModel) {
        self.model = model
        dayCount = model.problem.scenario.horizon.dayCount
        var days: [Set<Int>] = model.pairs.indices.map { [model.activity(of: $0).day] }
        var isMonotone = Array(repeating: true, count: model.columns.count)
        func union(_ forms: [Form]) -> Set<Int> {
            var result: Set<Int> = []
            for form in forms { for term in form.terms { result.formUnion(days[Int(term.column)]) } }
            return result
        }
        func grows(_ forms: [Form]) -> Bool {
            forms.allSatisfy { $0.terms.allSatisfy { $0.coefficient > 0 && isMonotone[Int($0.column)] } }
        }
        for index in model.pairs.count..<max(model.pairs.count, model.columns.count) {
            let forms = model.columns[index].definition!.forms
            days.append(union(forms))
            isMonotone[index] = grows(forms)
        }
        dayOfColumn = days.map { $0.count > 1 ? -1 : $0.first ?? 0 }
        var localRows: [[Int]] = Array(repeating: [], count: dayCount)
        var crossRows: [Int] = []
        for (index, row) in model.rows.enumerated() {
            let own = union([row.form])
            if own.count > 1 { crossRows.append(index) } else { localRows[own.first ?? 0].append(index) }
        }
        self.localRows = localRows
        monotoneRows = model.rows.indices.filter { grows([model.rows[$0].form]) }
        for index in crossRows { addRow(model.rows[index].form) }
        for index in model.pairs.count..<max(model.pairs.count, model.columns.count) where dayOfColumn[index] < 0 {
            addColumn(index)
        }
    }

    /// Pairs of a day by start, those that end first before others.
    func items(day: Int) -> [Int] {
        model.pairs.indices.filter { dayOfColumn[$0] == day }.sorted {
            (model.activity(of: $0).start, model.activity(of: $0).end, $0)
                < (model.activity(of: $1).start, model.activity(of: $1).end, $1)
        }
    }

    /// Rows that no further duty can mend and that a day's duties may break.
    func monotoneRows(touching day: Int) -> [Int] {
        monotoneRows.filter { row in
            model.rows[row].form.terms.contains {
                dayOfColumn[Int($0.column)] == day || dayOfColumn[Int($0.column)] < 0
            }
        }
    }

    /// Counters that a day can change.
    func counters(day: Int) -> [Int] {
        counters.indices.filter { counters[$0].terms.contains { dayOfColumn[Int($0.column)] == day } }
    }

    private mutating func addRow(_ form: Form) {
        let part = part(of: form)
        if part.columns.isEmpty, part.counters.count == 1 {
            let (counter, factor) = part.counters[0]
            counters[counter].uses.append(.row(factor: factor, constant: part.constant))
        } else {
            addComposite(.row, column: -1, parts: [part])
        }
    }

    private mutating func addColumn(_ index: Int) {
        let definition = model.columns[index].definition!
        let parts: [WeekComposite.Part] =
            switch definition {
            case .any(let form, _, _), .sum(let form): [part(of: form)]
            case .excess(let forms, _): forms.map { part(of: $0) }
            case .complete(let list): list.map { part(of: $0.heads - $0.minimum) }
            }
        let kind: WeekComposite.Kind
        switch definition {
        case .any: kind = .any
        case .sum: kind = .sum
        case .excess(_, let divisor): kind = .excess(divisor: divisor)
        case .complete: kind = .complete
        }
        guard parts.count == 1, parts[0].columns.isEmpty, parts[0].counters.count == 1 else {
            return addComposite(kind, column: index, parts: parts)
        }
        let (counter, factor) = parts[0].counters[0]
        let constant = parts[0].constant
        switch kind {
        case .any: counters[counter].uses.append(.any(column: index, factor: factor, constant: constant))
        case .sum: counters[counter].uses.append(.linear(column: index, factor: factor, constant: constant))
        case .excess(let divisor):
            counters[counter].uses.append(
                .excess(column: index, factor: factor, constant: constant, divisor: divisor)
            )
        case .complete:
            // 1 as soon as heads − minimum ≥ 0.
            counters[counter].uses.append(.any(column: index, factor: factor, constant: constant + 1))
        case .row: break
        }
    }

    private mutating func addComposite(_ kind: WeekComposite.Kind, column: Int, parts: [WeekComposite.Part]) {
        var own: Set<Int> = []
        for part in parts {
            own.formUnion(part.counters.map(\.counter))
            for (nested, _) in part.columns { own.formUnion(countersBehind(nested)) }
        }
        for counter in own { counters[counter].isInComposite = true }
        composites.append(
            WeekComposite(
                kind: kind,
                column: column,
                parts: parts,
                counters: own.sorted(),
                lastDay: own.map { counters[$0].days.upperBound }.max() ?? 0,
                most: column < 0 ? 0 : model.columns[column].upper
            )
        )
    }

    /// Counters on which a column over several days depends.
    private mutating func countersBehind(_ column: Int) -> Set<Int> {
        var result: Set<Int> = []
        for form in model.columns[column].definition!.forms {
            let part = part(of: form)
            result.formUnion(part.counters.map(\.counter))
            for (nested, _) in part.columns { result.formUnion(countersBehind(nested)) }
        }
        return result
    }

    /// A form taken apart: what adds up by days becomes one counter, sums of sums are resolved.
    mutating func part(of form: Form) -> WeekComposite.Part {
        var additive = Form(constant: form.constant)
        var nested: [(column: Int, factor: Int)] = []
        var open = form.terms.map { (Int($0.column), Int($0.coefficient)) }
        while let (column, factor) = open.popLast() {
            if dayOfColumn[column] >= 0 {
                additive.add(column, times: factor)
            } else if case .sum(let inner) = model.columns[column].definition {
                additive.constant += factor * inner.constant
                open += inner.terms.map { (Int($0.column), factor * Int($0.coefficient)) }
            } else {
                nested.append((column, factor))
            }
        }
        var part = WeekComposite.Part(columns: nested, constant: additive.constant)
        let terms = additive.merged.terms
        if !terms.isEmpty {
            let (counter, factor) = counter(of: terms)
            part.counters = [(counter, factor)]
        }
        return part
    }

    private mutating func counter(of terms: [Form.Term]) -> (counter: Int, factor: Int) {
        var divisor = terms.reduce(0) { greatestCommonDivisor($0, Int(abs($1.coefficient))) }
        if terms[0].coefficient < 0 { divisor = -divisor }
        let base = terms.map { Form.Term(column: $0.column, coefficient: $0.coefficient / Int32(divisor)) }
        if let known = counterOf[base] { return (known, divisor) }
        let days = base.map { dayOfColumn[Int($0.column)] }
        counters.append(WeekCounter(terms: base, days: days.min()!...days.max()!))
        counterOf[base] = counters.count - 1
        return (counters.count - 1, divisor)
    }

    private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : greatestCommonDivisor(second, first % second)
    }
}
