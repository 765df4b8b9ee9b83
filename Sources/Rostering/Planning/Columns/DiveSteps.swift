import LinearModel

/// A dive as far as it has come.
struct DiveSteps {
    private let dive: Dive
    private let generation: ColumnGeneration
    private var master: WeekMaster
    private var answer: WeekMaster.Answer
    /// The master's basis before the first step.
    private var first: SessionBasis?
    /// Every week's plan in the master, -1 if it is open.
    private var chosen: [Int]
    /// Plans that led nowhere.
    private var excluded: Set<Int> = []
    private var setbacks = 0
    /// How many steps in turn had no solution.
    private var failures = 0
    /// The value at which all of the room is used.
    private let most: Double
    /// So many plans are chosen at most; fewer after a setback.
    private var width = Int.max

    /// How often a dive turns back from where nothing better is left, or a broad one from a step that adds too much.
    private static let (mostSetbacks, mostBroadSetbacks) = (12, 40)
    /// Steps without a solution in turn at which a brief dive ends.
    private static let mostFailures = 3
    /// Plans of each volunteer that a broad dive begins with.
    private static let plansAtHand = 25
    /// Rounds of pricing after a step of a broad dive, what each must make good of what the step has added, how many in
    /// turn may not, and what is little, as a part of the value.
    private static let (broadRounds, leastGain, mostIdle, smallRise) = (12, 0.05, 2, 2e-5)
    /// In a quick dive there are fewer such rounds.
    private static let quickRounds = 5
    /// What part of a step's share of the room the step may use: the last plans use more than the first.
    private static let shareOfRoom = 0.5
    /// Simplex iterations of one step of a brief dive, and of a quick one.
    private static let (stepIterations, quickIterations) = (20_000, 5_000)
    /// How many times what a step may add is too much to price for in a quick dive.
    private static let steepRise = 4.0
    /// The weight in the master's solution above which a plan is likely to be chosen.
    static let leastLikely = 0.35
    /// Partial plans of a searched day for each label in a quick dive: most good plans come early.
    private static let quickNodes = 20
    /// Nodes of branch and bound over the last plans.
    private static let lastNodes = 300

    /// `nil` if there is nothing to dive from.
    init?(_ dive: Dive) {
        guard let master = dive.generation.master, let answer = dive.generation.answer else { return nil }
        self.dive = dive
        generation = dive.generation
        self.master = master
        self.answer = answer
        most = answer.value + dive.room
        chosen = Array(repeating: -1, count: generation.space.decomposition.weeks.count)
    }

    /// Weeks whose plans are not chosen.
    var open: [Int] { chosen.indices.filter { chosen[$0] < 0 } }

    /// What is chosen so far.
    var roster: Dive.Roster {
        let plans = chosen.filter { $0 >= 0 }.map { master.plans[$0] }
        let heaviest = heaviestPlans()
        let likely = open.filter { heaviest[$0].weight > DiveSteps.leastLikely }
            .sorted { (-heaviest[$0].weight, $0) < (-heaviest[$1].weight, $1) }
            .map { generation.space.pairs(of: master.plans[heaviest[$0].plan]) }
        return Dive.Roster(pairs: plans.flatMap(generation.space.pairs(of:)).sorted(), open: open, likely: likely)
    }

    /// Whether others are priced until they make good much of what a step has added.
    private var isThorough: Bool { dive.isBroad || dive.isQuick }

    private var options: SolveOptions {
        var options = generation.options
        if dive.isBrief {
            options.iterationLimit = dive.isQuick ? DiveSteps.quickIterations : DiveSteps.stepIterations
        }
        return options
    }

    /// Adds plans that are cheap at the duals of the bound; whether the master still has a solution.
    mutating func broaden() async throws -> Bool {
        try await master.add(generation.promising(perWeek: DiveSteps.plansAtHand))
        guard let new = try await master.solve(generation.options) else { return false }
        answer = new
        return true
    }

    /// Notes where the master stands; where it is loosened, links may be exceeded by next to nothing until the end.
    mutating func begin(loosens: Bool) async throws {
        first = try await master.basis()
        if loosens { try await master.loosen() }
    }

    /// Chooses plans, or finds out that they are not to be chosen together; whether there is a way on.
    mutating func next() async throws -> Bool {
        let heaviest = heaviestPlans()
        let weeks = heaviestWeeks(heaviest)
        if weeks.isEmpty {
            try await settle()
            return false
        }
        let plans = weeks.map { heaviest[$0].plan }
        let share = DiveSteps.shareOfRoom * max(0, most - answer.value) * Double(plans.count) / Double(unsure)
        let before = (answer: answer, basis: try await master.basis())
        try await hold(plans)
        guard let new = try await master.solve(options, method: .dual) else {
            failures += 1
            let isLost = generation.isStopped || dive.isBrief && failures >= DiveSteps.mostFailures
            try await turnBack(plans, to: before)
            return !isLost
        }
        failures = 0
        // What several plans add far above what may be added, pricing does not make good; fewer of them may fit.
        let isSteep = new.value > before.answer.value + DiveSteps.steepRise * dive.mostRise
        if dive.isQuick, isSteep, plans.count > 1, setbacks < DiveSteps.mostBroadSetbacks {
            setbacks += 1
            try await turnBack(plans, to: before)
            return true
        }
        for week in weeks { chosen[week] = heaviest[week].plan }
        answer = new
        try await price(since: before.answer.value, spare: share)
        if generation.isStopped { return false }
        let isHopeless = answer.value >= dive.known - 1e-6 && setbacks < DiveSteps.mostSetbacks
        let isDear = answer.value > before.answer.value + dive.mostRise && setbacks < DiveSteps.mostBroadSetbacks
        if isHopeless || isDear {
            setbacks += 1
            try await turnBack(plans, to: before)
        } else {
            width = width > chosen.count / 2 || !dive.isBroad ? .max : 2 * width
        }
        return true
    }

    /// Chooses the rest by branch and bound over the plans there are, if that finds any.
    mutating func finish() async throws {
        var options = generation.options
        options.relativeGap = 3e-5
        options.iterationLimit = 30_000
        // Cuts would take longer than the search itself, and a node can take long without an iteration.
        options.cuts = false
        options.nodeLimit = DiveSteps.lastNodes
        let all = try await RestrictedMaster(generation: generation)
            .choose(plans: master.plans, fixed: chosen, options: options)
        if let all { chosen = all }
    }

    /// Leaves the master as free as it was, and where it stood: from where a dive has ended the way back is long.
    mutating func end() async throws {
        try await free(chosen.filter { $0 >= 0 })
        for plan in excluded.sorted() { try await master.release(plan) }
        try await master.firm()
        if let first { try await master.restore(first) }
        generation.replace(master)
    }

    /// Goes back, to choose fewer at a time; what leads there alone is never chosen.
    private mutating func turnBack(_ plans: [Int], to before: (answer: WeekMaster.Answer, basis: SessionBasis))
        async throws
    {
        width = dive.isBroad ? max(1, plans.count / 2) : 1
        for plan in plans { chosen[master.plans[plan].week] = -1 }
        try await free(plans)
        if plans.count == 1 {
            try await master.exclude(plans[0])
            excluded.insert(plans[0])
        }
        try await master.restore(before.basis)
        answer = before.answer
        if let back = try await master.solve(options) { answer = back }
        // Without a plan that is forbidden for good, others are wanted.
        if isThorough, plans.count == 1 { try await price(since: before.answer.value, spare: 0) }
    }

    /// New plans for those who are free, for some rounds; in a broad or a quick dive as long as they make good much of what
    /// the last choice has added and it is more than there is to spare, and otherwise as long as they gain anything to speak
    /// of.
    private mutating func price(since before: Double, spare: Double) async throws {
        guard isThorough else {
            for _ in 0..<(dive.isBrief ? 2 : 5) {
                guard let gain = try await priceOnce(effort: 0), gain >= 1e-4 * abs(answer.value) else { return }
            }
            return
        }
        var (effort, idle) = (0, 0)
        for _ in 0..<(dive.isQuick ? DiveSteps.quickRounds : DiveSteps.broadRounds) {
            guard let gain = try await priceOnce(effort: effort) else { return }
            let rise = answer.value - before
            if rise < max(spare, DiveSteps.smallRise * abs(before)) { return }
            idle = gain < DiveSteps.leastGain * rise ? idle + 1 : 0
            if idle > 0, !dive.isQuick { effort = 1 }
            if idle > DiveSteps.mostIdle { return }
        }
    }

    /// Prices those who are free at the duals that the choices so far have made; what that gains, `nil` if the master
    /// was not solved.
    private mutating func priceOnce(effort: Int) async throws -> Double? {
        let duals = generation.clean(answer.linkDuals)
        let cheapest = generation.cheapestKnown(duals)
        let below = cheapest.indices.map { chosen[$0] >= 0 ? -Double.infinity : cheapest[$0].price }
        let labels = ColumnGeneration.efforts[effort]
        let priced = await generation.price(
            duals: duals,
            below: below,
            labelLimit: labels,
            count: 3,
            nodesPerLabel: dive.isQuick ? DiveSteps.quickNodes : WeekPricer.nodesPerLabel
        )
        for plan in priced.flatMap(\.plans) { generation.space.add(plan) }
        let added = try await master.add(generation.improving(answer, limit: 3) { [chosen] in chosen[$0] < 0 })
        if added == 0 { return 0 }
        let before = answer.value
        guard let new = try await master.solve(options) else { return nil }
        answer = new
        return before - new.value
    }

    /// Open weeks whose plans are sure, and the heaviest others; in a broad dive those that are sure are left free to give
    /// way. None if all are sure.
    private func heaviestWeeks(_ heaviest: [(weight: Double, plan: Int)]) -> [Int] {
        let order = open.sorted { (-heaviest[$0].weight, $0) < (-heaviest[$1].weight, $1) }
        let sure = order.prefix { heaviest[$0].weight > 0.999 }
        let likely = order[sure.count...].prefix(min(width, max(1, order.count / 20))).enumerated()
            .filter { $0 == 0 && heaviest[$1].plan >= 0 || heaviest[$1].weight > 0.6 }.map(\.element)
        return dive.isBroad || width == 1 || likely.isEmpty ? likely : sure + likely
    }

    /// Open weeks whose plans are not sure.
    var unsure: Int {
        let heaviest = heaviestPlans()
        return open.count { heaviest[$0].weight <= 0.999 }
    }

    /// Chooses what is sure.
    mutating func settle() async throws {
        let heaviest = heaviestPlans()
        let sure = open.filter { heaviest[$0].weight > 0.999 }
        for week in sure { chosen[week] = heaviest[week].plan }
        try await hold(sure.map { heaviest[$0].plan })
    }

    /// Requires plans to be chosen. In a quick dive the same volunteers' others are closed: the solver passes them over.
    private func hold(_ plans: [Int]) async throws {
        for plan in plans { try await master.fix(plan) }
        for other in others(than: plans) { try await master.exclude(other) }
    }

    /// Leaves volunteers as free as before plans of theirs were required.
    private func free(_ plans: [Int]) async throws {
        for plan in plans + others(than: plans) { try await master.release(plan) }
    }

    /// Other plans of the same volunteers that are not forbidden for good.
    private func others(than plans: [Int]) -> [Int] {
        guard dive.isQuick else { return [] }
        let weeks = Set(plans.map { master.plans[$0].week })
        let own = Set(plans)
        return master.plans.indices.filter {
            weeks.contains(master.plans[$0].week) && !own.contains($0) && !excluded.contains($0) && master.isAllowed($0)
        }
    }

    /// For every volunteer the plan of greatest weight.
    private func heaviestPlans() -> [(weight: Double, plan: Int)] {
        var result = Array(repeating: (weight: -1.0, plan: -1), count: chosen.count)
        for (index, weight) in answer.plans.enumerated()
        where weight > result[master.plans[index].week].weight && !excluded.contains(index) {
            result[master.plans[index].week] = (weight, index)
        }
        return result
    }
}
