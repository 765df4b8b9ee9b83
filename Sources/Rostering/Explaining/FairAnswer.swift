/// How much one volunteer does, how much less or more would be possible, and what others do who offered the same.
public struct FairAnswer: Hashable, Sendable {
    /// Minutes and duties of one volunteer.
    public struct Load: Hashable, Sendable {
        /// Who.
        public var volunteer: VolunteerID
        /// Minutes that they offered in the horizon: free and welcome, up to their maximum.
        public var offered: Int
        /// Minutes of their duties in the roster.
        public var minutes: Int
        /// Number of duties.
        public var duties: Int
    }

    /// What the roster gave of what they wished.
    public struct Wishes: Hashable, Sendable {
        /// Duties by how much the volunteer likes them; neutral where no preference matches.
        public var duties: [Preference.Level: Int] = [:]
        /// Minutes in times that they marked as undesired.
        public var undesiredMinutes = 0
        /// Visits to residents whom they know, of services with continuity.
        public var known = 0
        /// Visits to residents whom they do not know, of services with continuity.
        public var strangers = 0
        /// Minutes that they would like in the horizon, if they said so.
        public var target: Int?
    }

    /// The volunteer's own load.
    public var load: Load
    /// Least minutes found in a roster that is as good.
    public var least: Int
    /// Most minutes found in a roster that is as good.
    public var most: Int
    /// Proven: no roster as good gives them less than this.
    public var atLeast: Int
    /// Proven: no roster as good gives them more than this.
    public var atMost: Int
    /// Points that a roster may have to count as as good, by level in order.
    public var allowed: [ObjectiveLevel: Int]
    /// Over which rosters least and most were sought.
    public var scope: Resolution.Scope
    /// Others who offered the same to within a fifth, by minutes served for each minute offered, the busiest first.
    public var peers: [Load]
    /// Minutes that the objective takes as their fair share.
    public var fairMinutes: Int
    /// What their wishes got.
    public var wishes: Wishes
    /// Why the work ended before the range was proven within the scope; `nil` if it was.
    public var limit: PlanTermination?

    /// Whether least and most are proven over all rosters of the scenario.
    public var isProven: Bool { least == atLeast && most == atMost }
}

extension Resolver {
    /// Least and most minutes possible for a volunteer in any roster as good as the given one: no level above its value,
    /// care by no more than the tolerance.
    ///
    /// Parameter tolerance: share of the care points that a roster may have more; 0.005 by default.
    /// Throws: ``ResolveError/unknown(_:near:)``; what the solver throws.
    public func fair(_ volunteer: VolunteerID, tolerance: Double = 0.005) async throws -> FairAnswer {
        guard let index = base.problem.volunteers.firstIndex(where: { $0.id == volunteer }) else {
            throw ResolveError.unknown(volunteer.text, near: scenario.volunteers.map(\.id.text))
        }
        let stopper = Stopper(timeLimit: options.timeLimit)
        return try await withTaskCancellationHandler {
            try await FairSearch(resolver: self, volunteer: index, tolerance: tolerance, stopper: stopper).answer()
        } onCancel: {
            stopper.cancel()
        }
    }
}
