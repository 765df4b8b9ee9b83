/// Level 3: locality, preferences, wishes, fallback, reliability, continuity and fairness. Penalised rules add their own
/// points.
enum CareObjective {
    static func contribute(to model: inout RosterModel) {
        for pair in model.pairs.indices {
            let volunteer = model.pairs[pair].volunteer
            model.addCost(
                pairPoints(model.problem, volunteer: volunteer, activity: model.activity(of: pair)),
                column: pair,
                level: .care
            )
        }
        addContinuity(to: &model)
        addFairness(to: &model)
    }

    /// Points of one duty on its own, with the scenario's weights unless others are given.
    static func pairPoints(
        _ problem: Problem,
        volunteer: Int,
        activity: Activity,
        weights given: Weights? = nil
    ) -> Int {
        let weights = given ?? problem.scenario.weights
        let person = problem.volunteers[volunteer]
        let task = problem.tasks[activity.task]
        var points = 0
        if let walk = problem.walkFromHome(volunteer, to: activity) { points += weights.walkingMinute * walk }
        if let grid = task.base.grid, let home = problem.homeGrid(of: volunteer) {
            switch problem.distance(from: home, to: grid) {
            case .grid: break
            case .branch: points += weights.otherGrid
            case .community: points += weights.otherBranch
            }
        }
        points += weights.preference * preference(problem, person, activity).multiple
        let free = problem.freeTime[volunteer][activity.day]
        points += weights.undesiredMinute * free.undesiredMinutes(in: activity.stretch)
        points += weights.wish * problem.unmetWishes(volunteer: volunteer, task: task, required: false)
        if person.kind == .gridMember { points += weights.fallback }
        points += weights.noShow * min(10, person.history.noShows)
        return points
    }

    /// The most negative of the matching preferences; if none is negative, the most positive.
    static func preference(_ problem: Problem, _ person: Volunteer, _ activity: Activity) -> Preference.Level {
        guard !person.preferences.isEmpty else { return .neutral }
        let task = problem.tasks[activity.task].base
        let weekday = problem.date(of: activity).weekday
        let matching = person.preferences.filter { preference in
            if let service = preference.service, service != task.service { return false }
            if !preference.weekdays.isEmpty && !preference.weekdays.contains(weekday) { return false }
            if let window = preference.window {
                if activity.stretch.lowerBound < window.from.minute || activity.stretch.upperBound > window.to.minute {
                    return false
                }
            }
            if let id = preference.task, id != task.id { return false }
            return true
        }.map(\.level)
        let worst = matching.max { $0.multiple < $1.multiple }
        if let worst, worst.multiple > Preference.Level.neutral.multiple { return worst }
        return matching.min { $0.multiple < $1.multiple } ?? .neutral
    }

    private static func addContinuity(to model: inout RosterModel) {
        let problem = model.problem
        let weights = problem.scenario.weights
        for (service, entry) in problem.services.enumerated() where entry.continuity {
            for resident in problem.visitedResidents(service: service) {
                for (volunteer, column) in model.faces(of: resident, service: service) {
                    let isKnown = problem.knows(volunteer, resident)
                    model.addCost(weights.face + (isKnown ? 0 : weights.unknownFace), column: column, level: .care)
                }
            }
        }
    }

    private static func addFairness(to model: inout RosterModel) {
        let problem = model.problem
        let weights = problem.scenario.weights
        for (volunteer, person) in problem.volunteers.enumerated() where person.kind == .volunteer {
            guard !model.pairsOfVolunteer[volunteer].isEmpty else { continue }
            let offered = problem.minutesOffered(by: volunteer)
            let fair = problem.fairMinutes(of: volunteer)
            let minutes = model.minutes(of: volunteer)
            let steps = zip(weights.fairnessStepsPercent, weights.fairness)
            for (number, (step, points)) in steps.enumerated() where points > 0 {
                let threshold = fair + offered * step / 100
                let form = Form([minutes], plus: -threshold)
                if let column = model.excess([form], name: "load.\(person.id).\(step)") {
                    model.shared[.excessLoad(volunteer: volunteer, number: number)] = column
                    model.addCost(points, column: column, level: .care)
                }
            }
        }
    }
}
