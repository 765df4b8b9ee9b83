/// Points of the objective levels, all whole numbers of at least 0. What each multiplies is told in the article on
/// the objective.
public struct Weights: Hashable, Sendable {
    // Coverage.
    /// Each visit beyond the first that one resident misses in the horizon.
    public var repeatedMiss = 20
    /// Each coverage point that a grid's visits miss beyond its tolerated share, multiplied by this.
    public var gridEvenness = 1
    /// The tolerated share of a grid's visit points, in percent.
    public var toleratedSharePercent = 10

    // Stability.
    /// A published duty that is dropped.
    public var dropped = 10
    /// A duty that is new for its volunteer.
    public var added = 10
    /// A duty kept by its volunteer with another start or role.
    public var moved = 5

    // Care.
    /// One minute above the first, second, third and fourth fairness threshold.
    public var fairness = [1, 1, 2, 4]
    /// The thresholds: fair minutes plus these percentages of the minutes offered.
    public var fairnessStepsPercent = [0, 15, 30, 50]
    /// Fair minutes as a percentage of what a volunteer offered, when no target is given.
    public var fairSharePercent = 40
    /// Each volunteer who visits a resident, for services with continuity.
    public var face = 20
    /// In addition, if the resident does not know them.
    public var unknownFace = 60
    /// A duty in another grid of the volunteer's branch.
    public var otherGrid = 10
    /// A duty in another branch.
    public var otherBranch = 25
    /// One minute of the walk from home to a duty.
    public var walkingMinute = 2
    /// Multiplied by ``Preference/Level/multiple``.
    public var preference = 10
    /// One minute in an undesired time.
    public var undesiredMinute = 2
    /// An unmet wish that is not required.
    public var wish = 60
    /// A duty of a grid member.
    public var fallback = 200
    /// A duty, for each time that its volunteer stayed away lately (``History/noShows``, at most 10); 0 ignores it.
    public var noShow = 0

    // Merging the levels into one sum.
    /// Factor of the coverage level.
    public var mergedCoverage = 100
    /// Factor of the stability level.
    public var mergedStability = 10
    /// Factor of the care level.
    public var mergedCare = 1

    /// The default weights.
    public init() {}
}
