/// Why a task is not covered, or covered as it is, and the smallest changes that would cover it.
public struct WhyAnswer: Sendable {
    /// The task; of a stop its round.
    public var task: TaskID
    /// What was asked about: a task, or the stop of a round.
    public var asked: TaskID
    /// What stays uncovered of it; empty if it is covered.
    public var uncovered: [UncoveredNeed]
    /// Who serves it.
    public var team: [Duty]
    /// What keeps those from it who do not serve it; `nil` if it is covered.
    public var counts: WhyCounts?
    /// What is remarkable about how it is covered; empty if it is not covered.
    public var remarks: [WhyRemark] = []
    /// What covering it would cost with everything else as it is: needs that matter more, or that it is impossible.
    /// `nil` if it is covered.
    public var covering: Resolution?
    /// The smallest fix of each kind that covers it, each proven by solving anew.
    public var fixes: [WhyFix] = []
    /// Kinds of fixes that were not tried for lack of time, if any.
    public var untried: Int = 0
}

/// What keeps the volunteers from a task, each counted once.
public struct WhyCounts: Hashable, Sendable {
    /// Volunteers in all.
    public var volunteers: Int = 0
    /// Those who hold what a role asks for; equal to `volunteers` if it asks for nothing.
    public var qualified: Int = 0
    /// Those whom a rule keeps from it before any duty is given out, at the first such rule, skills first.
    public var excluded: [RuleID: [VolunteerID]] = [:]
    /// Those who would break a rule with their other duties, at the first such rule.
    public var limited: [RuleID: [VolunteerID]] = [:]
    /// Those who are busy at that time, with what.
    public var busy: [WhyBusy] = []
    /// Those who cannot serve it alone: the team or an earlier visit is missing.
    public var waiting: [VolunteerID] = []
    /// Those whom nothing keeps from it as the roster stands.
    public var able: [VolunteerID] = []
}

/// Somebody who is busy with other duties when a task asks for them.
public struct WhyBusy: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// The duties in the way.
    public var duties: [Duty]
    /// Coverage points that the roster would gain (negative) or lose if they served the task instead.
    public var coverage: Int
}

/// Something remarkable about how a task is covered, what keeps others from it, and what it would cost to have it
/// otherwise.
public struct WhyRemark: Sendable {
    /// What is remarkable.
    public enum Kind: Hashable, Sendable {
        /// It starts so many minutes after its first possible start.
        case late(minutes: Int)
        /// A resident is visited by somebody whom they do not know.
        case stranger(VolunteerID)
        /// Somebody serves it from another grid, or from another branch.
        case fromElsewhere(VolunteerID, isOtherBranch: Bool)
        /// A grid member steps in.
        case gridMember(VolunteerID)
    }

    /// What is remarkable.
    public var kind: Kind
    /// What keeps those who would be without remark from it: for an earlier start, for those whom the resident knows, for
    /// those of the task's grid, for those who are no grid members.
    public var counts: WhyCounts
    /// What it would cost to have it otherwise; `nil` if there was no time to find out.
    public var otherwise: Resolution?
}

/// What covers a task: the smallest change of its kind, or several that are needed together.
public struct WhyFix: Sendable {
    /// The changes; one, unless a team lacks several.
    public var changes: [ScenarioChange]
    /// How large it is in its own unit: minutes of time, volunteers to find, else 1.
    public var size: Int
    /// What it brings and costs; its roster covers the task.
    public var resolution: Resolution
    /// Smaller ones of the kind that were tried and do not do.
    public var tooSmall: [[ScenarioChange]]
    /// Whether every smaller one of the kind was shown not to do, over all rosters.
    public var isSmallest: Bool
}

extension Resolver {
    /// Why a need is uncovered, or covered as it is, and what would change that.
    ///
    /// Parameter target: a need's id, a task's, or a stop's `need@date`. Of a need with several tasks, the first one that
    /// is uncovered is explained, else the first.
    /// Throws: ``ResolveError/unknown(_:near:)``; what the solver throws.
    public func why(_ target: String) async throws -> WhyAnswer {
        let stopper = Stopper(timeLimit: options.timeLimit)
        return try await withTaskCancellationHandler {
            try await WhySearch(resolver: self, target: target, stopper: stopper).answer()
        } onCancel: {
            stopper.cancel()
        }
    }
}
