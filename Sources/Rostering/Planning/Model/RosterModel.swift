/// The compact model of a problem in whole numbers: what every rule and objective contributes, written once.
///
/// Columns: first one binary x for every eligible pair of volunteer and activity, then derived columns, each defined
/// by forms over earlier columns, so that its value follows from x. Rows: forms that must not exceed 0, each with the
/// rule it belongs to. Costs: whole points per column and level. The same object is turned into a ``LinearModel`` for
/// a solver, and evaluated move by move by the local search, so that both speak about the same rules.
struct RosterModel: Sendable {
    /// A volunteer doing an activity.
    struct Pair: Sendable {
        let volunteer: Int
        let activity: Int
    }

    /// How the value of a derived column follows from earlier ones.
    enum Definition: Sendable {
        /// 1 if any of the form's columns is, else 0; rows: each group's sum ≤ z, and z ≤ sum if `isExact`.
        case any(Form, groups: [Form], isExact: Bool)
        /// The form's value.
        case sum(Form)
        /// ⌈max(0, forms…) / divisor⌉.
        case excess([Form], divisor: Int)
        /// 1 if every form (heads) reaches its minimum, else 0.
        case complete([(heads: Form, minimum: Int)])
    }

    struct Column: Sendable {
        /// Empty for a pair; see ``RosterModel/name(of:)``.
        var name: String
        /// Least and greatest value that matters: the least is 0 unless a proof has raised it.
        var lower = 0
        var upper: Int
        var definition: Definition?
        var isInteger: Bool
    }

    struct Row: Sendable {
        var name: String
        /// The row holds if this is at most 0.
        var form: Form
        /// The rule it enforces; `nil` for structure.
        var rule: RuleID?
        /// Whether the other rows imply it for whole values, so that it only tightens relaxations.
        var isTightening = false
    }

    /// Something that must hold and never can, whatever the roster.
    struct Impossibility: Sendable {
        let rule: RuleID
        let name: String
    }

    private(set) var problem: Problem
    private(set) var pairs: [Pair]
    private(set) var columns: [Column] = []
    private(set) var rows: [Row] = []
    private(set) var impossibilities: [Impossibility] = []
    /// Pairs by volunteer and by task; none in one volunteer's own model.
    private(set) var pairsOfVolunteer: [[Int]]
    private(set) var pairsOfTask: [[Int]]
    /// Points per column, by level: coverage, stability, care.
    private(set) var costs: [[Int]] = [[], [], []]
    /// Points that no decision changes.
    private(set) var constants = [0, 0, 0]
    /// Columns that several rules and objectives share, by what they mean.
    var shared: [SharedColumn: Int] = [:]
    /// Columns that say whether a volunteer who may be there or not is there; they are when they serve.
    private(set) var presence: [Int: Int] = [:]
    /// Whether rules add rows on tasks that may start before and after a stretch of time.
    var tightensPresence = false
    /// A rule written wrongly on purpose, by tests alone.
    var mutation: ModelMutation?
    /// Start-group columns by task; see `use(of:group:)`.
    var groupUse: [Int: [Form]] = [:]

    /// Levels that have points of their own.
    static let levels: [ObjectiveLevel] = [.coverage, .stability, .care]

    /// Whether a column has points at a level or an earlier one.
    func hasPoints(_ column: Int, upTo level: ObjectiveLevel) -> Bool {
        let last = RosterModel.levels.firstIndex(of: level) ?? RosterModel.levels.count - 1
        return costs[...last].contains { $0[column] != 0 }
    }

    /// Parameter isIndexed: whether the pairs are listed by volunteer and by task.
    init(problem: Problem, pairs: [Pair], isIndexed: Bool = true) {
        self.problem = problem
        self.pairs = pairs
        columns = Array(repeating: Column(name: "", upper: 1, definition: nil, isInteger: true), count: pairs.count)
        pairsOfVolunteer = Array(repeating: [], count: isIndexed ? problem.volunteers.count : 0)
        pairsOfTask = Array(repeating: [], count: isIndexed ? problem.tasks.count : 0)
        for (index, pair) in pairs.enumerated() where isIndexed {
            pairsOfVolunteer[pair.volunteer].append(index)
            pairsOfTask[problem.activities[pair.activity].task].append(index)
        }
        for level in costs.indices { costs[level] = Array(repeating: 0, count: pairs.count) }
    }

    /// The part of the model on some of its columns (ascending), with the given rows.
    func part(_ members: [Int], rows: [Row], constants: [Int]) -> RosterModel {
        var number = Array(repeating: Int32(-1), count: columns.count)
        for (new, old) in members.enumerated() { number[old] = Int32(new) }
        return part(members, number: number, rows: rows, constants: constants)
    }

    /// The same with the new number of every member.
    ///
    /// Parameter isIndexed: whether pairs are listed by volunteer and by task.
    func part(
        _ members: [Int],
        number: [Int32],
        rows: some Sequence<Row>,
        constants: [Int],
        isIndexed: Bool = true
    ) -> RosterModel {
        part(members, constants: constants, isIndexed: isIndexed) { index in
            var column = columns[index]
            column.definition = column.definition?.renumbered(number)
            return column
        } rows: {
            rows.map {
                Row(name: $0.name, form: $0.form.renumbered(number), rule: $0.rule, isTightening: $0.isTightening)
            }
        }
    }

    /// The part of the model on some of its columns (ascending), each rewritten, with rows over the new numbers.
    func part(
        _ members: [Int],
        constants: [Int],
        isIndexed: Bool = true,
        column: (Int) -> Column,
        rows: () -> [Row]
    ) -> RosterModel {
        let own = members.prefix { $0 < pairs.count }.map { pairs[$0] }
        var result = RosterModel(problem: problem, pairs: own, isIndexed: isIndexed)
        result.columns = members.map(column)
        result.rows = rows()
        result.costs = costs.map { costs in members.map { costs[$0] } }
        result.constants = constants
        return result
    }

    /// The same model with a column's value fixed, because every roster of interest is proven to have it.
    mutating func fix(_ column: Int, at value: Int) {
        columns[column].lower = value
        columns[column].upper = value
    }

    /// The same model with some of its rows.
    func keeping(_ isKept: (Int) -> Bool) -> RosterModel {
        var result = self
        result.rows = rows.indices.filter(isKept).map { rows[$0] }
        return result
    }

    /// Lets a volunteer be there or not, which a column says; before any rule contributes.
    mutating func addPresence(of volunteer: Int) {
        let groups = pairsByTask(pairsOfVolunteer[volunteer])
        presence[volunteer] = any(of: groups, isInteger: true, name: "there.\(problem.volunteers[volunteer].id)")
    }

    /// The same rows with other points: by level as many as there are columns, and what no decision changes.
    ///
    /// Parameter problem: the same one with other factors for merging the levels.
    func weighed(_ costs: [[Int]], constants: [Int], problem: Problem? = nil) -> RosterModel {
        var result = self
        (result.costs, result.constants) = (costs, constants)
        if let problem { result.problem = problem }
        return result
    }

    /// The name of a column; there are so many pairs that theirs are not kept.
    func name(of column: Int) -> String {
        guard column < pairs.count else { return columns[column].name }
        let (pair, activity) = (pairs[column], activity(of: column))
        let task = problem.tasks[activity.task]
        return
            "x.\(problem.volunteers[pair.volunteer].id).\(task.base.id).\(task.base.roles[activity.role].id)"
            + ".\(activity.start)" + (task.isSupervision ? "-\(activity.end)" : "")
    }

    /// The activity of a pair.
    func activity(of pair: Int) -> Activity { problem.activities[pairs[pair].activity] }

    /// Adds points for every unit of a column on a level.
    mutating func addCost(_ points: Int, column: Int, level: ObjectiveLevel) {
        costs[RosterModel.levels.firstIndex(of: level)!][column] += points
    }

    /// Adds points that no decision changes.
    mutating func addConstant(_ points: Int, level: ObjectiveLevel) {
        constants[RosterModel.levels.firstIndex(of: level)!] += points
    }

    /// Adds a row: the form must not exceed 0. A form that never can is left out; one that always does is recorded.
    mutating func require(_ form: Form, rule: RuleID?, name: @autoclosure () -> String) {
        guard let form = written(form, rule)?.merged else { return }
        guard maximum(of: form) > 0 else { return }
        if let rule, minimum(of: form) > 0 {
            impossibilities.append(Impossibility(rule: rule, name: name()))
        }
        rows.append(Row(name: name(), form: form, rule: rule))
    }

    /// Adds a row that the others imply for whole values, to tighten relaxations: the form must not exceed 0.
    ///
    /// Not to a model with a rule written wrongly: it would mend that rule.
    mutating func tighten(_ form: Form, name: @autoclosure () -> String) {
        guard mutation == nil, maximum(of: form) > 0 else { return }
        rows.append(Row(name: name(), form: form.merged, rule: nil, isTightening: true))
    }

    /// Enforces or prices a rule: required, no form may exceed 0; penalised, each unit of the largest costs points.
    ///
    /// Parameters: `divisor`, so many of the form's units (or a part of them) make one unit of the rule; `length`, each
    /// unit counts so often.
    mutating func limit(
        _ forms: [Form],
        rule: RuleID,
        mode: RuleMode,
        divisor: Int = 1,
        length: Int = 1,
        name: @autoclosure () -> String
    ) {
        switch mode {
        case .required:
            for form in forms { require(form, rule: rule, name: name()) }
        case .penalised(let points):
            let forms = forms.compactMap { written($0, rule) }
            guard points > 0, let column = excess(forms, divisor: divisor, name: name()) else { return }
            addCost(points * length, column: column, level: .care)
        }
    }

    /// The form as it is to be written; `nil` if it is left out.
    private func written(_ form: Form, _ rule: RuleID?) -> Form? {
        guard let mutation else { return form }
        return mutation.form(form, of: rule)
    }

    /// A column that is 1 if any of the groups' columns is. Each group's sum must never exceed 1 in a valid roster.
    mutating func any(of groups: [[Int]], isExact: Bool = false, isInteger: Bool = false, name: String) -> Int {
        let forms = groups.map { Form($0) }
        let all = Form(groups.joined())
        return append(
            Column(
                name: name,
                upper: 1,
                definition: .any(all, groups: forms, isExact: isExact),
                isInteger: isInteger
            )
        )
    }

    /// A column with the value of a form that is never negative.
    mutating func sum(of form: Form, name: String) -> Int {
        let form = form.merged
        return append(Column(name: name, upper: maximum(of: form), definition: .sum(form), isInteger: false))
    }

    /// A column with ⌈max(0, forms…) / divisor⌉; `nil` if that is always 0.
    mutating func excess(_ forms: [Form], divisor: Int = 1, name: @autoclosure () -> String) -> Int? {
        let forms = forms.map(\.merged).filter { maximum(of: $0) > 0 }
        guard let most = forms.map(maximum(of:)).max() else { return nil }
        let upper = (most + divisor - 1) / divisor
        return append(
            Column(
                name: name(),
                upper: upper,
                definition: .excess(forms, divisor: divisor),
                isInteger: divisor > 1
            )
        )
    }

    /// A column that is 1 if every form reaches its minimum.
    mutating func complete(_ parts: [(heads: Form, minimum: Int)], name: String) -> Int {
        append(Column(name: name, upper: 1, definition: .complete(parts), isInteger: true))
    }

    private mutating func append(_ column: Column) -> Int {
        columns.append(column)
        for level in costs.indices { costs[level].append(0) }
        return columns.count - 1
    }

    /// An upper bound of a form over the columns' bounds.
    func maximum(of form: Form) -> Int {
        form.terms.reduce(form.constant) { $0 + max(0, Int($1.coefficient)) * columns[Int($1.column)].upper }
    }

    /// A lower bound of a form over the columns' bounds.
    func minimum(of form: Form) -> Int {
        form.terms.reduce(form.constant) { $0 + min(0, Int($1.coefficient)) * columns[Int($1.column)].upper }
    }
}
