/// Level 1: priority-weighted uncovered demand, even across residents and grids.
///
/// Model: with heads h of a role, partial teams cost (W − D) · max(0, minimum − h) + D · max(0, desired − h), which
/// equals W below the minimum and D above it (D ≤ W); all-or-nothing teams W · Σ minimum · (1 − complete) + D ·
/// max(desired − minimum − h + minimum · complete, (desired − minimum) · (1 − complete)). Tightened: heads are short where
/// no start is in use.
enum CoverageObjective {
    static func contribute(to model: inout RosterModel) {
        var missesOfResident: [ResidentID: Form] = [:]
        var missesOfGrid: [GridID: (missing: Form, total: Int)] = [:]
        for (task, plan) in model.problem.tasks.enumerated() {
            if plan.isSupervision {
                addSupervision(task, to: &model)
                continue
            }
            let misses = addHeads(task, to: &model)
            guard plan.isVisit, let resident = plan.base.resident else { continue }
            missesOfResident[resident, default: Form()] = missesOfResident[resident, default: Form()] + misses.units
            guard let grid = plan.base.grid else { continue }
            var entry = missesOfGrid[grid] ?? (Form(), 0)
            entry.missing = entry.missing + misses.points
            entry.total += plan.base.missPoints * plan.minimumHeads
            missesOfGrid[grid] = entry
        }
        for stop in model.problem.unservedStops { model.addConstant(stop.points, level: .coverage) }
        let weights = model.problem.scenario.weights
        for (resident, misses) in missesOfResident.sorted(by: { $0.key < $1.key }) {
            addExcess([misses - 1], points: weights.repeatedMiss, name: "repeated.\(resident)", to: &model)
        }
        for (grid, entry) in missesOfGrid.sorted(by: { $0.key < $1.key }) {
            let tolerated = entry.total * weights.toleratedSharePercent / 100
            addExcess([entry.missing - tolerated], points: weights.gridEvenness, name: "even.\(grid)", to: &model)
        }
    }

    /// Adds points for what forms exceed 0 by; returns the column that says so, `nil` if they never do.
    @discardableResult
    private static func addExcess(_ forms: [Form], points: Int, name: String, to model: inout RosterModel) -> Int? {
        guard points > 0, let column = model.excess(forms, name: name) else { return nil }
        model.addCost(points, column: column, level: .coverage)
        return column
    }

    private static func addSupervision(_ task: Int, to model: inout RosterModel) {
        let plan = model.problem.tasks[task]
        for (slot, entry) in plan.slots.enumerated() where entry.demand > 0 {
            let heads = Form(model.pairs(covering: slot, of: task))
            let name = "short.\(plan.base.id).\(slot)"
            let short = addExcess(
                [heads.scaled(by: -1) + entry.demand],
                points: plan.base.missPoints,
                name: name,
                to: &model
            )
            // Where nobody is present all heads are short: rules that ask something of whoever is there must not have it
            // for half a presence.
            guard let short, let present = model.shared[.present(task: task, slot: slot)] else { continue }
            model.tighten(Form([present], times: -entry.demand, plus: entry.demand) - Form([short]), name: name)
        }
    }

    /// Says that where no start is in use all heads are short.
    private static func tighten(_ short: Int, of heads: Int, _ task: Int, name: String, in model: inout RosterModel) {
        guard let uses = uses(of: task, in: model) else { return }
        model.tighten(uses.scaled(by: -heads) + heads - Form([short]), name: name)
    }

    /// How many starts of a task are in use, if columns of some rule say so.
    private static func uses(of task: Int, in model: RosterModel) -> Form? {
        guard model.problem.tasks[task].maximumHeads > 1, let uses = model.groupUse[task] else { return nil }
        return uses.reduce(Form()) { $0 + $1 }
    }

    /// Adds a head-count task; returns its misses, in units and in points.
    private static func addHeads(_ task: Int, to model: inout RosterModel) -> (units: Form, points: Form) {
        let plan = model.problem.tasks[task]
        let (miss, desire) = (plan.base.missPoints, min(plan.base.desiredPoints, plan.base.missPoints))
        let isWhole = model.problem.services[plan.service].isAllOrNothing && plan.maximumHeads > 1
        guard isWhole else {
            var units = Form()
            for (index, role) in plan.base.roles.enumerated() {
                let heads = model.heads(of: task, role: index)
                let name = "\(plan.base.id).\(role.id)"
                let isSplit = role.desired > role.minimum && desire > 0
                if let short = model.excess([heads.scaled(by: -1) + role.minimum], name: "short.\(name)") {
                    model.addCost(isSplit ? miss - desire : miss, column: short, level: .coverage)
                    units.add(short)
                    tighten(short, of: role.minimum, task, name: "short.\(name)", in: &model)
                }
                if isSplit {
                    let short = addExcess(
                        [heads.scaled(by: -1) + role.desired],
                        points: desire,
                        name: "desired.\(name)",
                        to: &model
                    )
                    if let short { tighten(short, of: role.desired, task, name: "desired.\(name)", in: &model) }
                }
            }
            return (units, units.scaled(by: miss))
        }
        let complete = model.complete(task)
        if let uses = uses(of: task, in: model) {
            model.tighten(Form([complete]) - uses, name: "complete.\(plan.base.id)")
        }
        let missed = Form([complete], times: -1, plus: 1)
        model.addConstant(miss * plan.minimumHeads, level: .coverage)
        model.addCost(-miss * plan.minimumHeads, column: complete, level: .coverage)
        for (index, role) in plan.base.roles.enumerated() where role.desired > role.minimum && desire > 0 {
            let wanted = role.desired - role.minimum
            let heads = model.heads(of: task, role: index)
            let short = Form([complete], times: role.minimum, plus: wanted) - heads
            addExcess(
                [short, missed.scaled(by: wanted)],
                points: desire,
                name: "desired.\(plan.base.id).\(role.id)",
                to: &model
            )
        }
        return (missed, missed.scaled(by: miss * plan.minimumHeads))
    }
}
