import Rostering

/// A resolution as JSON.
struct ResolutionReport: Encodable {
    /// What one level costs.
    struct Level: Encodable {
        var level: String
        var before: Int
        var cost: Int
        var provenInScope: Bool
        var least: Int?
        var most: Int?
    }

    /// Over which rosters it is proven.
    struct Scope: Encodable {
        var whole: Bool
        var volunteers: Int?
        var tasks: Int?

        init(_ scope: Resolution.Scope) {
            switch scope {
            case .whole: whole = true
            case .neighbourhood(let volunteers, let tasks):
                (whole, self.volunteers, self.tasks) = (false, volunteers, tasks)
            }
        }
    }

    var outcome: String
    /// Rules that make it impossible, each alone.
    var impossibleBecause: [String]?
    /// Rules that make it impossible, together.
    var impossibleTogether: [String]?
    var levels: [Level]
    var scope: Scope
    var proven: Bool
    var changes: [DutyChangeReport]
    var fewestChangesProven: Bool
    /// Tasks that the roster leaves open, and the given one does not.
    var leftOpen: [TaskID]
    /// Tasks that the given roster leaves open, and this one does not.
    var covered: [TaskID]
    var stopped: String?

    init(_ resolution: Resolution, _ resolver: Resolver) {
        switch resolution.outcome {
        case .possible: outcome = "possible"
        case .unknown: outcome = "unknown"
        case .impossible(let reason):
            outcome = "impossible"
            impossibleBecause = reason.alone.map(\.rawValue)
            impossibleTogether = reason.together.map(\.rawValue)
        }
        levels = resolution.levels.map {
            Level(
                level: $0.level.rawValue,
                before: $0.before,
                cost: $0.cost,
                provenInScope: $0.isProvenInScope,
                least: $0.least,
                most: $0.most
            )
        }
        scope = Scope(resolution.scope)
        proven = resolution.isProven
        changes = resolution.changes.map { DutyChangeReport($0, resolver.scenario) }
        fewestChangesProven = resolution.isFewestChanges
        let before = Set(resolver.roster.uncovered.map(\.task))
        let after = Set((resolution.roster ?? resolver.roster).uncovered.map(\.task))
        leftOpen = after.subtracting(before).sorted()
        covered = before.subtracting(after).sorted()
        stopped = resolution.limit?.rawValue
    }
}

/// A change of a duty as JSON.
struct DutyChangeReport: Encodable {
    var volunteer: VolunteerID
    var change: String
    var before: ChangeReport.Entry?
    var after: ChangeReport.Entry?

    init(_ change: DutyChange, _ scenario: Scenario) {
        volunteer = change.volunteer
        self.change = change.before == nil ? "added" : change.after == nil ? "dropped" : "moved"
        before = change.before.map { ChangeReport.Entry($0, scenario) }
        after = change.after.map { ChangeReport.Entry($0, scenario) }
    }
}

/// What `why-not` tells as JSON.
struct WhyNotReport: Encodable {
    var volunteer: VolunteerID
    var task: TaskID
    var servesAlready: Bool
    var resolution: ResolutionReport

    init(_ volunteer: VolunteerID, _ task: TaskID, _ resolution: Resolution, _ resolver: Resolver) {
        (self.volunteer, self.task) = (volunteer, task)
        servesAlready = resolver.roster.duties.contains { $0.volunteer == volunteer && $0.task == task }
        self.resolution = ResolutionReport(resolution, resolver)
    }
}
