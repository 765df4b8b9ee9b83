import Synchronization
import TestSupport
import Testing

@testable import Rostering

/// Every bound that column generation finds, at whatever iteration, against the best roster of all.
@Suite("Bounds of column generation")
struct ColumnBoundTests {
    @Test(
        "No bound on the way is above the optimum, and no week of the best roster is forbidden",
        arguments: SeedBatch.all
    )
    func neverAbove(seeds: Range<UInt64>) async throws {
        for seed in seeds {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic else { continue }
            let model = tiny.model()
            guard let space = await WeekSpace.of(model, factors: [100, 0, 1]) else { continue }
            let chosen = model.pairs(of: best.roster.duties)
            for (pricer, plan) in zip(space.pricers, space.plans(of: chosen)) {
                #expect(pricer.isAllowed(plan.pairs), "seed \(seed)")
            }
            var held: [LevelGoal.Held] = []
            for (level, optimum) in best.inOrder.enumerated() {
                let bounds = try await Self.bounds(space, level: level, held: held, chosen: chosen, optimum: optimum)
                #expect(bounds.allSatisfy { $0 <= Double(optimum) + 1e-4 }, "seed \(seed), level \(level): \(bounds)")
                held.append(.init(level: level, value: optimum, least: optimum))
            }
        }
    }

    /// All bounds of one level: of the ascent, of the master's iterations, and after deciding what earlier levels count.
    private static func bounds(
        _ space: WeekSpace,
        level: Int,
        held: [LevelGoal.Held],
        chosen: [Int],
        optimum: Int
    ) async throws -> [Double] {
        let bounds = Mutex<[Double]>([])
        var factors = [0, 0, 0]
        factors[level] = 1
        let generation = ColumnGeneration(
            space,
            goal: LevelGoal(factors: factors, held: held),
            report: { bound in bounds.withLock { $0.append(bound) } }
        )
        await generation.ascend(steps: 15, pace: .wide, target: .infinity, isMissed: { _ in false })
        try await generation.converge(roster: chosen, target: .infinity, tolerance: 0, iterationLimit: 60)
        // With a roster of this value nothing is cut off before its bound is above the optimum by far.
        let worse = Double(optimum + 1_000)
        func tree(endsAtLeaf: Bool) -> BranchAndPrice {
            BranchAndPrice(
                generation: generation,
                nodeLimit: 10,
                iterationLimit: 60,
                settles: { space.model.hasPoints($0, upTo: .stability) },
                endsAtLeaf: endsAtLeaf
            )
        }
        // Straight to where nothing is left to decide, and on from there after plans have come and gone.
        var straight = tree(endsAtLeaf: true)
        let first = try await straight.run(value: worse, target: { $0 }, found: { _ in worse })
        let plans = generation.master?.plans.map(\.key)
        try await generation.passing {
            var dive = generation.master
            try await dive?.add(generation.promising(perWeek: 5))
            if let dive { generation.replace(dive) }
        }
        #expect(generation.master?.plans.map(\.key) == plans)
        straight.endsAtLeaf = false
        let last = try await straight.run(value: worse, target: { $0 }, found: { _ in worse })
        #expect(last >= first - 1e-6)
        // All sides from the start, which begins with the master's solution.
        try await generation.converge(roster: chosen, target: .infinity, tolerance: 0, iterationLimit: 60)
        var whole = tree(endsAtLeaf: false)
        let settled = try await whole.run(value: worse, target: { $0 }, found: { _ in worse })
        if !straight.isOpen, !whole.isOpen { #expect(abs(last - settled) < 1e-3 * max(1, abs(settled))) }
        return bounds.withLock { $0 } + [first, last, settled]
    }
}
