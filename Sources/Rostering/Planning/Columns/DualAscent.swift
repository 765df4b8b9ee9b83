/// Brings the duals of the links near to the best by the volume algorithm, without solving any linear program.
///
/// Every step prices all volunteers at trial duals; the plans found both give a bound and a direction, averaged over the
/// steps. Source: Barahona and Anbil, "The volume algorithm: producing primal solutions with a subgradient method"
/// (2000).
struct DualAscent {
    /// Duals of the best bound.
    private(set) var centre: [Double]
    private(set) var best = -Double.infinity
    private let isEquality: [Bool]
    /// The average of how much the plans chosen exceed each link.
    private var excess: [Double] = []
    private var step = 0.5
    private var weight = 0.3
    private var failures = 0
    private var trials = 0

    init(centre: [Double], isEquality: [Bool]) {
        self.centre = centre
        self.isEquality = isEquality
    }

    /// Takes the outcome of the trial duals: their bound, and by how much the cheapest choices exceed every link.
    mutating func record(_ trial: [Double], bound: Double, excess new: [Double]) {
        trials += 1
        if excess.isEmpty {
            excess = new
        } else {
            for link in new.indices { excess[link] += weight * (new[link] - excess[link]) }
        }
        if bound > best {
            var along = 0.0
            for link in new.indices { along += excess[link] * new[link] }
            if along > 0 && best > -.infinity { step = min(2, step * 1.15) }
            best = bound
            centre = trial
            failures = 0
        } else {
            failures += 1
            if failures % 6 == 0 { step = max(1e-4, step * 0.66) }
        }
        if trials % 30 == 0 { weight = max(0.03, weight * 0.6) }
    }

    /// The next duals to try, for a goal value somewhat above the best bound.
    func next(goal: Double) -> [Double] {
        var norm = 0.0
        for link in excess.indices where isEquality[link] || centre[link] < 0 || excess[link] > 0 {
            norm += excess[link] * excess[link]
        }
        guard norm > 1e-12 else { return centre }
        let length = step * max(1e-6, goal - best) / norm
        var result = centre
        for link in result.indices {
            result[link] -= length * excess[link]
            if !isEquality[link] && result[link] > 0 { result[link] = 0 }
        }
        return result
    }
}
