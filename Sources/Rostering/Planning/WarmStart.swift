/// What a plan has found out about a week, by names, so that the plan of a week that differs little begins with it: duals
/// of the rows that link the volunteers, and the most promising weeks of each volunteer.
///
/// Duals of any origin give a valid bound, and weeks are only taken over where they keep every rule, so what is proven
/// stays proven. It names ids, and nobody.
public struct WarmStart: Hashable, Sendable {
    /// A linking row: its name, and which of those with that name.
    struct LinkKey: Hashable, Sendable {
        let name: String
        let number: Int
    }

    /// Duals of one run on the links, those of 0 too: a link that is not among them is new.
    typealias Duals = [LinkKey: Double]

    /// Plans kept of each volunteer.
    private static let plansPerVolunteer = 30

    /// Duals of the run on all levels weighed.
    var weighed: Duals = [:]
    /// Duals of each level's own run.
    var levels: [ObjectiveLevel: Duals] = [:]
    /// Plans by volunteer, as names of pairs.
    var plans: [VolunteerID: [[String]]] = [:]

    /// Nothing found out yet.
    public init() {}

    /// Whether nothing has been found out, as of a week that is too small for column generation.
    public var isEmpty: Bool { weighed.isEmpty && levels.isEmpty && plans.isEmpty }

    /// Notes the duals of a run, and its plans of least reduced cost.
    ///
    /// Parameter level: the level of the run; `nil` if all levels were weighed.
    mutating func note(_ generation: ColumnGeneration, level: ObjectiveLevel?) {
        let decomposition = generation.space.decomposition
        var duals: Duals = [:]
        for (key, dual) in zip(WarmStart.keys(decomposition), generation.duals) { duals[key] = dual }
        if let level { levels[level] = duals } else { weighed = duals }
        for (week, own) in generation.space.plans.enumerated() {
            let (model, columns) = (decomposition.model, decomposition.weeks[week].columns)
            let volunteer = model.problem.volunteers[decomposition.weeks[week].volunteer].id
            let best = own.indices.map { (own[$0].reducedCost(generation.duals), $0) }.sorted { $0 < $1 }
            let names = best.prefix(WarmStart.plansPerVolunteer).map { plan in
                own[plan.1].pairs.map { model.name(of: columns[$0]) }
            }
            plans[volunteer] = Array(Set((plans[volunteer] ?? []) + names)).sorted { $0.lexicographicallyPrecedes($1) }
        }
    }

    /// Takes over what a later plan has found out, and keeps what it has not.
    mutating func update(with new: WarmStart) {
        if !new.weighed.isEmpty { weighed = new.weighed }
        levels.merge(new.levels) { $1 }
        plans.merge(new.plans) { $1 }
    }

    /// Adds what another component's run has found out.
    mutating func merge(_ other: WarmStart) {
        weighed.merge(other.weighed) { first, _ in first }
        for (level, duals) in other.levels { levels[level, default: [:]].merge(duals) { first, _ in first } }
        plans.merge(other.plans) { $0 + $1 }
    }

    /// The duals for the links of a component; where none is known, those given.
    static func duals(_ known: Duals, _ decomposition: Decomposition, otherwise: [Double]) -> [Double] {
        zip(keys(decomposition), otherwise).map { known[$0] ?? $1 }
    }

    /// Adds the plans that a component's volunteers may still have.
    func add(to space: WeekSpace) {
        for (week, pricer) in space.pricers.enumerated() {
            let part = space.decomposition.weeks[week]
            guard let own = plans[space.model.problem.volunteers[part.volunteer].id] else { continue }
            var numbers: [String: Int] = [:]
            for pair in 0..<part.pairCount { numbers[space.model.name(of: part.columns[pair])] = pair }
            for names in own {
                let pairs = names.compactMap { numbers[$0] }.sorted()
                if pairs.count == names.count, pricer.isAllowed(pairs) { space.add(pricer.column(of: pairs)) }
            }
        }
    }

    private static func keys(_ decomposition: Decomposition) -> [LinkKey] {
        var count: [String: Int] = [:]
        return decomposition.links.map { link in
            let number = count[link.name, default: 0]
            count[link.name] = number + 1
            return LinkKey(name: link.name, number: number)
        }
    }
}
