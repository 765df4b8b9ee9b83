/// Why a solve ended. Whether there is a solution is told by the result's `values`, not by this.
public enum Termination: String, Sendable, Hashable, CaseIterable {
    /// The solution is proven optimal.
    case optimal
    /// The gap between solution and bound is within the wanted one.
    case gapReached
    /// There is no solution.
    case infeasible
    /// The relaxation's objective has no lower limit. (With integer columns there may then be no solution at all.)
    case unbounded
    /// The time limit cut in.
    case timeLimit
    /// The limit of iterations or nodes cut in.
    case workLimit
    /// The task was cancelled, or `shouldStop` said so.
    case cancelled
    /// The solver could not finish, or its answer did not pass the check; values that are given did pass it.
    case numericalTrouble
}
