extension RosterModel {
    /// The model in which some pairs have the values they are given: what they add becomes constant, and what follows
    /// from them alone is left out.
    ///
    /// Parameters: `values`, those of all columns of a roster; `isFree`, the pairs that stay columns.
    /// Complexity: linear in the non-zeros.
    func holding(_ values: [Int], except isFree: [Bool]) -> RosterModel {
        var number = Array(repeating: Int32(-1), count: columns.count)
        var members: [Int] = []
        var constants = constants
        for (index, column) in columns.enumerated() {
            let stays = column.definition.map { $0.isOpen(number) } ?? isFree[index]
            if stays {
                number[index] = Int32(members.count)
                members.append(index)
            } else {
                for level in constants.indices { constants[level] += costs[level][index] * values[index] }
            }
        }
        return part(members, constants: constants) { index in
            var column = columns[index]
            column.definition = column.definition?.held(values, number)
            return column
        } rows: {
            rows.compactMap { row in
                let form = row.form.held(values, number)
                return form.terms.isEmpty && form.constant <= 0
                    ? nil
                    : Row(
                        name: row.name,
                        form: form,
                        rule: row.rule,
                        isTightening: row.isTightening
                    )
            }
        }
    }
}

extension RosterModel.Definition {
    /// Whether any column it is defined over has a number of its own.
    fileprivate func isOpen(_ number: [Int32]) -> Bool {
        forms.contains { $0.terms.contains { number[Int($0.column)] >= 0 } }
    }

    /// The same over the columns that have a number, the others at their values.
    fileprivate func held(_ values: [Int], _ number: [Int32]) -> Self {
        switch self {
        case .any(let form, let groups, let isExact):
            let groups = groups.map { $0.held(values, number) }.filter { !$0.terms.isEmpty || $0.constant > 0 }
            return .any(form.held(values, number), groups: groups, isExact: isExact)
        case .sum(let form): return .sum(form.held(values, number))
        case .excess(let forms, let divisor): return .excess(forms.map { $0.held(values, number) }, divisor: divisor)
        case .complete(let parts): return .complete(parts.map { ($0.heads.held(values, number), $0.minimum) })
        }
    }
}

extension Form {
    /// The same over the columns that have a number, the others at their values.
    fileprivate func held(_ values: [Int], _ number: [Int32]) -> Form {
        var result = Form(constant: constant)
        for term in terms {
            let column = Int(term.column)
            if number[column] >= 0 {
                result.terms.append(Term(column: number[column], coefficient: term.coefficient))
            } else {
                result.constant += Int(term.coefficient) * values[column]
            }
        }
        return result
    }
}
