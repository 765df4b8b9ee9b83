/// A component's model taken apart by volunteer: what one volunteer's week decides alone, and what links the weeks.
///
/// A derived column or row belongs to a volunteer if everything it speaks of does; all else is linking. So whatever a
/// rule contributes to the model finds its place here without the rule knowing.
struct Decomposition {
    /// A linking constraint over all columns: form ≤ 0, or = 0.
    struct Link {
        /// The name of its row; several may share one.
        let name: String
        let form: Form
        let isEquality: Bool
        /// Whether it enters the master only once it is violated.
        let isLazy: Bool
        /// The level that it holds from above or from below, if any; its constant is then the level's own.
        var hold: Hold?
    }

    struct Hold {
        let level: Int
        let isUpper: Bool
    }

    /// One volunteer's part: columns of the whole model, ascending, of which the first are pairs, and their rows.
    struct Week {
        let volunteer: Int
        let columns: [Int]
        let pairCount: Int
        fileprivate let rows: [Int]
        fileprivate let ownRows: [RosterModel.Row]
    }

    let model: RosterModel
    let weeks: [Week]
    /// The place of each column among those of its volunteer; of a shared one -1.
    let placeInWeek: [Int32]
    let links: [Link]
    /// Derived columns that belong to nobody.
    let sharedColumns: [Int]

    /// Parameter ownParts: whether the volunteers' weeks keep what shared rows say of each alone.
    init(model: RosterModel, ownParts isTight: Bool) {
        self.model = model
        var owner = Array(repeating: -1, count: model.columns.count)
        for (index, pair) in model.pairs.enumerated() { owner[index] = pair.volunteer }
        func commonOwner(_ forms: [Form]) -> Int {
            guard let first = forms.lazy.flatMap(\.terms).first.map({ owner[Int($0.column)] }) else { return -1 }
            let isCommon = forms.allSatisfy { $0.terms.allSatisfy { owner[Int($0.column)] == first } }
            return isCommon ? first : -1
        }
        for index in model.pairs.count..<max(model.pairs.count, model.columns.count) {
            owner[index] = commonOwner(model.columns[index].definition?.forms ?? [])
        }
        var columnsOf: [Int: [Int]] = [:]
        for (index, owner) in owner.enumerated() where owner >= 0 { columnsOf[owner, default: []].append(index) }
        var rowsOf: [Int: [Int]] = [:]
        var links: [Link] = []
        for index in model.columns.indices where owner[index] < 0 {
            // What marks that somebody is there often never binds.
            var isLazy = false
            if case .any = model.columns[index].definition { isLazy = true }
            for row in model.definitionRows(of: index) {
                links.append(Link(name: row.name, form: row.form.merged, isEquality: row.isEquality, isLazy: isLazy))
            }
        }
        var ownParts = OwnParts(model: model, owner: owner)
        for (index, row) in model.rows.enumerated() {
            let owner = commonOwner([row.form])
            if owner >= 0 {
                rowsOf[owner, default: []].append(index)
            } else {
                // Rows without a cost to balance them often never bind.
                links.append(Link(name: row.name, form: row.form, isEquality: false, isLazy: true))
                if isTight { ownParts.add(row.form) }
            }
        }
        // Earlier levels can be held at a value; see ``LinkTerms``.
        for level in 0..<RosterModel.levels.count - 1 {
            var form = Form(constant: model.constants[level])
            for (column, points) in model.costs[level].enumerated() where points != 0 {
                form.add(column, times: points)
            }
            guard !form.terms.isEmpty else { continue }
            links.append(
                Link(
                    name: "hold.upper.\(level)",
                    form: form,
                    isEquality: false,
                    isLazy: true,
                    hold: Hold(level: level, isUpper: true)
                )
            )
            links.append(
                Link(
                    name: "hold.lower.\(level)",
                    form: form.scaled(by: -1),
                    isEquality: false,
                    isLazy: true,
                    hold: Hold(level: level, isUpper: false)
                )
            )
        }
        self.links = links
        sharedColumns = model.columns.indices.filter { owner[$0] < 0 }
        weeks = columnsOf.keys.sorted().map { volunteer in
            let columns = columnsOf[volunteer]!
            return Week(
                volunteer: volunteer,
                columns: columns,
                pairCount: columns.prefix { $0 < model.pairs.count }.count,
                rows: rowsOf[volunteer] ?? [],
                ownRows: ownParts.rows(of: volunteer)
            )
        }
        var places = Array(repeating: Int32(-1), count: model.columns.count)
        for week in weeks { for (place, column) in week.columns.enumerated() { places[column] = Int32(place) } }
        placeInWeek = places
    }

    /// One volunteer's own model; made when it is asked for, since all of them together take as much as the whole.
    func model(ofWeek week: Int) -> RosterModel {
        let own = weeks[week]
        return model.part(
            own.columns,
            number: placeInWeek,
            rows: own.rows.lazy.map { model.rows[$0] } + own.ownRows,
            constants: [0, 0, 0],
            isIndexed: false
        )
    }
}
