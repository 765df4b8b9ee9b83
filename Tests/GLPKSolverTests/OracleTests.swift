import GLPKSolver
import LinearModel
import Synchronization
import Testing

@Suite("Random models against enumeration")
struct OracleTests {
    private let solver = GLPKSolver()

    /// Collects every bound that is reported.
    private final class Reports: Sendable {
        let bounds = Mutex<[Double]>([])
        func note(_ progress: SolveProgress) {
            if let bound = progress.bound { bounds.withLock { $0.append(bound) } }
        }
    }

    @Test("200 random models have the optimum of the enumeration, and no bound is ever above it")
    func optimum() async throws {
        var feasible = 0
        for seed in 0..<UInt64(200) {
            let model = randomSmallModel(seed: seed)
            let expected = bruteForceOptimum(model)
            for cuts in [true, false] {
                var options = SolveOptions()
                options.cuts = cuts
                options.presolve = cuts
                let reports = Reports()
                let result = try await solver.solve(model, options: options) { reports.note($0) }
                let limit = (expected ?? .infinity) + 1e-6
                #expect(reports.bounds.withLock { $0.allSatisfy { $0 <= limit } }, "seed \(seed)")
                #expect(result.bound <= limit, "seed \(seed)")
                guard let expected else {
                    #expect(result.termination == .infeasible, "seed \(seed)")
                    continue
                }
                feasible += 1
                #expect(result.termination == .optimal, "seed \(seed)")
                let objective = try #require(result.objective, "seed \(seed)")
                #expect(abs(objective - expected) < 1e-6, "seed \(seed)")
                #expect(abs(result.bound - expected) < 1e-5, "seed \(seed)")
                #expect(model.violations(of: result.values ?? [], tolerance: 1e-6).isEmpty, "seed \(seed)")
            }
        }
        // The generator must not make it easy by making everything infeasible.
        #expect(feasible > 200 && feasible < 400)
    }

    @Test("a stop after any number of iterations or nodes leaves a valid bound and a feasible solution or none")
    func earlyStops() async throws {
        for seed in 0..<UInt64(200) {
            let model = randomSmallModel(seed: seed)
            let expected = bruteForceOptimum(model) ?? .infinity
            for limit in 0..<8 {
                var options = SolveOptions()
                if limit < 4 { options.iterationLimit = limit } else { options.nodeLimit = limit - 4 }
                let result = try await solver.solve(model, options: options)
                #expect(result.bound <= expected + 1e-6, "seed \(seed), limit \(limit)")
                if let values = result.values {
                    #expect(model.violations(of: values, tolerance: 1e-6).isEmpty, "seed \(seed)")
                    #expect((result.objective ?? -.infinity) >= expected - 1e-6, "seed \(seed)")
                }
                if result.termination == .infeasible { #expect(expected == .infinity, "seed \(seed)") }
            }
        }
    }

    @Test("the relaxation of a random model is never above the optimum, with either simplex method")
    func relaxations() async throws {
        for seed in 0..<UInt64(100) {
            let model = randomSmallModel(seed: seed)
            let expected = bruteForceOptimum(model) ?? .infinity
            var options = SolveOptions()
            options.relaxed = true
            let dual = try await solver.solve(model, options: options)
            options.method = .primal
            let primal = try await solver.solve(model, options: options)
            #expect(dual.termination == primal.termination, "seed \(seed)")
            #expect(dual.bound <= expected + 1e-6, "seed \(seed)")
            if let one = dual.objective, let other = primal.objective {
                #expect(abs(one - other) < 1e-6, "seed \(seed)")
                #expect(abs(one - dual.bound) < 1e-6, "seed \(seed)")
            }
        }
    }
}
