/// Changes of one kind that might cover a task, the smaller ones first.
struct WhyLadder: Sendable {
    struct Rung: Sendable {
        let changes: [ScenarioChange]
        let size: Int

        init(_ changes: [ScenarioChange], size: Int) { (self.changes, self.size) = (changes, size) }

        init(change: ScenarioChange, size: Int) { self.init([change], size: size) }
    }

    var rungs: [Rung]
    /// Whether there are no smaller changes of the kind than those listed.
    var isFine = true
}

/// The kinds of changes that might cover a task.
struct WhyLadders {
    let placed: ResolveModel
    let task: Int
    /// The activities that would help.
    let activities: [Int]
    let counts: WhyCounts
    /// The role of every missing head.
    let missing: [Int]
    /// Whether every rung is worth a try, or only those most likely to do.
    let isThorough: Bool

    private var problem: Problem { placed.problem }
    private var plan: PlanTask { placed.problem.tasks[task] }
    private var need: Need? { plan.base.need.flatMap { problem.needs[$0] } }

    /// The ladders, in the order in which a coordinator would ask: from what nobody is called for to somebody new.
    func all() -> [WhyLadder] {
        [wishes, windows, hours.ladder, limits, reaches, recruits].filter { !$0.rungs.isEmpty }
    }

    private var hours: WhyHours {
        WhyHours(
            problem: problem,
            activities: activities,
            kept: counts.excluded[.availability] ?? [],
            missing: missing,
            isThorough: isThorough
        )
    }

    /// A required wish that becomes one that may stay unmet.
    private var wishes: WhyLadder {
        guard problem.mode(of: WishesRule.self) == .required, plan.isVisit,
            let resident = plan.base.resident.flatMap({ problem.residents[$0] })
        else { return WhyLadder(rungs: []) }
        return WhyLadder(
            rungs: resident.wishes.filter(\.isRequired).map {
                .init(change: .relaxedWish(resident.id, $0.subject), size: 1)
            }
        )
    }

    /// A window that opens earlier or closes later; a shift is moved.
    private var windows: WhyLadder {
        guard let need, !plan.isRound, !plan.isSupervision else { return WhyLadder(rungs: []) }
        let step: Int
        switch plan.shape {
        case .visit(let start), .session(let start): step = max(15, start.value)
        default: step = 15
        }
        let isShift = if case .shift = plan.shape { true } else { false }
        let (from, to) = (need.window.from.minute, need.window.to.minute)
        var rungs: [WhyLadder.Rung] = []
        for size in stride(from: step, through: max(step, 120), by: step) {
            if !isThorough, ![step, 30, 60, 120].contains(size) { continue }
            if to + size <= Minutes.perDay {
                let begin = TimeOfDay(minute: isShift ? from + size : from)
                let window = DailyWindow(begin, TimeOfDay(minute: to + size))
                rungs.append(.init(change: .window(need.id, window), size: size))
            }
            if from - size >= 0 {
                let end = TimeOfDay(minute: isShift ? to - size : to)
                let window = DailyWindow(TimeOfDay(minute: from - size), end)
                rungs.append(.init(change: .window(need.id, window), size: size))
            }
        }
        return WhyLadder(rungs: rungs, isFine: isThorough || step >= 30)
    }

    /// Higher limits of somebody whom they keep from it.
    private var limits: WhyLadder {
        let rules: [RuleID] = [.weekLoad, .dayLoad, .daysPerWeek]
        let rungs = rules.flatMap { counts.limited[$0] ?? [] }.compactMap(raised)
        return WhyLadder(
            rungs: rungs.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
                .map(\.element),
            isFine: false
        )
    }

    /// The limits that a volunteer would need to serve the task beside what they do, by the activity that needs least.
    private func raised(_ id: VolunteerID) -> WhyLadder.Rung? {
        guard let volunteer = problem.volunteers.firstIndex(where: { $0.id == id }) else { return nil }
        let model = placed.model
        let wanted = Set(activities)
        let duties = model.pairsOfVolunteer[volunteer].filter { placed.values[$0] == 1 }.map(model.activity(of:))
        let rungs = model.pairs(of: volunteer, task: task).filter { wanted.contains(model.pairs[$0].activity) }
            .map { raised(problem.volunteers[volunteer], duties, by: model.activity(of: $0)) }
        return rungs.min { $0.size < $1.size }
    }

    private func raised(_ person: Volunteer, _ duties: [Activity], by activity: Activity) -> WhyLadder.Rung {
        var load = person.load
        var size = 0
        func raise(_ limit: WritableKeyPath<LoadLimits, Int?>, to value: Int, unit: Int) {
            guard let most = load[keyPath: limit], most < value else { return }
            size += (value - most) * unit
            load[keyPath: limit] = value
        }
        let all = duties + [activity]
        let day = all.filter { $0.day == activity.day }
        raise(\.maximumMinutes, to: all.reduce(0) { $0 + $1.duration }, unit: 1)
        raise(\.maximumMinutesPerDay, to: day.reduce(0) { $0 + $1.duration }, unit: 1)
        raise(\.maximumDuties, to: all.count, unit: activity.duration)
        raise(\.maximumDutiesPerDay, to: day.count, unit: activity.duration)
        raise(\.maximumDays, to: Set(all.map(\.day)).count, unit: activity.duration)
        return .init(change: .load(person.id, load), size: size)
    }

    /// Volunteers from farther away.
    private var reaches: WhyLadder {
        guard let excluded = counts.excluded[.locality], !excluded.isEmpty else { return WhyLadder(rungs: []) }
        let service = problem.services[plan.service]
        var rungs: [WhyLadder.Rung] = []
        for reach in Reach.allCases where reach > service.reach {
            let change = ScenarioChange.serviceReach(service.id, reach, walkingLimit: service.walkingLimit)
            rungs.append(.init(change: change, size: 1))
        }
        if service.walkingLimit != nil {
            let change = ScenarioChange.serviceReach(service.id, .community, walkingLimit: nil)
            rungs.append(.init(change: change, size: 1))
        }
        for id in excluded.prefix(isThorough ? excluded.count : 2) {
            guard let person = problem.volunteers.first(where: { $0.id == id }),
                person.reach < .community || person.walkingLimit != nil
            else { continue }
            rungs.append(.init(change: .reach(id, .community, walkingLimit: nil), size: 1))
        }
        return WhyLadder(rungs: rungs)
    }

    /// Somebody new for every missing head, or fewer.
    private var recruits: WhyLadder {
        guard !activities.isEmpty, !missing.isEmpty else { return WhyLadder(rungs: []) }
        let all = missing.prefix(4).enumerated().map { number, role in
            ScenarioChange.recruit(recruit(role, number: number))
        }
        return WhyLadder(rungs: (1...all.count).map { .init(Array(all.prefix($0)), size: $0) })
    }

    /// Somebody who holds a role's skill and is free whenever the task may be done.
    private func recruit(_ role: Int, number: Int) -> Volunteer {
        var name = "recruit-\(number + 1)"
        while problem.volunteers.contains(where: { $0.id.text == name }) { name += "+" }
        var volunteer = Volunteer(id: VolunteerID(name))
        let asked = plan.base.roles[role]
        volunteer.skills = asked.skill.map { [SkillHolding($0, level: max(.qualified, asked.minimumLevel))] } ?? []
        for index in activities {
            let activity = problem.activities[index]
            let window = DailyWindow(
                TimeOfDay(minute: activity.stretch.lowerBound),
                TimeOfDay(minute: activity.stretch.upperBound)
            )
            volunteer.availability.exceptions[problem.date(of: activity), default: []].append(.init(window))
        }
        for wish in plan.residents.compactMap({ problem.residents[$0] }).flatMap(\.wishes) {
            switch wish.subject {
            case .gender(let gender): volunteer.gender = volunteer.gender ?? gender
            case .language(let language): volunteer.languages.insert(language)
            }
        }
        return volunteer
    }
}
