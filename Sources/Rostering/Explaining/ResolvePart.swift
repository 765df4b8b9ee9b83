/// What is decided anew: the free pairs, what is demanded of them, and what stays as it is.
///
/// Everything that is not free is held at the roster's value, so a result that is proven here is proven for all rosters
/// that differ from this one in the free pairs only; if all pairs are free, for all rosters.
struct ResolvePart: Sendable {
    /// The part of the model with the free pairs.
    let model: RosterModel
    /// Free pairs, in the whole model's numbers.
    let members: [Int]
    /// Free pairs of the roster, in the part's numbers.
    let start: [Int]
    /// Demands that held pairs do not meet, in the part's numbers.
    let demands: [ResolveDemand]
    /// Pairs that are not free and stay chosen, in the whole model's numbers.
    private let kept: [Int]

    /// The part in which `isFree` says which pairs are decided, less the banned; with demands on them.
    init(_ placed: ResolveModel, isFree: [Bool], banned: Set<Int> = [], demands: [ResolveDemand] = []) {
        let free = banned.isEmpty ? isFree : isFree.indices.map { isFree[$0] && !banned.contains($0) }
        let left = placed.chosen.filter { !banned.contains($0) }
        let values = left.count == placed.chosen.count ? placed.values : placed.state(choosing: left).allValues
        members = free.indices.filter { free[$0] }
        let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        var part = placed.model.holding(values, except: free)
        var open: [ResolveDemand] = []
        for demand in demands {
            let held = demand.pairs.count { !free[$0] && values[$0] == 1 }
            guard held < demand.atLeast else { continue }
            let pairs = demand.pairs.compactMap { number[$0] }
            let rest = ResolveDemand(
                name: demand.name,
                pairs: pairs,
                atLeast: demand.atLeast - held,
                task: demand.task
            )
            part.require(rest.form, rule: nil, name: demand.name)
            open.append(rest)
        }
        model = part
        self.demands = open
        start = left.compactMap { number[$0] }
        kept = left.filter { !free[$0] }
    }

    /// Pairs of the whole roster when these pairs of the part are chosen.
    func whole(_ chosen: [Int]) -> [Int] { (kept + chosen.map { members[$0] }).sorted() }
}

/// So many of these pairs must be chosen.
struct ResolveDemand: Sendable {
    let name: String
    let pairs: [Int]
    var atLeast = 1
    /// The task, if it is about all pairs of a role or a slot of one.
    var task: Int?

    /// At most 0 if it is met.
    var form: Form { Form(pairs, times: -1, plus: atLeast) }
}
