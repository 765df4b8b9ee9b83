/// Rows that every roster keeps, and that mixtures of rosters break.
///
/// Three rows each let one head in; a volunteer who serves two of them leaves no room for another who does. A mixture of
/// half weeks can have three such volunteers. So Σ over volunteers of ⌊duties in the three / 2⌋ is at most 1.
/// Source: Jepsen et al., "Subset-row inequalities applied to the vehicle-routing problem with time windows" (2008).
struct SubsetRowCuts {
    private let model: RosterModel
    /// Rows of a role that lets one head in: each row's pairs, and each pair's rows.
    private let members: [Form]
    private let rowsOfPair: [[Int]]
    /// Triples of rows in use.
    private(set) var triples: [[Int]] = []

    /// How many cuts are added at a time, how many may speak of one volunteer, and how much they must be broken by.
    private static let (mostAtOnce, mostOfOne, leastBreach) = (24, 6, 0.05)

    init(_ model: RosterModel) {
        self.model = model
        members = model.rows.filter { row in
            row.rule == CoverageRule.id && row.form.constant == -1
                && row.form.terms.allSatisfy { $0.coefficient == 1 && Int($0.column) < model.pairs.count }
        }.map(\.form)
        var rowsOfPair = Array(repeating: [Int](), count: model.pairs.count)
        for (row, form) in members.enumerated() { for term in form.terms { rowsOfPair[Int(term.column)].append(row) } }
        self.rowsOfPair = rowsOfPair
    }

    /// The model with the cuts in use.
    var tightened: RosterModel {
        var result = model
        for triple in triples {
            let name = "subset-row.\(triple.map(String.init).joined(separator: "."))"
            var sum = Form(constant: -1)
            for (volunteer, form) in duties(in: triple).sorted(by: { $0.key < $1.key }) {
                // Of three rows two make one, and so do three.
                if let pairs = result.excess([form - 1], divisor: 2, name: "\(name).\(volunteer)") { sum.add(pairs) }
            }
            result.tighten(sum, name: name)
        }
        return result
    }

    /// Takes up the cuts that a mixture breaks most; whether there are any.
    ///
    /// Parameter mixture: weights of sets of pairs, each of one volunteer.
    mutating func separate(_ mixture: [(weight: Double, pairs: [Int])]) -> Bool {
        var both: [[Int]: Double] = [:]
        var all: [[Int]: Double] = [:]
        for (weight, pairs) in mixture where weight < 1 - 1e-6 {
            let rows = Set(pairs.flatMap { rowsOfPair[$0] }).sorted()
            for (at, first) in rows.enumerated() {
                for (next, second) in rows.enumerated().dropFirst(at + 1) {
                    both[[first, second], default: 0] += weight
                    for third in rows.dropFirst(next + 1) { all[[first, second, third], default: 0] += weight }
                }
            }
        }
        var near: [Int: Set<Int>] = [:]
        for key in both.keys {
            near[key[0], default: []].insert(key[1])
            near[key[1], default: []].insert(key[0])
        }
        var broken: Set<[Int]> = []
        for (key, _) in both {
            for third in near[key[0]]!.intersection(near[key[1]]!) { broken.insert((key + [third]).sorted()) }
        }
        let breaches = broken.map { rows -> (Double, [Int]) in
            let pairs = [[rows[0], rows[1]], [rows[0], rows[2]], [rows[1], rows[2]]]
            return (pairs.reduce(-1) { $0 + (both[$1] ?? 0) } - 2 * (all[rows] ?? 0), rows)
        }.filter { $0.0 > SubsetRowCuts.leastBreach }
            .sorted { $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0 > $1.0 }
        var count = Array(repeating: 0, count: model.problem.volunteers.count)
        for triple in triples { for volunteer in concerned(by: triple) { count[volunteer] += 1 } }
        let before = triples.count
        for (_, triple) in breaches where triples.count < before + SubsetRowCuts.mostAtOnce {
            if triples.contains(triple) { continue }
            let volunteers = concerned(by: triple)
            if volunteers.contains(where: { count[$0] >= SubsetRowCuts.mostOfOne }) { continue }
            for volunteer in volunteers { count[volunteer] += 1 }
            triples.append(triple)
        }
        return triples.count > before
    }

    /// What each volunteer can do in some rows.
    private func duties(in triple: [Int]) -> [Int: Form] {
        var result: [Int: Form] = [:]
        for row in triple {
            for term in members[row].terms {
                result[model.pairs[Int(term.column)].volunteer, default: Form()].add(Int(term.column))
            }
        }
        return result
    }

    /// Volunteers who can do two of them.
    private func concerned(by triple: [Int]) -> [Int] {
        var rows: [Int: Int] = [:]
        for row in triple {
            for volunteer in Set(members[row].terms.map { model.pairs[Int($0.column)].volunteer }) {
                rows[volunteer, default: 0] += 1
            }
        }
        return rows.filter { $0.value > 1 }.keys.sorted()
    }
}
