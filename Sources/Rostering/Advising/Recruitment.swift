/// The fewest people to recruit so that a coverage target is reached.
public struct Recruitment: Sendable {
    /// Somebody to recruit.
    public struct Recruit: Sendable {
        /// What they must bring.
        public var profile: VolunteerProfile
        /// The phantom volunteer who stands for them in ``Recruitment/roster``.
        public var volunteer: VolunteerID
        /// What they would do, by start.
        public var duties: [Duty]
        /// The grids in which they may live.
        public var grids: [GridID]
    }

    /// Whether the target can be reached.
    public enum Outcome: Hashable, Sendable {
        /// It is reached already.
        case reached
        /// It is reached with ``Recruitment/recruits``.
        case found
        /// With at most this many recruits of the profiles (`nil`: however many) it is not reached: proven over the
        /// rosters of the method. So much at least stays open of what counts, `nil` if unknown; if
        /// ``Recruitment/recruits`` do not reach that, they are only the best found.
        case unreachable(recruits: Int?, missing: Int?)
        /// The work ended before the target was reached; ``Recruitment/recruits`` are the best found.
        case unknown
    }

    /// Over which rosters the number is proven.
    public enum Method: String, Hashable, Sendable {
        /// All rosters: everything is planned anew.
        case whole
        /// Rosters in which everybody's duties stay as they are, and recruits take what is open.
        case held
    }

    /// Whether the target can be reached.
    public var outcome: Outcome
    /// Whom to recruit: for the target, or if that is out of reach, for the most that can be reached.
    public var recruits: [Recruit] = []
    /// Over which rosters the number is proven.
    public var method: Method
    /// Whether no roster of the method needs fewer.
    public var isProven = false
    /// Proven: no roster of the method needs fewer than this.
    public var leastOfMethod = 0
    /// Proven: no roster whatever needs fewer than this.
    public var least = 0
    /// Coverage by service with the given roster.
    public var before: [ServiceCoverage]
    /// Coverage by service with the recruits.
    public var after: [ServiceCoverage]
    /// A roster with the recruits, which the checker has read; `nil` if there are none.
    public var roster: Roster?
    /// The scenario of that roster.
    public var scenario: Scenario
    /// What is open and nobody of any profile could serve, looked at if the duties of the roster are held.
    public var beyond: [UncoveredNeed] = []
    /// Profiles that were looked at, and those among them that could do anything.
    public var profiles: (given: Int, useful: Int) = (0, 0)

    /// Whether it is proven that no roster whatever reaches the target with fewer.
    public var isMinimal: Bool { outcome == .reached || outcome == .found && least >= recruits.count }
}
