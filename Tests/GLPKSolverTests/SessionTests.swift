import GLPKSolver
import LinearModel
import Testing

@Suite("A session that stays inside GLPK")
struct SessionTests {
    private let solver = GLPKSolver()

    private var primal: SolveOptions {
        var options = SolveOptions()
        options.method = .primal
        return options
    }

    private var relaxed: SolveOptions {
        var options = SolveOptions()
        options.relaxed = true
        return options
    }

    @Test("solving again changes nothing and takes no iteration")
    func again() async throws {
        let session = try GLPKSession(Models.coveringRelaxation())
        let first = try await session.solve()
        let second = try await session.solve()
        #expect(first.iterations > 100)
        #expect(second.iterations == 0)
        #expect(first.objective == second.objective)
        #expect(first.rowDuals == second.rowDuals)
    }

    @Test("going back to a basis costs no iteration, also with rows and columns added since")
    func goingBack() async throws {
        let session = try GLPKSession(Models.coveringRelaxation(columns: 60, rows: 40))
        let first = try await session.solve()
        let values = try #require(first.values)
        let used = try #require(values.indices.first { values[$0] > 0.1 && values[$0] < 0.9 })
        let basis = try await session.basis()
        try await session.setColumnBounds(used, lower: 1, upper: 1)
        let forced = try await session.solve()
        #expect(forced.iterations > 0)
        try await session.setColumnBounds(used, lower: 0, upper: 3)
        try await session.addRows([.init(lower: 0, terms: [.init(used, 1)])])
        try await session.addColumns([.init(objective: 1e6, entries: [.init(0, 1)])])
        try await session.restore(basis)
        let back = try await session.solve()
        #expect(back.iterations == 0)
        let objectives = (try #require(first.objective), try #require(back.objective))
        #expect(abs(objectives.0 - objectives.1) < 1e-9 * abs(objectives.0))
        let wrong = SessionBasis(rows: basis.rows + [1, 1], columns: basis.columns)
        await #expect(throws: (any Error).self) { try await session.restore(wrong) }
    }

    @Test("column generation for cutting stock ends at the known relaxation")
    func columnGeneration() async throws {
        // Rolls of 100; pieces of 45, 36, 31 and 14, demand 97, 610, 395 and 211: the relaxation is 452.25 rolls.
        let widths = [45, 36, 31, 14]
        var master = LinearModel(name: "cutting stock")
        for (index, width) in widths.enumerated() {
            master.addColumn("only\(width)", objective: 1)
            let demand = [97.0, 610, 395, 211][index]
            master.addRow("demand\(width)", lower: demand, terms: [.init(index, Double(100 / width))])
        }
        let session = try GLPKSession(master)
        var result = try await session.solve(options: primal)
        for _ in 0..<50 {
            let duals = try #require(result.rowDuals)
            guard let pattern = bestPattern(widths: widths, duals: duals) else { break }
            let entries = pattern.enumerated().filter { $0.element > 0 }
                .map { GLPKSession.Entry($0.offset, Double($0.element)) }
            try await session.addColumns([.init(objective: 1, entries: entries)])
            result = try await session.solve(options: primal)
        }
        #expect(abs((result.objective ?? 0) - 452.25) < 1e-6)
        #expect(abs(result.bound - 452.25) < 1e-6)
    }

    /// The pattern of most value, if that is worth more than the roll it takes.
    private func bestPattern(widths: [Int], duals: [Double]) -> [Int]? {
        var best: (value: Double, counts: [Int]) = (1 + 1e-9, [])
        func fill(_ item: Int, _ left: Int, _ value: Double, _ counts: [Int]) {
            guard item < widths.count else {
                if value > best.value { best = (value, counts) }
                return
            }
            for count in 0...(left / widths[item]) {
                fill(item + 1, left - count * widths[item], value + Double(count) * duals[item], counts + [count])
            }
        }
        fill(0, 100, 0, [])
        return best.counts.isEmpty ? nil : best.counts
    }

    @Test("rows, bounds and costs that change give the same as a new solve")
    func changes() async throws {
        var model = Models.coveringRelaxation(columns: 60, rows: 40)
        let session = try GLPKSession(model)
        _ = try await session.solve()
        let terms: [LinearModel.Term] = [.init(3, 1), .init(5, 0.5), .init(5, 0.5)]
        model.addRow("late", lower: 2, upper: 4, terms: terms)
        #expect(try await session.addRows([.init(lower: 2, upper: 4, terms: terms)]) == 40..<41)
        (model.columnLower[7], model.columnUpper[7]) = (1, 1)
        try await session.setColumnBounds(7, lower: 1, upper: 1)
        (model.rowLower[0], model.rowUpper[0]) = (-.infinity, 30)
        try await session.change(lower: -.infinity, upper: 30, ofRow: 0)
        model.objective[9] = 0.25
        try await session.setObjective(9, 0.25)
        let warm = try await session.solve()
        let cold = try await solver.solve(model, options: relaxed)
        #expect(abs(try #require(warm.objective) - (try #require(cold.objective))) < 1e-6)
        #expect(model.violations(of: try #require(warm.values), tolerance: 1e-6).isEmpty)
        #expect(warm.iterations < cold.iterations)
    }

    @Test("columns outside the basis that are removed change nothing, others do what a new solve does")
    func removal() async throws {
        var model = Models.coveringRelaxation(columns: 60, rows: 40)
        let session = try GLPKSession(model)
        let first = try await session.solve()
        let values = try #require(first.values)
        let costs = try #require(first.reducedCosts)
        let idle = values.indices.filter { values[$0] == model.columnLower[$0] && costs[$0] > 1e-6 }
        #expect(idle.count > 5)
        try await session.removeColumns(idle)
        let second = try await session.solve(options: primal)
        #expect(second.iterations == 0)
        #expect(abs((second.objective ?? 0) - (first.objective ?? 1)) < 1e-9)
        #expect(second.values?.count == 60 - idle.count)
        // Those left have moved up.
        #expect(second.values == values.indices.filter { !idle.contains($0) }.map { values[$0] })
        let kept = values.indices.filter { !idle.contains($0) }
        let used = try #require(kept.firstIndex { values[$0] > 0.5 })
        try await session.removeColumns([used])
        for column in idle + [kept[used]] { (model.columnLower[column], model.columnUpper[column]) = (0, 0) }
        let warm = try await session.solve()
        let cold = try await solver.solve(model, options: relaxed)
        #expect(warm.termination == cold.termination)
        #expect(abs((warm.objective ?? 0) - (cold.objective ?? 0)) < 1e-6)
        let error = await #expect(throws: LinearModelError.self) { try await session.removeColumns([60]) }
        #expect(error?.problems.count == 1)
    }

    @Test("rows whose slacks are in the basis can be removed and change nothing, others do what a new solve does")
    func rowRemoval() async throws {
        let model = Models.coveringRelaxation(columns: 60, rows: 40)
        let session = try GLPKSession(model)
        let first = try await session.solve()
        let duals = try #require(first.rowDuals)
        let idle = try await session.rowsInBasis()
        #expect(idle.count > 5)
        #expect(idle.allSatisfy { duals[$0] == 0 })
        try await session.removeRows(idle)
        let second = try await session.solve(options: primal)
        #expect(second.iterations == 0)
        #expect(abs((second.objective ?? 0) - (first.objective ?? 1)) < 1e-9)
        // Those left have moved up.
        let kept = duals.indices.filter { !idle.contains($0) }
        let moved = try #require(second.rowDuals)
        #expect(moved.count == kept.count)
        #expect(zip(moved, kept).allSatisfy { abs($0 - duals[$1]) < 1e-9 })
        let used = try #require(kept.firstIndex { duals[$0] > 1e-3 })
        try await session.removeRows([used])
        let warm = try await session.solve(options: primal)
        var rest = model
        for row in idle + [kept[used]] { rest.rowLower[row] = -.infinity }
        let cold = try await solver.solve(rest, options: relaxed)
        #expect(warm.termination == cold.termination)
        #expect(abs((warm.objective ?? 0) - (cold.objective ?? 0)) < 1e-6)
        let error = await #expect(throws: LinearModelError.self) { try await session.removeRows([40]) }
        #expect(error?.problems.count == 1)
    }

    @Test("the bound of a stopped solve is never above the optimum, with either method")
    func stopped() async throws {
        var solved = 0
        for seed in 0..<UInt64(20) {
            let model = Models.coveringRelaxation(columns: 60, rows: 30, seed: seed)
            guard let optimum = try await solver.solve(model, options: relaxed).objective else { continue }
            solved += 1
            for method in [SolveOptions.Method.dual, .primal] {
                let session = try GLPKSession(model)
                var options = SolveOptions()
                options.method = method
                options.iterationLimit = 5
                for _ in 0..<100 {
                    let result = try await session.solve(options: options)
                    #expect(result.bound <= optimum + 1e-6)
                    if let values = result.values {
                        #expect(model.violations(of: values, tolerance: 1e-6).isEmpty)
                    }
                    if result.termination == .optimal {
                        #expect(abs(try #require(result.objective) - optimum) < 1e-6)
                        break
                    }
                    #expect(result.termination == .workLimit)
                }
            }
        }
        #expect(solved >= 10)
    }

    @Test("infeasible and unbounded are results, and the session goes on after them")
    func noOptimum() async throws {
        var model = LinearModel()
        model.addColumn("x", upper: 5, objective: 1)
        model.addRow("row", lower: 2, terms: [.init(0, 1)])
        let session = try GLPKSession(model)
        try await session.setRowBounds(0, lower: 6, upper: .infinity)
        #expect(try await session.solve().termination == .infeasible)
        try await session.setRowBounds(0, lower: 2, upper: .infinity)
        #expect(try await session.solve().objective == 2)
        try await session.setColumnBounds(0, lower: 0, upper: .infinity)
        try await session.setObjective(0, -1)
        let endless = try await session.solve()
        #expect(endless.termination == .unbounded)
        #expect(endless.bound == -.infinity)
    }

    @Test("bad changes are rejected with all their problems, and leave the session as it was")
    func badChanges() async throws {
        let session = try GLPKSession(Models.triangleCover())
        let column = GLPKSession.Column(lower: 2, upper: 1, objective: .nan, entries: [.init(3, .infinity)])
        let error = await #expect(throws: LinearModelError.self) { try await session.addColumns([column]) }
        #expect(error?.problems.count == 4)
        await #expect(throws: LinearModelError.self) { try await session.addRows([.init(terms: [.init(-1, 1)])]) }
        await #expect(throws: LinearModelError.self) { try await session.setColumnBounds(3, lower: 0, upper: 1) }
        await #expect(throws: LinearModelError.self) { try await session.setRowBounds(-1, lower: 0, upper: 1) }
        await #expect(throws: LinearModelError.self) { try await session.setObjective(0, .nan) }
        #expect(try await session.addColumns([]) == 3..<3)
        #expect(abs(try #require(try await session.solve().objective) - 1.5) < 1e-9)
    }

    @Test("sixteen sessions at once, each with changes between solves, give right answers")
    func parallel() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<16 {
                group.addTask {
                    let session = try GLPKSession(Models.triangleCover())
                    for round in 1...10 {
                        try await session.setRowBounds(0, lower: Double(worker % 3), upper: .infinity)
                        await Task.yield()
                        try await session.setObjective(0, Double(round))
                        let result = try await session.solve()
                        // The first corner costs `round`, the others 1; the first edge wants 0, 1 or 2.
                        let expected = [1, min(2, 1 + Double(round) / 2), Double(round) + 1][worker % 3]
                        #expect(abs((result.objective ?? 0) - expected) < 1e-9)
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
