/// The care level of a roster, by its parts, in points; the penalties come from the rules.
struct CareValue {
    private(set) var locality = 0
    private(set) var walking = 0
    private(set) var preference = 0
    private(set) var undesired = 0
    private(set) var wishes = 0
    private(set) var fallback = 0
    private(set) var reliability = 0
    private(set) var continuity = 0
    private(set) var fairness = 0
    private(set) var penalties: Int

    var total: Int {
        locality + walking + preference + undesired + wishes + fallback + reliability + continuity + fairness
            + penalties
    }

    var parts: [String: Int] {
        [
            "locality": locality, "walking": walking, "preference": preference, "undesired": undesired,
            "wishes": wishes, "fallback": fallback, "reliability": reliability, "continuity": continuity,
            "fairness": fairness, "penalties": penalties,
        ]
    }

    init(_ evidence: Evidence, penalties: Int) {
        self.penalties = penalties
        let weights = evidence.checked.scenario.weights
        for duty in evidence.duties { add(duty, evidence, weights) }
        addContinuity(evidence, weights)
        for index in evidence.checked.volunteers.indices {
            fairness += Self.fairness(index, evidence, weights)
        }
    }

    private mutating func add(_ duty: CheckedDuty, _ evidence: Evidence, _ weights: Weights) {
        let volunteer = evidence.volunteer(duty)
        let task = evidence.task(duty)
        let map = evidence.checked.map
        if let home = evidence.checked.homes[duty.volunteer] {
            walking += weights.walkingMinute * map.walk(from: home, to: task.origin)
            if let grid = task.grid, let homeGrid = home.grid, grid != homeGrid {
                locality += map.isSameBranch(grid, homeGrid) ? weights.otherGrid : weights.otherBranch
            }
        }
        preference += weights.preference * Self.multiple(duty, volunteer, evidence)
        let free = evidence.checked.free[duty.volunteer][duty.day]
        undesired += weights.undesiredMinute * free.undesiredMinutes(duty.start, duty.end)
        if task.shape == .visit {
            for wish in task.residents.flatMap({ evidence.checked.residents[$0].wishes }) where !wish.isRequired {
                switch wish.subject {
                case .gender(let gender): if volunteer.gender != gender { wishes += weights.wish }
                case .language(let language): if !volunteer.languages.contains(language) { wishes += weights.wish }
                }
            }
        }
        if volunteer.kind == .gridMember { fallback += weights.fallback }
        reliability += weights.noShow * Swift.min(volunteer.history.noShows, 10)
    }

    /// What the level of the volunteer's preference for a duty multiplies.
    private static func multiple(_ duty: CheckedDuty, _ volunteer: Volunteer, _ evidence: Evidence) -> Int {
        guard !volunteer.preferences.isEmpty else { return 2 }
        let task = evidence.task(duty)
        let midnight = duty.day * Minutes.perDay
        var best: Int?
        var worst = 0
        for preference in volunteer.preferences {
            if let service = preference.service, service != evidence.service(task).id { continue }
            if !preference.weekdays.isEmpty,
                !preference.weekdays.contains(evidence.checked.calendar.dates[duty.day].weekday)
            {
                continue
            }
            if let window = preference.window,
                duty.start - midnight < window.from.minute || duty.end - midnight > window.to.minute
            {
                continue
            }
            if let id = preference.task, id != task.id { continue }
            let multiple =
                switch preference.level {
                case .loves: 0
                case .likes: 1
                case .neutral: 2
                case .dislikes: 4
                case .avoids: 8
                }
            best = min(best ?? multiple, multiple)
            worst = max(worst, multiple)
        }
        return worst > 2 ? worst : best ?? 2
    }

    private mutating func addContinuity(_ evidence: Evidence, _ weights: Weights) {
        struct Face: Hashable {
            let service: Int
            let resident: Int
            let volunteer: Int
        }
        var faces: Set<Face> = []
        for duty in evidence.duties {
            let task = evidence.task(duty)
            guard task.shape == .visit, evidence.service(task).continuity else { continue }
            for index in task.residents {
                let face = Face(service: task.service, resident: index, volunteer: duty.volunteer)
                guard faces.insert(face).inserted else { continue }
                let resident = evidence.checked.residents[index]
                let volunteer = evidence.volunteer(duty)
                let isKnown =
                    resident.preferred.contains(volunteer.id) || volunteer.history.served.contains(resident.id)
                continuity += weights.face + (isKnown ? 0 : weights.unknownFace)
            }
        }
    }

    /// Points for the minutes of one volunteer above each threshold.
    private static func fairness(_ index: Int, _ evidence: Evidence, _ weights: Weights) -> Int {
        let volunteer = evidence.checked.volunteers[index]
        let duties = evidence.dutiesByVolunteer[index]
        guard volunteer.kind == .volunteer, !duties.isEmpty else { return 0 }
        let minutes = duties.reduce(0) { $0 + $1.minutes }
        let free = evidence.checked.free[index].reduce(0) { $0 + $1.welcomeMinutes }
        let offered = min(volunteer.load.maximumMinutes ?? Int.max, free)
        let share = weights.fairSharePercent * (volunteer.history.minutesOffered + offered) / 100
        let fair =
            volunteer.load.targetMinutes ?? max(0, min(offered, share - volunteer.history.minutesServed))
        return zip(weights.fairness, weights.fairnessStepsPercent).reduce(0) { sum, step in
            sum + step.0 * max(0, minutes - fair - offered * step.1 / 100)
        }
    }
}
