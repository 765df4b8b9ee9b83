import LinearModel

/// What one more head on every activity near the open needs is worth: the duals of the coverage relaxation.
///
/// Model: the relaxation of coverage with two more volunteers, a woman and a man, who can do everything at any time but
/// are held at nothing; the reduced cost of each of their pairs, turned round, is the price of the activity. It counts
/// chains: somebody who is relieved may serve something else.
struct HourPrices {
    /// Prices in coverage points, by activity; 0 where there is none.
    let prices: [Int: Double]

    init(_ nearby: NearbyCoverage, skills: [SkillHolding]) async throws {
        var scenario = nearby.advisor.scenario
        let languages = Set(scenario.volunteers.flatMap(\.languages))
        let helpers = Gender.allCases.map { gender in
            Volunteer(
                id: VolunteerID("hour \(gender.rawValue)"),
                gender: gender,
                languages: languages,
                skills: skills,
                availability: .always
            )
        }
        scenario.volunteers += helpers
        let ids = Set(helpers.map(\.id))
        let (ground, isFree) = nearby.ground(scenario, named: ids)
        let part = AdvicePart(ground.model, chosen: ground.chosen, except: isFree)
        var linear = part.model.linearModel(goal: LevelGoal(factors: [1, 0, 0]))
        let own = part.model.pairs.indices.filter {
            ids.contains(part.model.problem.volunteers[part.model.pairs[$0].volunteer].id)
        }
        for pair in own { linear.columnUpper[pair] = 0 }
        var options = SolveOptions()
        (options.relaxed, options.wantsDuals) = (true, true)
        options.timeLimit = nearby.solve.stopper.remaining.map { $0 / 2 }
        options.iterationLimit = nearby.solve.limits.relaxationIterations(columns: linear.columnCount)
        let result = try await nearby.solve.solver.solve(linear, options: options)
        var prices: [Int: Double] = [:]
        if let costs = result.reducedCosts {
            for pair in own {
                let activity = part.model.pairs[pair].activity
                prices[activity] = max(prices[activity] ?? 0, -costs[pair])
            }
        }
        self.prices = prices.filter { $0.value > 0.5 }
    }
}
