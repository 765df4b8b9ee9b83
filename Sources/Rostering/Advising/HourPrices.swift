/// What one more head on every activity near the open needs is worth: the duals of the coverage relaxation, or if that is
/// more, what the head covers while everybody keeps their duties.
///
/// Model: the relaxation of coverage with two more volunteers, a woman and a man, who can do everything at any time but
/// are held at nothing; see ``PairPrices``. Duals count chains: somebody who is relieved may serve something else.
struct HourPrices {
    /// Prices in coverage points, by activity; 0 where there is none.
    let prices: [Int: Double]

    init(_ nearby: NearbyCoverage, skills: [SkillHolding]) async throws {
        var scenario = nearby.advisor.scenario
        let languages = Set(scenario.volunteers.flatMap(\.languages))
        let helpers = Gender.allCases.map { gender in
            Volunteer(
                id: scenario.unused("hour-\(gender.rawValue)"),
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
        let own = part.model.pairs.indices.filter {
            ids.contains(part.model.problem.volunteers[part.model.pairs[$0].volunteer].id)
        }
        var prices: [Int: Double] = [:]
        for (pair, price) in try await PairPrices(part, of: own, with: nearby.solve).prices {
            let activity = part.model.pairs[pair].activity
            prices[activity] = max(prices[activity] ?? 0, price)
        }
        self.prices = prices
    }
}

extension Scenario {
    /// An id that no volunteer has, made of the given one.
    func unused(_ id: String) -> VolunteerID {
        let known = Set(volunteers.map(\.id))
        var text = id
        while known.contains(VolunteerID(text)) { text += "+" }
        return VolunteerID(text)
    }
}
