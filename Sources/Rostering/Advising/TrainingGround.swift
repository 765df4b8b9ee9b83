/// A problem as if every volunteer had learnt everything that roles ask for: of a small one all of it, of a large one the
/// open tasks and what they ask for.
struct TrainingGround {
    /// What a training is estimated to bring.
    struct Estimate {
        var candidate: Training.Candidate
        /// Coverage points.
        var points: Int
        /// The tasks that it opens, by index.
        var tasks: [Int]
    }

    let ground: AdviceGround
    /// Trainings that make any pair possible.
    let candidates: [Training.Candidate]
    /// Pairs that a candidate makes possible.
    let pairs: [[Int]]

    init(_ advisor: Advisor) {
        let base = advisor.resolver.base.problem
        let tasks = advisor.isWhole ? Set(base.tasks.indices) : Set(advisor.openTasks)
        let asked = Set(
            tasks.flatMap { base.tasks[$0].base.roles }.filter { $0.minimumLevel <= .qualified }.compactMap(\.skill)
        ).sorted()
        let people = base.volunteers.indices.filter { base.volunteers[$0].kind == .volunteer }
        let dayCount = base.scenario.horizon.dayCount
        func lacks(_ volunteer: Int, _ skill: SkillID) -> Bool {
            (0..<dayCount).contains {
                (base.skillTable.level(of: volunteer, in: skill, day: $0) ?? .trainee) < .qualified
            }
        }
        var candidates: [Training.Candidate] = []
        for volunteer in people {
            for skill in asked where lacks(volunteer, skill) {
                candidates.append(.init(volunteer: base.volunteers[volunteer].id, skill: SkillHolding(skill)))
            }
        }
        let scenario = advisor.scenario.applying(candidates.map { .skill($0.volunteer, $0.skill) })
        let ground = AdviceGround(
            scenario,
            on: advisor.resolver.base,
            duties: advisor.roster.duties,
            wanted: advisor.isWhole ? nil : { $0.kind == .volunteer && tasks.contains($1) }
        )
        let number = Dictionary(base.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let isChosen = Set(ground.chosen)
        let all = candidates.map { candidate in
            ground.model.pairsOfVolunteer[number[candidate.volunteer]!].filter { pair in
                let activity = ground.model.activity(of: pair)
                let role = ground.problem.tasks[activity.task].base.roles[activity.role]
                guard role.skill == candidate.skill.skill, !isChosen.contains(pair) else { return false }
                let level = base.skillTable.level(
                    of: number[candidate.volunteer]!,
                    in: candidate.skill.skill,
                    day: activity.day
                )
                return level.map { $0 < role.minimumLevel } ?? true
            }
        }
        let useful = candidates.indices.filter { !all[$0].isEmpty }
        self.ground = ground
        self.candidates = useful.map { candidates[$0] }
        pairs = useful.map { all[$0] }
    }

    /// What each training would save: by adding duties one after the other while everybody keeps theirs, or if that is
    /// more, by the best price of a duty.
    func estimates(with solve: GoalSolve) async throws -> [Estimate] {
        let part = AdvicePart(ground.model, chosen: ground.chosen, except: nil)
        let own = Set(pairs.flatMap { $0 }).sorted()
        let prices = own.isEmpty ? [:] : try await PairPrices(part, of: own, with: solve).prices
        return zip(zip(candidates, pairs), alone()).map { candidate, alone in
            let price = candidate.1.compactMap { prices[$0] }.max() ?? 0
            return Estimate(
                candidate: candidate.0,
                points: max(alone, Int(price.rounded())),
                tasks: Set(candidate.1.map { ground.model.activity(of: $0).task }).sorted()
            )
        }
    }

    /// Coverage points that each candidate saves by duties added one after the other.
    private func alone() -> [Int] {
        let model = ground.model
        let state = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: [1, 0, 0], violation: 1_000_000_000)
        )
        for pair in ground.chosen { state.set(pair, 1) }
        return pairs.map { pairs in
            let before = state.total
            var added: [Int] = []
            for pair in pairs {
                let total = state.total
                state.set(pair, 1)
                if state.total < total { added.append(pair) } else { state.set(pair, 0) }
            }
            let gain = Int(before - state.total)
            for pair in added { state.set(pair, 0) }
            return gain
        }
    }
}
