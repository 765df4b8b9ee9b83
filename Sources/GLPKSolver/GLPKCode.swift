import CGLPKGuard

/// The numbers of glpk.h that are needed here, under their meanings.
enum GLPKCode {
    // Solution statuses.
    static let feasible = ROSTER_GLPK_FEASIBLE
    static let noFeasible = ROSTER_GLPK_NO_FEASIBLE
    static let optimal = ROSTER_GLPK_OPTIMAL
    // Return codes.
    static let iterationLimit = ROSTER_GLPK_ITERATION_LIMIT
    static let timeLimit = ROSTER_GLPK_TIME_LIMIT
    static let stopped = ROSTER_GLPK_STOPPED
}
