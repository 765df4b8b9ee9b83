/// Whom to train in what: each training on its own, and the fewest that reach a coverage target together.
public struct Training: Sendable {
    /// One volunteer who learns one skill.
    public struct Candidate: Hashable, Sendable {
        /// Who.
        public var volunteer: VolunteerID
        /// What they would be able to do.
        public var skill: SkillHolding
    }

    /// What a training brings on its own.
    public struct Gain: Sendable {
        /// The training.
        public var candidate: Candidate
        /// Coverage points that it was estimated to save.
        public var estimate: Int
        /// Coverage points that it saves, the roster solved anew with it: at least so many.
        public var points: Int
        /// Whether that is proven over the scope.
        public var isProven: Bool
        /// What is covered that was open before.
        public var covered: [UncoveredNeed]
    }

    /// The fewest trainings that reach a target: planned anew as a whole if ``Training/isWhole``, else while everybody keeps
    /// their duties.
    public enum Fewest: Sendable {
        /// The target is reached already.
        case reached
        /// These do; proven the fewest or not.
        case found([Candidate], isProven: Bool)
        /// Proven: no trainings do.
        case unreachable
        /// Nothing was found, or what was found did not stand up to the checker.
        case unknown
    }

    /// Trainings that save anything, the most first.
    public var gains: [Gain]
    /// Trainings that were looked at.
    public var candidates: Int
    /// Trainings that were estimated to bring something and could not be confirmed in the time.
    public var unconfirmed: Int
    /// The fewest trainings that reach the target.
    public var fewest: Fewest
    /// Whether everything was solved anew, so that a gain that is proven is exact.
    public var isWhole: Bool
    /// Whether the roster is proven to leave the least open, so that a gain is reached at least.
    public var isOpenProven: Bool
    /// Whether it is proven that no training saves anything: of all rosters, or of a large problem, of those that differ
    /// near the open needs.
    public var isNoneProven: Bool
}
