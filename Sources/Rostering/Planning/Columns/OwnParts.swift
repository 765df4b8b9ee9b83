/// What shared rows say of one volunteer alone.
///
/// A row with positive coefficients alone stays true if terms are left out. So what is left of it for one volunteer
/// holds for each of their week plans, although the row links volunteers: nobody serves both visits of a need on the
/// days that its spacing keeps apart. Not in the compact model, where the row itself says it; but a master could mix
/// two plans of which each breaks it.
struct OwnParts {
    private let model: RosterModel
    private let owner: [Int]
    private var formsOf: [Int: [Form]] = [:]

    /// Parameter owner: the volunteer of every column, -1 for shared ones.
    init(model: RosterModel, owner: [Int]) {
        self.model = model
        self.owner = owner
    }

    /// Takes in a row that speaks of several volunteers: the form must not exceed 0.
    mutating func add(_ form: Form) {
        guard form.constant < 0, form.terms.allSatisfy({ $0.coefficient > 0 }) else { return }
        var terms: [Int: [Int: Int32]] = [:]
        for term in form.terms {
            let column = Int(term.column)
            if owner[column] >= 0 {
                terms[owner[column], default: [:]][column, default: 0] += term.coefficient
            } else if case .any(_, let groups, _) = model.columns[column].definition {
                // The column is at least every group; a volunteer's first one is enough.
                var seen: Set<Int> = []
                for group in groups {
                    guard let volunteer = commonOwner(group), seen.insert(volunteer).inserted else { continue }
                    for own in group.terms {
                        terms[volunteer, default: [:]][Int(own.column), default: 0] +=
                            term.coefficient * own.coefficient
                    }
                }
            }
        }
        for (volunteer, terms) in terms where terms.count > 1 {
            var own = Form(constant: form.constant)
            for (column, coefficient) in terms.sorted(by: { $0.key < $1.key }) {
                own.add(column, times: Int(coefficient))
            }
            if canBreak(own) { formsOf[volunteer, default: []].append(own) }
        }
    }

    private func commonOwner(_ group: Form) -> Int? {
        guard group.constant == 0, let first = group.terms.first else { return nil }
        let volunteer = owner[Int(first.column)]
        let isCommon = group.terms.allSatisfy { owner[Int($0.column)] == volunteer && $0.coefficient > 0 }
        return volunteer >= 0 && isCommon ? volunteer : nil
    }

    /// Whether duties that do not overlap could exceed 0.
    private func canBreak(_ form: Form) -> Bool {
        guard form.terms.allSatisfy({ Int($0.column) < model.pairs.count }) else {
            return model.maximum(of: form) > 0
        }
        // Tasks are served once, so of each the greatest coefficient counts; one after the other by their ends.
        let stays = form.terms.map { (model.activity(of: Int($0.column)), Int($0.coefficient)) }
            .sorted { $0.0.end < $1.0.end }
        var best: [Int] = []
        for (at, stay) in stays.enumerated() {
            var most = 0
            for before in 0..<at
            where stays[before].0.end <= stay.0.start && stays[before].0.task != stay.0.task {
                most = max(most, best[before])
            }
            best.append(most + stay.1)
        }
        return (best.max() ?? 0) + form.constant > 0
    }

    /// The rows of a volunteer, none of them part of another.
    func rows(of volunteer: Int) -> [RosterModel.Row] {
        var kept: [(terms: [Int32: Int32], constant: Int)] = []
        var rows: [RosterModel.Row] = []
        for form in (formsOf[volunteer] ?? []).sorted(by: { $0.terms.count > $1.terms.count }) {
            let terms = Dictionary(uniqueKeysWithValues: form.terms.map { ($0.column, $0.coefficient) })
            let isPart = kept.contains { other in
                other.constant >= form.constant && terms.allSatisfy { other.terms[$0.key] ?? 0 >= $0.value }
            }
            if isPart { continue }
            kept.append((terms, form.constant))
            rows.append(RosterModel.Row(name: "own", form: form, rule: nil))
        }
        return rows
    }
}
