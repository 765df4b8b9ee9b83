/// Something that a roster is good at, of which less points are better: a level of the objective, or a part of care.
public enum TradeOffGoal: String, CaseIterable, Hashable, Sendable {
    /// What stays open: the level `coverage`.
    case coverage
    /// Changes to the published roster: the level `stability`.
    case changes
    /// All of the level `care`.
    case care
    /// Loads relative to what each volunteer offers.
    case fairness
    /// Few and known faces.
    case continuity
    /// Other grids and branches, and minutes on foot.
    case locality
    /// Preferences, undesired times and wishes.
    case preferences
    /// Duties of grid members.
    case fallback
}

/// The points of a goal in a model, by column.
struct GoalCosts {
    /// Points of one unit of every column.
    var columns: [Int]
    /// Points that no decision changes.
    var constant = 0

    /// The points of a goal; the parts of care are told apart by what their columns mean.
    init(_ goal: TradeOffGoal, of model: RosterModel) {
        columns = model.columns.map { _ in 0 }
        func level(_ level: ObjectiveLevel) -> Int { RosterModel.levels.firstIndex(of: level)! }
        func take(_ number: Int) { (columns, constant) = (model.costs[number], model.constants[number]) }
        func take(where isWanted: (SharedColumn) -> Bool) {
            for (meaning, column) in model.shared where isWanted(meaning) {
                columns[column] = model.costs[level(.care)][column]
            }
        }
        func take(pairsBy weights: Weights) {
            for pair in model.pairs.indices {
                columns[pair] = CareObjective.pairPoints(
                    model.problem,
                    volunteer: model.pairs[pair].volunteer,
                    activity: model.activity(of: pair),
                    weights: weights
                )
            }
        }
        let own = model.problem.scenario.weights
        var weights = Weights.none
        switch goal {
        case .coverage: take(level(.coverage))
        case .changes: take(level(.stability))
        case .care: take(level(.care))
        case .fairness: take(where: { if case .excessLoad = $0 { true } else { false } })
        case .continuity: take(where: { if case .face = $0 { true } else { false } })
        case .locality:
            (weights.otherGrid, weights.otherBranch) = (own.otherGrid, own.otherBranch)
            weights.walkingMinute = own.walkingMinute
            take(pairsBy: weights)
        case .preferences:
            (weights.preference, weights.undesiredMinute) = (own.preference, own.undesiredMinute)
            weights.wish = own.wish
            take(pairsBy: weights)
        case .fallback:
            weights.fallback = own.fallback
            take(pairsBy: weights)
        }
    }
}

extension Weights {
    /// Weights of which those of single duties are all 0.
    fileprivate static var none: Weights {
        var weights = Weights()
        (weights.otherGrid, weights.otherBranch, weights.walkingMinute) = (0, 0, 0)
        (weights.preference, weights.undesiredMinute, weights.wish, weights.fallback) = (0, 0, 0, 0)
        return weights
    }
}
