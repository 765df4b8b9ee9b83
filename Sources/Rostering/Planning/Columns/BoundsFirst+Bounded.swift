/// What bounding the levels goes by, and what it has come to.
extension BoundsFirst {
    /// How far one step is taken before the next: levels in turn end worse by the quicker way of a weighted sum.
    struct Thoroughness {
        /// Whether levels are parts of a weighted sum, so that none holds another at its value.
        let isSum: Bool
        /// How far the master is solved before a dive.
        let tolerance: Double
        /// How far it is solved after each decision.
        let nodeTolerance: Double
        /// How many rounds of planning anew for the last level may bring little in turn: few if its cuts come next.
        let lastPatience: Int
        /// The least part of what is still wanted that such a round should bring; `nil` where any progress will do.
        let leastProgress: Double?

        static let ofLevels = Thoroughness(
            isSum: false,
            tolerance: 3e-5,
            nodeTolerance: 1e-5,
            lastPatience: BoundsFirst.patience,
            leastProgress: nil
        )
        static let ofSum = Thoroughness(
            isSum: true,
            tolerance: 1e-4,
            nodeTolerance: 1e-4,
            lastPatience: 1,
            leastProgress: 0.1
        )
    }

    /// A level that has been bounded.
    struct Bounded {
        let level: ObjectiveLevel
        let generation: ColumnGeneration
        var bound: Double
        /// Values of earlier levels that the bound holds for.
        let held: [LevelGoal.Held]
        /// Plans of the master's solution before anything was decided.
        let mixture: [WeekColumn]
        /// What was decided; `nil` if the master was not solved.
        var tree: BranchAndPrice?
        /// Where nothing was left to decide.
        var leaves: [BranchLeaf] { tree?.leaves ?? [] }
        /// Where the bound is least.
        var leaf: BranchLeaf? { leaves.min { $0.bound < $1.bound } }

        /// Where a roster keeps most of what was decided.
        func leaf(of state: ModelState) -> BranchLeaf? {
            let shared = generation.space.decomposition.sharedColumns
            func broken(_ leaf: BranchLeaf) -> Int {
                leaf.decisions.count { decision in
                    guard case .shared(let positions, let lower, let upper) = decision else { return false }
                    return !(lower...upper).contains(positions.reduce(0) { $0 + state.value(shared[$1]) })
                }
            }
            return leaves.map { (broken($0), $0) }.min { ($0.0, $0.1.bound) < ($1.0, $1.1.bound) }?.1
        }
    }
}
