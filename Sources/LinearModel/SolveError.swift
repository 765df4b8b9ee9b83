/// Why a solve could not be done at all.
public enum SolveError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Options with unusable values, one sentence each.
    case invalidOptions([String])
    /// A start breaks the model; `details` has one sentence per violation.
    case startRejected(index: Int, violations: [Violation], details: [String])
    /// The solver failed inside; the message is its own.
    case solverFailed(solver: String, message: String)

    /// One line per problem.
    public var description: String {
        switch self {
        case .invalidOptions(let problems):
            problems.map { "invalid option: \($0)" }.joined(separator: "\n")
        case .startRejected(let index, _, let details):
            details.map { "start \(index) is infeasible: \($0)" }.joined(separator: "\n")
        case .solverFailed(let solver, let message):
            "\(solver) failed: \(message)"
        }
    }
}
