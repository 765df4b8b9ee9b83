import Rostering

extension DemandShape {
    /// The kind of a shape, without its numbers.
    enum Kind { case shift, visit, round, supervision, session }

    /// Which kind it is.
    var kind: Kind {
        switch self {
        case .shift: .shift
        case .visit: .visit
        case .round: .round
        case .supervision: .supervision
        case .session: .session
        }
    }
}
