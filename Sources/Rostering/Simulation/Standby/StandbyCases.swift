/// The missing heads of sampled weeks that ordinary repair leaves open, and who could have taken each.
struct StandbyCases: Sendable {
    /// A volunteer who keeps a part of a day free.
    struct Candidate: Hashable, Comparable, Sendable {
        let volunteer: Int
        let day: Int
        let part: DayPart

        static func < (left: Self, right: Self) -> Bool {
            (left.day, left.part, left.volunteer) < (right.day, right.part, right.volunteer)
        }
    }

    /// One missing head, or one visit or team that misses one.
    struct Case: Sendable {
        let sample: Int
        let task: Int
        /// Coverage points that it costs.
        let points: Int
        /// Who could take it, and when, in minutes of the horizon.
        let helpers: [Candidate: Range<Int>]
    }

    /// The cases, in the order of the samples.
    var cases: [Case] = []

    /// Plays so many samples through without anybody on standby, and notes what is left open.
    ///
    /// A volunteer can take it if everything that is required still holds with their duty, if nobody else's changes, if
    /// they do not cancel that day and would turn up. Complexity: per open head, its free pairs.
    static func collect(_ setup: SimulationSetup, samples: Range<Int>) -> [Case] {
        let replay = Replay(setup)
        var cases: [Case] = []
        for sample in samples {
            if _Concurrency.Task.isCancelled { break }
            _ = replay.run(sample: sample) { events, open in
                for one in open {
                    let helpers = helpers(for: one, setup, replay.state, events)
                    guard !helpers.isEmpty else { continue }
                    let plan = setup.problem.tasks[one.gap.task]
                    // Of a team that is filled in part, every missing head can be taken by somebody else.
                    let isPartial = !plan.isRound && one.shortage.points == one.shortage.units * plan.base.missPoints
                    let heads =
                        isPartial && !setup.problem.services[plan.service].isAllOrNothing ? one.shortage.units : 1
                    for _ in 0..<max(1, min(heads, plan.maximumHeads)) {
                        cases.append(
                            Case(
                                sample: sample,
                                task: one.gap.task,
                                points: one.shortage.points / max(1, heads),
                                helpers: helpers
                            )
                        )
                    }
                }
            }
        }
        return cases
    }

    private static func helpers(
        for open: Replay.Open,
        _ setup: SimulationSetup,
        _ state: ModelState,
        _ events: WeekEvents
    ) -> [Candidate: Range<Int>] {
        var helpers: [Candidate: Range<Int>] = [:]
        let (total, violation) = (state.total, state.violation)
        for pair in setup.model.pairsOfTask[open.gap.task] where state.value(pair) == 0 && !state.isBlocked(pair) {
            let activity = setup.model.activity(of: pair)
            let volunteer = setup.model.pairs[pair].volunteer
            guard open.gap.isAtOnce ? activity.start == open.gap.from : activity.start >= open.gap.from,
                setup.problem.volunteers[volunteer].kind == .volunteer,
                !open.missing[activity.day].contains(volunteer), !events.isAway(volunteer, day: activity.day),
                events.standsBy(volunteer, day: activity.day)
            else { continue }
            let candidate = Candidate(
                volunteer: volunteer,
                day: activity.day,
                part: DayPart(minute: activity.stretch.lowerBound)
            )
            guard helpers[candidate] == nil, !open.absent.contains(pair) else { continue }
            state.set(pair, 1)
            if state.total < total, state.violation <= violation {
                helpers[candidate] = activity.start..<activity.end
            }
            state.set(pair, 0)
        }
        return helpers
    }
}
