import LinearModel

/// Collects what is wrong with a change to a session before GLPK sees it.
struct SessionCheck {
    private var problems: [LinearModelError.Problem] = []

    mutating func bounds(_ lower: Double, _ upper: Double, at place: LinearModelError.Place) {
        if lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity {
            add(.unusableBound(lower: "\(lower)", upper: "\(upper)"), at: place)
        } else if lower > upper {
            add(.crossedBounds(lower: lower, upper: upper), at: place)
        }
    }

    mutating func number(_ value: Double, _ what: String, at place: LinearModelError.Place) {
        if !value.isFinite { add(.notFinite(what, value: "\(value)"), at: place) }
    }

    mutating func index(_ index: Int, count: Int, of place: LinearModelError.Place) {
        if !(0..<count).contains(index) { add(.outOfRange(index, count: count), at: place) }
    }

    mutating func entries(_ entries: [SparseEntry], count: Int, at place: LinearModelError.Place) {
        for entry in entries {
            index(entry.index, count: count, of: place)
            number(entry.coefficient, "coefficient at \(entry.index)", at: place)
        }
    }

    /// Throws everything that was found.
    func finish() throws(LinearModelError) {
        if !problems.isEmpty { throw LinearModelError(problems: problems) }
    }

    private mutating func add(_ reason: LinearModelError.Reason, at place: LinearModelError.Place) {
        problems.append(LinearModelError.Problem(place: place, reason: reason))
    }
}
