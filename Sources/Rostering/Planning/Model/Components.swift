extension RosterModel {
    /// The model split into parts that share no row and no definition, in the order of their first pairs; last, if
    /// there is any, the part without pairs.
    ///
    /// Complexity: near-linear in the non-zeros.
    func components() -> [RosterModel] {
        var parent = Array(columns.indices)
        func root(_ column: Int) -> Int {
            var at = column
            while parent[at] != at {
                parent[at] = parent[parent[at]]
                at = parent[at]
            }
            return at
        }
        func join(_ first: Int, _ second: Int) {
            let (left, right) = (root(first), root(second))
            if left != right { parent[max(left, right)] = min(left, right) }
        }
        for (index, column) in columns.enumerated() {
            for form in column.definition?.forms ?? [] {
                for term in form.terms { join(index, Int(term.column)) }
            }
        }
        for row in rows {
            guard let first = row.form.terms.first else { continue }
            for term in row.form.terms { join(Int(first.column), Int(term.column)) }
        }
        var members: [Int: [Int]] = [:]
        var withoutPairs: [Int] = []
        for column in columns.indices {
            let root = root(column)
            if root < pairs.count { members[root, default: []].append(column) } else { withoutPairs.append(column) }
        }
        var partOfColumn = Array(repeating: -1, count: columns.count)
        let roots = members.keys.sorted()
        for (part, root) in roots.enumerated() { for column in members[root]! { partOfColumn[column] = part } }
        var rowsOfPart: [[Row]] = Array(repeating: [], count: roots.count)
        var loose: [Row] = []
        for row in rows {
            let part = row.form.terms.first.map { partOfColumn[Int($0.column)] } ?? -1
            if part >= 0 { rowsOfPart[part].append(row) } else { loose.append(row) }
        }
        var result = roots.indices.map { part(members[roots[$0]]!, rows: rowsOfPart[$0], constants: [0, 0, 0]) }
        if !withoutPairs.isEmpty || !loose.isEmpty || constants != [0, 0, 0] {
            result.append(part(withoutPairs, rows: loose, constants: constants))
        }
        return result
    }
}

extension RosterModel.Definition {
    /// The forms over which it is defined.
    var forms: [Form] {
        switch self {
        case .any(let form, _, _), .sum(let form): [form]
        case .excess(let forms, _): forms
        case .complete(let parts): parts.map(\.heads)
        }
    }

    /// The same over other column numbers.
    func renumbered(_ number: [Int32]) -> Self {
        switch self {
        case .any(let form, let groups, let isExact):
            .any(form.renumbered(number), groups: groups.map { $0.renumbered(number) }, isExact: isExact)
        case .sum(let form): .sum(form.renumbered(number))
        case .excess(let forms, let divisor): .excess(forms.map { $0.renumbered(number) }, divisor: divisor)
        case .complete(let parts): .complete(parts.map { ($0.heads.renumbered(number), $0.minimum) })
        }
    }
}

extension Form {
    /// The same over other column numbers.
    func renumbered(_ number: [Int32]) -> Form {
        var result = self
        result.terms = terms.map { Term(column: number[Int($0.column)], coefficient: $0.coefficient) }
        return result
    }
}
