import GLPKSolver
import LinearModel
import Synchronization
import Testing

@Suite("Starts, limits and cancellation")
struct StopTests {
    private let solver = GLPKSolver()
    private let market = Models.marketSplit()
    private var start: [Double] { Models.marketSplitStart(market) }

    @Test("an infeasible start is rejected with its violations by name")
    func infeasibleStart() async throws {
        var options = SolveOptions()
        options.starts = [[0, 1, 1], [1, 1, 1]]
        let error = await #expect(throws: SolveError.self) {
            _ = try await solver.solve(Models.knapsack(), options: options)
        }
        guard case .startRejected(1, let violations, _) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(violations == [.rowBound(row: 0, activity: 60, lower: -.infinity, upper: 50)])
        #expect(error?.description == "start 1 is infeasible: row 0 'weight' is 60.0, outside -inf...50.0")
    }

    @Test("a start of the wrong length, with a fraction or with NaN is rejected")
    func unusableStarts() async throws {
        for start in [[0, 1], [0, 0.5, 1], [0, .nan, 1], [0, 2, 0]] as [[Double]] {
            var options = SolveOptions()
            options.starts = [start]
            await #expect(throws: SolveError.self) {
                _ = try await solver.solve(Models.knapsack(), options: options)
            }
        }
    }

    @Test("a start is kept when the solve stops at once, and never worsened by more nodes")
    func startIsNeverWorsened() async throws {
        let startObjective = market.objectiveValue(of: start)
        var previous = startObjective
        for nodes in [0, 1, 10, 200] {
            var options = SolveOptions()
            options.starts = [start]
            options.nodeLimit = nodes
            let result = try await solver.solve(market, options: options)
            let objective = try #require(result.objective)
            #expect(result.termination == .workLimit)
            #expect(objective <= previous)
            #expect(result.bound <= objective)
            #expect(market.violations(of: try #require(result.values), tolerance: 1e-6).isEmpty)
            if nodes == 0 { #expect(objective == startObjective) }
            previous = objective
        }
    }

    @Test("an optimal start stays the answer")
    func optimalStart() async throws {
        var options = SolveOptions()
        options.starts = [[1, 1, 0], [0, 1, 1]]
        let result = try await solver.solve(Models.knapsack(), options: options)
        #expect(result.termination == .optimal)
        #expect(result.values == [0, 1, 1])
    }

    @Test("the same node limit gives the same result twice")
    func nodeLimitIsDeterministic() async throws {
        var options = SolveOptions()
        options.nodeLimit = 150
        let first = try await solver.solve(market, options: options)
        let second = try await solver.solve(market, options: options)
        #expect(first == second)
        #expect(first.termination == .workLimit)
        #expect(first.nodes == 150)
    }

    @Test("the same iteration limit gives the same result twice, in the search and in the relaxation")
    func iterationLimitIsDeterministic() async throws {
        var options = SolveOptions()
        options.iterationLimit = 400
        let first = try await solver.solve(market, options: options)
        #expect(first == (try await solver.solve(market, options: options)))
        #expect(first.termination == .workLimit)

        options.relaxed = true
        options.iterationLimit = 120
        let model = Models.coveringRelaxation()
        let relaxed = try await solver.solve(model, options: options)
        #expect(relaxed == (try await solver.solve(model, options: options)))
        #expect(relaxed.termination == .workLimit)
        #expect(relaxed.iterations == 120)
    }

    @Test("the bound of a stopped relaxation rises with the iterations, up to the optimum")
    func relaxationBounds() async throws {
        let model = Models.coveringRelaxation()
        var options = SolveOptions()
        options.relaxed = true
        let optimum = try #require(try await solver.solve(model, options: options).objective)
        var bounds: [Double] = []
        for limit in [0, 50, 100, 200] {
            options.iterationLimit = limit
            bounds.append(try await solver.solve(model, options: options).bound)
        }
        #expect(bounds.allSatisfy { $0 <= optimum + 1e-6 })
        #expect(bounds[0] == 0)
        #expect(bounds[3] > bounds[0])
    }

    @Test("cancelling the task during the search returns the incumbent and a valid bound")
    func cancelledSearch() async throws {
        let model = Models.marketSplit(columns: 40, rows: 4)
        var options = SolveOptions()
        options.starts = [Models.marketSplitStart(model)]
        let (events, continuation) = AsyncStream.makeStream(of: Int.self)
        let task = Task { [solver, options] in
            try await solver.solve(model, options: options) { continuation.yield($0.nodes) }
        }
        for await nodes in events where nodes > 50 {
            task.cancel()
            break
        }
        let result = try await task.value
        #expect(result.termination == .cancelled)
        let values = try #require(result.values)
        #expect(model.violations(of: values, tolerance: 1e-6).isEmpty)
        #expect(result.bound <= model.objectiveValue(of: values))
        #expect(result.bound >= 0)
    }

    @Test("a cancelled task, and a stop flag that is up from the start, return the start without a search")
    func cancelledBefore() async throws {
        var options = SolveOptions()
        options.starts = [start]
        let task = Task { [solver, market, options] in
            withUnsafeCurrentTask { $0?.cancel() }
            return try await solver.solve(market, options: options)
        }
        options.shouldStop = { true }
        for result in [try await task.value, try await solver.solve(market, options: options)] {
            #expect(result.termination == .cancelled)
            #expect(result.values == start)
            #expect(result.iterations == 0)
            #expect(result.bound == 0)
        }
    }

    @Test("a stop flag raised in the relaxation ends it with a valid bound")
    func stoppedRelaxation() async throws {
        let model = Models.coveringRelaxation()
        let calls = Mutex(0)
        var options = SolveOptions()
        options.shouldStop = {
            calls.withLock { count in
                count += 1
                return count > 1
            }
        }
        let result = try await solver.solve(model, options: options)
        #expect(result.termination == .cancelled)
        #expect(result.iterations == 100)
        #expect(result.bound >= 0)
    }

    @Test("no time at all is a time limit, with the start and the trivial bound")
    func noTime() async throws {
        var options = SolveOptions()
        options.timeLimit = .zero
        options.starts = [start]
        let result = try await solver.solve(market, options: options)
        #expect(result.termination == .timeLimit)
        #expect(result.values == start)
        #expect(result.bound == 0)
    }

    @Test("a wanted gap ends the search within it")
    func gap() async throws {
        let model = Models.marketSplit(columns: 14, rows: 2)
        let optimum = try #require(try await solver.solve(model).objective)
        var shifted = model
        shifted.objectiveConstant = 100
        var options = SolveOptions()
        options.relativeGap = 0.5
        let result = try await solver.solve(shifted, options: options)
        #expect(result.termination == .gapReached)
        #expect(try #require(result.relativeGap) <= 0.5)
        #expect(result.bound <= optimum + 100 + 1e-6)
    }

    @Test("unusable options are all named")
    func options() async throws {
        var options = SolveOptions()
        options.nodeLimit = -1
        options.relativeGap = .nan
        options.iterationLimit = -5
        let expected = SolveError.invalidOptions(["iterationLimit is -5", "nodeLimit is -1", "relativeGap is nan"])
        await #expect(throws: expected) { _ = try await solver.solve(market, options: options) }
    }

    @Test("the largest possible limits are no limits")
    func largestLimits() async throws {
        var options = SolveOptions()
        options.timeLimit = .seconds(Int64.max)
        options.iterationLimit = .max
        options.nodeLimit = .max
        #expect(try await solver.solve(Models.knapsack(), options: options).termination == .optimal)
    }

    @Test("progress tells the relaxation first, then the search, and its incumbents only improve")
    func progress() async throws {
        let reports = Mutex<[SolveProgress]>([])
        var options = SolveOptions()
        options.nodeLimit = 100
        options.starts = [start]
        _ = try await solver.solve(market, options: options) { report in reports.withLock { $0.append(report) } }
        let all = reports.withLock { $0 }
        let firstSearch = try #require(all.firstIndex { $0.phase == .search })
        #expect(firstSearch > 0)
        #expect(all[firstSearch...].allSatisfy { $0.phase == .search })
        let incumbents = all.compactMap(\.incumbent)
        #expect(incumbents.count == all.count)
        #expect(zip(incumbents, incumbents.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.nodes <= $1.nodes && $0.iterations <= $1.iterations })
    }
}
