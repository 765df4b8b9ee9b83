/// What a running plan has reached.
public struct PlanProgress: Sendable {
    /// What is being done.
    public enum Phase: String, Sendable, CaseIterable {
        /// Stops are grouped into rounds.
        case rounds
        /// Eligible pairs are found and the model is written.
        case modelling
        /// A first roster is built.
        case construction
        /// The roster is improved.
        case improvement
        /// A bound is proven.
        case bounding
        /// Branch and bound closes the gap.
        case search
        /// The checker reads the roster.
        case checking
    }

    /// What is being done.
    public var phase: Phase
    /// The level being worked on, if any.
    public var level: ObjectiveLevel?
    /// Value of the best roster so far on that level, in points.
    public var objective: Int?
    /// Proven bound on that level.
    public var bound: Double?
    /// Time since the plan began.
    public var elapsed: Duration
    /// How a component is going to be solved, when that is decided.
    public var choice: MethodChoice?
    /// What has been done so far.
    public var work = PlanWork()

    /// How a component is solved, and what that was decided by.
    public struct MethodChoice: Sendable, Hashable {
        /// The number of the component, from 1.
        public var component: Int
        /// How many components there are.
        public var components: Int
        /// Pairs of a volunteer and an activity.
        public var pairs: Int
        /// Volunteers in them.
        public var volunteers: Int
        /// What is done.
        public var method: PlanMethod
        /// Why.
        public var reason: Reason

        /// Why a method was chosen.
        public enum Reason: Sendable, Hashable {
            /// It was asked for.
            case asked
            /// The component has fewer pairs than this, or as many.
            case size(limit: Int)
            /// Some volunteer's week has too many sums to be priced.
            case weekTooWide
            /// No roster to begin with was found.
            case noRoster
        }
    }

    /// A report of progress.
    public init(
        phase: Phase,
        level: ObjectiveLevel? = nil,
        objective: Int? = nil,
        bound: Double? = nil,
        elapsed: Duration
    ) {
        self.phase = phase
        self.level = level
        self.objective = objective
        self.bound = bound
        self.elapsed = elapsed
    }

    /// (objective − bound) / max(1, |objective|), if both are known.
    public var gap: Double? {
        guard let objective, let bound else { return nil }
        return max(0, (Double(objective) - bound) / Double(max(1, abs(objective))))
    }
}
