import GLPKSolver
import LinearModel
import Testing

@Suite("Models with a known optimum")
struct KnownOptimaTests {
    private let solver = GLPKSolver()

    @Test("the knapsack without the first item is best")
    func knapsack() async throws {
        let result = try await solver.solve(Models.knapsack())
        #expect(result.termination == .optimal)
        #expect(result.values == [0, 1, 1])
        #expect(result.objective == -220)
        #expect(abs(result.bound + 220) < 1e-6)
    }

    @Test("the unique best assignment is found")
    func assignment() async throws {
        let result = try await solver.solve(Models.assignment())
        #expect(result.values == [0, 1, 0, 1, 0, 0, 0, 0, 1])
        #expect(result.objective == 6)
    }

    @Test("a triangle's cover needs two corners, its relaxation one and a half")
    func cover() async throws {
        let model = Models.triangleCover()
        let whole = try await solver.solve(model)
        #expect(whole.objective == 2)
        #expect(whole.termination == .optimal)
        var options = SolveOptions()
        options.relaxed = true
        options.wantsDuals = true
        let relaxed = try await solver.solve(model, options: options)
        #expect(abs((relaxed.objective ?? 0) - 1.5) < 1e-9)
        #expect(abs(relaxed.bound - 1.5) < 1e-9)
        let duals = try #require(relaxed.rowDuals)
        #expect(duals.allSatisfy { abs($0 - 0.5) < 1e-9 })
        #expect(try #require(relaxed.reducedCosts).allSatisfy { abs($0) < 1e-9 })
    }

    @Test("the constant counts in objective and bound, with whole numbers and without")
    func constant() async throws {
        for relaxed in [false, true] {
            var model = Models.triangleCover()
            model.objectiveConstant = -7.25
            var options = SolveOptions()
            options.relaxed = relaxed
            let result = try await solver.solve(model, options: options)
            let expected = (relaxed ? 1.5 : 2) - 7.25
            #expect(abs((result.objective ?? 0) - expected) < 1e-9)
            #expect(abs(result.bound - expected) < 1e-6)
        }
    }

    @Test("every kind of bound is obeyed, in both directions")
    func bounds() async throws {
        let cases: [(lower: Double, upper: Double)] = [
            (-.infinity, .infinity), (2, .infinity), (-.infinity, 3), (-2, 3), (1.5, 1.5), (0, 0), (-4, -4),
        ]
        for (lower, upper) in cases {
            for cost in [1.0, -1.0] {
                var model = LinearModel()
                model.addColumn("x", lower: lower, upper: upper, objective: cost)
                let result = try await solver.solve(model)
                let expected = cost > 0 ? lower : upper
                if expected.isFinite {
                    #expect(result.termination == .optimal)
                    #expect(result.values == [expected])
                    #expect(abs(result.bound - cost * expected) < 1e-9)
                } else {
                    #expect(result.termination == .unbounded)
                    #expect(result.bound == -.infinity)
                }
            }
        }
    }

    @Test("rows with one side, two sides, equal sides and no side are obeyed")
    func rows() async throws {
        let cases: [(lower: Double, upper: Double, low: Double, high: Double)] = [
            (2, .infinity, 2, 10), (-.infinity, 3, -10, 3), (-1, 4, -1, 4), (5, 5, 5, 5),
            (-.infinity, .infinity, -10, 10),
        ]
        for (lower, upper, low, high) in cases {
            for cost in [1.0, -1.0] {
                var model = LinearModel()
                model.addColumn("x", lower: -10, upper: 10, kind: .integer, objective: cost)
                model.addRow("row", lower: lower, upper: upper, terms: [.init(0, 1)])
                let result = try await solver.solve(model)
                #expect(result.values == [cost > 0 ? low : high])
            }
        }
    }

    @Test("no columns, no rows, and neither are solved")
    func empty() async throws {
        var onlyConstant = LinearModel()
        onlyConstant.objectiveConstant = 3
        let nothing = try await solver.solve(onlyConstant)
        #expect(nothing.termination == .optimal)
        #expect(nothing.objective == 3)
        #expect(nothing.values == [])

        var noRows = LinearModel()
        noRows.addColumn("x", lower: 1, upper: 4, kind: .integer, objective: -1)
        #expect(try await solver.solve(noRows).values == [4])

        var noColumns = LinearModel()
        noColumns.addRow("row", lower: 0, upper: 0, terms: [])
        #expect(try await solver.solve(noColumns).termination == .optimal)
        noColumns.addRow("impossible", lower: 1, terms: [])
        #expect(try await solver.solve(noColumns).termination == .infeasible)
    }

    @Test("infeasible and unbounded models end as such, with the bound that says so")
    func noOptimum() async throws {
        var infeasible = Models.knapsack()
        infeasible.addRow("too much", lower: 51, terms: [.init(0, 10), .init(1, 20), .init(2, 30)])
        let none = try await solver.solve(infeasible)
        #expect(none.termination == .infeasible)
        #expect(none.values == nil)
        #expect(none.bound == .infinity)

        // The relaxation is feasible, whole numbers are not.
        var odd = LinearModel()
        odd.addColumn("x", upper: 5, kind: .integer)
        odd.addRow("half", lower: 3, upper: 3, terms: [.init(0, 2)])
        #expect(try await solver.solve(odd).termination == .infeasible)

        var unbounded = LinearModel()
        unbounded.addColumn("x", kind: .integer, objective: -1)
        unbounded.addColumn("y", objective: 1)
        unbounded.addRow("row", upper: 4, terms: [.init(0, 1), .init(1, -1)])
        unbounded.objective[1] = 0.5
        let endless = try await solver.solve(unbounded)
        #expect(endless.termination == .unbounded)
        #expect(endless.bound == -.infinity)
    }

    @Test("the name tells the version")
    func name() {
        #expect(solver.name.hasPrefix("GLPK "))
        #expect(solver.name.count > 5)
    }
}
