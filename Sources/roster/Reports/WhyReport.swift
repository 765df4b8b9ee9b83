import Rostering

/// What `why` tells as JSON.
struct WhyReport: Encodable {
    /// Volunteers by what keeps them from it.
    struct Counts: Encodable {
        /// Somebody who is busy.
        struct Busy: Encodable {
            var volunteer: VolunteerID
            var with: [TaskID]
            /// Coverage points that it would cost if they served this instead.
            var coverage: Int
        }

        var volunteers: Int
        var qualified: Int
        var excluded: [String: [VolunteerID]]
        var limited: [String: [VolunteerID]]
        var busy: [Busy]
        var waiting: [VolunteerID]
        var able: [VolunteerID]

        init(_ counts: WhyCounts) {
            (volunteers, qualified, waiting, able) = (counts.volunteers, counts.qualified, counts.waiting, counts.able)
            excluded = Dictionary(uniqueKeysWithValues: counts.excluded.map { ($0.key.rawValue, $0.value) })
            limited = Dictionary(uniqueKeysWithValues: counts.limited.map { ($0.key.rawValue, $0.value) })
            busy = counts.busy.map {
                Busy(volunteer: $0.volunteer, with: $0.duties.map(\.task), coverage: $0.coverage)
            }
        }
    }

    /// A change that covers it.
    struct Fix: Encodable {
        var changes: [ChangeEntry]
        /// Minutes, volunteers, or 1.
        var size: Int
        var smallestProven: Bool
        var tooSmall: [[ChangeEntry]]
        var resolution: ResolutionReport
    }

    /// Something remarkable about how it is covered.
    struct Remark: Encodable {
        var kind: String
        var volunteer: VolunteerID?
        var minutes: Int?
        var counts: Counts
        var otherwise: ResolutionReport?
    }

    var task: TaskID
    var asked: TaskID
    var short: Int
    var team: [VolunteerID]
    var counts: Counts?
    var covering: ResolutionReport?
    var fixes: [Fix]
    var untriedKinds: Int
    var remarks: [Remark]

    init(_ answer: WhyAnswer, _ resolver: Resolver) {
        (task, asked) = (answer.task, answer.asked)
        short = answer.uncovered.reduce(0) { $0 + $1.short }
        team = answer.team.map(\.volunteer)
        counts = answer.counts.map(Counts.init)
        covering = answer.covering.map { ResolutionReport($0, resolver) }
        fixes = answer.fixes.map {
            Fix(
                changes: $0.changes.map(ChangeEntry.init),
                size: $0.size,
                smallestProven: $0.isSmallest,
                tooSmall: $0.tooSmall.map { $0.map(ChangeEntry.init) },
                resolution: ResolutionReport($0.resolution, resolver)
            )
        }
        untriedKinds = answer.untried
        remarks = answer.remarks.map { remark in
            var entry = Remark(kind: "", counts: Counts(remark.counts))
            switch remark.kind {
            case .late(let minutes): (entry.kind, entry.minutes) = ("late", minutes)
            case .stranger(let id): (entry.kind, entry.volunteer) = ("stranger", id)
            case .fromElsewhere(let id, let isOther):
                (entry.kind, entry.volunteer) = (isOther ? "other-branch" : "other-grid", id)
            case .gridMember(let id): (entry.kind, entry.volunteer) = ("grid-member", id)
            }
            entry.otherwise = remark.otherwise.map { ResolutionReport($0, resolver) }
            return entry
        }
    }
}

/// A change to a scenario as JSON.
struct ChangeEntry: Encodable {
    var kind: String
    var volunteer: VolunteerID?
    var need: NeedID?
    var service: ServiceID?
    var resident: ResidentID?
    var date: String?
    var from: String?
    var to: String?
    var reach: String?
    var skills: [SkillID]?
    var rule: String?

    init(_ change: ScenarioChange) {
        switch change {
        case .pin(let pin): (kind, volunteer) = ("pin", pin.volunteer)
        case .covered: kind = "covered"
        case .free(let id, let day, let window):
            (kind, volunteer, date, from, to) = ("free", id, "\(day)", "\(window.from)", "\(window.to)")
        case .away(let id, let day): (kind, volunteer, date) = ("away", id, "\(day)")
        case .load(let id, _): (kind, volunteer) = ("load", id)
        case .skill(let id, let holding): (kind, volunteer, skills) = ("skill", id, [holding.skill])
        case .reach(let id, let reach, _): (kind, volunteer, self.reach) = ("reach", id, reach.rawValue)
        case .window(let id, let window):
            (kind, need, from, to) = ("window", id, "\(window.from)", "\(window.to)")
        case .serviceReach(let id, let reach, _): (kind, service, self.reach) = ("service-reach", id, reach.rawValue)
        case .relaxedWish(let id, _): (kind, resident) = ("wish", id)
        case .rule(let id, _): (kind, rule) = ("rule", id.rawValue)
        case .recruit(let volunteer): (kind, skills) = ("recruit", volunteer.skills.map(\.skill))
        case .leave(let id): (kind, volunteer) = ("leave", id)
        case .need(let need): (kind, self.need) = ("need", need.id)
        case .withdraw(let id): (kind, need) = ("withdraw", id)
        }
    }
}
