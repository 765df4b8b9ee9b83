/// A model of which some pairs are decided anew and all others stay as a roster has them.
struct AdvicePart {
    /// The model to be solved.
    let model: RosterModel
    /// The roster in it, by values of its columns.
    let start: [Int]
    /// Whether the roster keeps all rows.
    let isStartFeasible: Bool
    private let members: [Int]
    private let kept: [Int]
    private let columns: [String: Int]
    private let whole: RosterModel

    /// Parameters: `chosen`, the pairs of the roster; `isFree`, the pairs that are decided, `nil` for all.
    init(_ whole: RosterModel, chosen: [Int], except isFree: [Bool]?) {
        self.whole = whole
        let isFree = isFree ?? Array(repeating: true, count: whole.pairs.count)
        let members = isFree.indices.filter { isFree[$0] }
        self.members = members
        kept = chosen.filter { !isFree[$0] }
        let isAll = members.count == isFree.count
        let model = isAll ? whole : whole.holding(whole.values(choosing: chosen), except: isFree)
        columns = Dictionary(model.columns.indices.map { (model.name(of: $0), $0) }) { first, _ in first }
        self.model = model
        let isChosen = Set(chosen)
        let state = model.state(choosing: members.indices.filter { isChosen.contains(members[$0]) })
        (start, isStartFeasible) = (state.allValues, state.violation == 0)
    }

    /// The column of the part that is a column of the whole model with a name of its own; `nil` if its value is held.
    func number(of column: Int) -> Int? { columns[whole.name(of: column)] }

    /// Whether a column of the part is a pair of the roster.
    func isChosen(_ column: Int) -> Bool { column < model.pairs.count && start[column] == 1 }

    /// Pairs of the whole roster, given values of the part's columns.
    func pairs(_ values: [Int]) -> [Int] {
        (kept + members.indices.filter { values[$0] > 0 }.map { members[$0] }).sorted()
    }
}
