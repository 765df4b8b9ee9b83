/// Who could step in for one duty, and what it costs.
public struct CoverAnswer: Hashable, Sendable {
    /// The task.
    public var task: TaskID
    /// The role to fill.
    public var role: RoleID
    /// When; `nil` if nobody serves it yet and any start of its window will do.
    public var interval: Interval?
    /// Who cannot come; `nil` if the place is open.
    public var leaving: VolunteerID?
    /// Who else is on it.
    public var team: [Duty]
    /// Stand-ins, the best first: those that cost no coverage, by how many people have to be asked, then by cost.
    public var standIns: [StandInOption]
    /// Volunteers left out because they were asked not long ago.
    public var skipped: [VolunteerID]
    /// Whether it is proven that nobody else can step in, however many others swap.
    public var isComplete: Bool
    /// Why the search for chains of swaps ended early, if it did.
    public var limit: PlanTermination?
}

/// One way to fill a duty.
public struct StandInOption: Hashable, Sendable {
    /// What has to happen for it.
    public enum Way: String, Hashable, Sendable, Comparable, CaseIterable {
        /// Nobody else is concerned.
        case atOnce = "at-once"
        /// The stand-in gives one duty to somebody else.
        case swap
        /// Several duties change hands or times.
        case chain

        /// Orders from the simplest.
        public static func < (left: Self, right: Self) -> Bool {
            allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
        }
    }

    /// Who steps in.
    public var volunteer: VolunteerID
    /// What has to happen for it.
    public var way: Way
    /// The roster then, which the checker has read.
    public var roster: Roster
    /// What is different from the given roster, the stand-in's duty included.
    public var changes: [DutyChange]
    /// Points that each level has more than the given roster; negative if it has fewer.
    public var cost: [ObjectiveLevel: Int]
    /// Whether no roster with this stand-in costs less: within the way, and for chains over the scope.
    public var isLeast: Bool

    /// People other than who leaves whose duties change.
    public var peopleAsked: Int { Set(changes.filter { $0.after != nil || !isLeaving($0) }.map(\.volunteer)).count }

    /// Coverage, stability and care, in order.
    var inOrder: [Int] { [.coverage, .stability, .care].map { cost[$0] ?? 0 } }

    private func isLeaving(_ change: DutyChange) -> Bool { change.volunteer == leaving }
    /// Who cannot come.
    var leaving: VolunteerID?
}

extension Resolver {
    /// Ranked stand-ins for a duty: feasible at once, with one swap, or with a chain of swaps.
    ///
    /// A stand-in at once or by a swap takes the duty at its time; in a chain anything may change but what `frozenBefore`
    /// holds. The cost of each is that of the roster it leads to, less that of the given one.
    ///
    /// Parameters:
    /// - task: the task; of a round also one of its stops.
    /// - leaving: who cannot come; without one, the open place if there is any, else the first member of the team.
    /// - skipping: volunteers who were asked not long ago.
    /// - frozenBefore: duties that start before this stay as they are.
    /// - limit: most stand-ins to return.
    /// Throws: ``ResolveError/unknown(_:near:)``; what the solver throws.
    /// Complexity: eligible volunteers × their duties × who could take those; then one resolution for each chain.
    public func cover(
        _ task: TaskID,
        insteadOf leaving: VolunteerID? = nil,
        skipping: Set<VolunteerID> = [],
        frozenBefore: Minutes = 0,
        limit: Int = 10
    ) async throws -> CoverAnswer {
        let stopper = Stopper(timeLimit: options.timeLimit)
        return try await withTaskCancellationHandler {
            let search = try CoverSearch(
                resolver: self,
                task: base.problem.knownTask(task),
                leaving: leaving,
                skipping: skipping,
                frozenBefore: frozenBefore,
                stopper: stopper
            )
            return try await search.answer(limit: limit)
        } onCancel: {
            stopper.cancel()
        }
    }
}
