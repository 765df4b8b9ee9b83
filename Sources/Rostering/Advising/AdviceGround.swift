/// A scenario that differs from the given one in its volunteers, modelled with the given roster placed in it.
///
/// Of the levels, coverage alone is modelled: advice is about what stays open.
struct AdviceGround {
    let problem: Problem
    let model: RosterModel
    /// Pairs of the roster's duties that exist in the model, ascending.
    let chosen: [Int]

    /// Which pairs of volunteer and task exist, beside those of the roster: `nil` for all.
    typealias Wanted = (_ volunteer: Volunteer, _ task: Int) -> Bool

    /// Parameters: `optional`, volunteers who may be there or not.
    init(
        _ scenario: Scenario,
        on base: ResolveModel,
        duties: [Duty],
        optional: Set<VolunteerID> = [],
        wanted: Wanted? = nil
    ) {
        let problem = base.problem.replacing(scenario, keeping: duties)
        var builder = ModelBuilder(problem: problem)
        (builder.optional, builder.isCoverageOnly) = (optional, true)
        if let wanted {
            let tasks = Dictionary(problem.tasks.enumerated().map { ($1.base.id, $0) }) { first, _ in first }
            var served: [VolunteerID: Set<Int>] = [:]
            for duty in duties { if let task = tasks[duty.task] { served[duty.volunteer, default: []].insert(task) } }
            let own = problem.volunteers.map { served[$0.id] ?? [] }
            builder.includes = { own[$0].contains($1) || wanted(problem.volunteers[$0], $1) }
        }
        self.problem = problem
        model = builder.model()
        chosen = model.pairs(of: duties)
    }

    /// A mask of the pairs that are decided anew.
    func free(_ isFree: (_ volunteer: Volunteer, _ task: Int) -> Bool) -> [Bool] {
        model.pairs.indices.map {
            isFree(problem.volunteers[model.pairs[$0].volunteer], model.activity(of: $0).task)
        }
    }

    /// The roster of chosen pairs.
    func roster(of pairs: [Int]) -> Roster {
        RosterDecoder(problem: problem).roster(of: pairs.map { model.pairs[$0] })
    }
}

extension Problem {
    /// The problem of a scenario that differs in its volunteers alone: tasks and activities keep their numbers.
    func replacing(_ scenario: Scenario, keeping: [Duty]) -> Problem {
        Problem(
            scenario: scenario,
            rounds: FormedRounds(rounds: rounds, unserved: unservedStops),
            walking: walking,
            keeping: keeping
        )
    }
}
