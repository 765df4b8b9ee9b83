/// What everybody offered and got in a roster.
struct FairLoads {
    private let problem: Problem
    private let duties: [VolunteerID: [Duty]]

    init(_ problem: Problem, _ roster: Roster) {
        self.problem = problem
        duties = Dictionary(grouping: roster.duties, by: \.volunteer)
    }

    func load(of volunteer: Int) -> FairAnswer.Load {
        let own = duties[problem.volunteers[volunteer].id] ?? []
        return FairAnswer.Load(
            volunteer: problem.volunteers[volunteer].id,
            offered: problem.minutesOffered(by: volunteer),
            minutes: own.reduce(0) { $0 + $1.interval.duration.value },
            duties: own.count
        )
    }

    /// Others of the same kind who offered the same to within a fifth, the busiest for what they offered first.
    func peers(of volunteer: Int) -> [FairAnswer.Load] {
        let own = load(of: volunteer)
        let kind = problem.volunteers[volunteer].kind
        return problem.volunteers.indices.filter { $0 != volunteer && problem.volunteers[$0].kind == kind }
            .map(load)
            .filter { abs($0.offered - own.offered) * 5 <= own.offered }
            .sorted {
                let (left, right) = ($0.minutes * max(1, $1.offered), $1.minutes * max(1, $0.offered))
                return (right, $0.volunteer) < (left, $1.volunteer)
            }
    }

    func wishes(of volunteer: Int) -> FairAnswer.Wishes {
        let person = problem.volunteers[volunteer]
        var wishes = FairAnswer.Wishes(target: person.load.targetMinutes)
        let tasks = Dictionary(problem.tasks.enumerated().map { ($1.base.id, $0) }) { first, _ in first }
        for duty in duties[person.id] ?? [] {
            guard let index = tasks[duty.task] else { continue }
            let task = problem.tasks[index]
            let activity = problem.activities[task.activities].first { problem.isSame($0, duty) }
            if let activity {
                wishes.duties[CareObjective.preference(problem, person, activity), default: 0] += 1
                wishes.undesiredMinutes +=
                    problem.freeTime[volunteer][activity.day].undesiredMinutes(in: activity.stretch)
            }
            guard task.isVisit, problem.services[task.service].continuity, let resident = task.base.resident else {
                continue
            }
            let isKnown = problem.knows(volunteer, resident)
            if isKnown { wishes.known += 1 } else { wishes.strangers += 1 }
        }
        return wishes
    }
}
