import LinearModel
import Testing

@Suite("Building and checking a model")
struct LinearModelTests {
    private var model: LinearModel {
        var model = LinearModel(name: "small")
        model.addColumn("x", upper: 4, kind: .integer, objective: 3)
        model.addColumn("y", lower: -1, upper: 1, objective: -2)
        model.addRow("sum", lower: 1, upper: 3, terms: [.init(1, 2), .init(0, 1)])
        model.objectiveConstant = 10
        return model
    }

    @Test("terms are sorted, added up per column, and dropped when zero")
    func merging() {
        var model = model
        let row = model.addRow("merged", terms: [.init(1, 2), .init(0, 5), .init(1, -2), .init(0, 1), .init(1, 0)])
        #expect(row == 1)
        #expect(model.terms(ofRow: row) == [.init(0, 6)])
        #expect(model.rowStarts == [0, 2, 3])
        #expect(model.nonzeroCount == 3)
    }

    @Test("the order of the terms does not change the row")
    func order() {
        let terms: [LinearModel.Term] = [.init(0, 0.1), .init(1, 1), .init(0, 0.2), .init(0, 0.3)]
        var forward = model
        forward.addRow("row", terms: terms)
        var backward = model
        backward.addRow("row", terms: terms.reversed())
        #expect(forward == backward)
    }

    @Test("objective and activity include constant and coefficients")
    func evaluation() {
        #expect(model.objectiveValue(of: [2, 0.5]) == 15)
        #expect(model.activity(ofRow: 0, at: [2, 0.5]) == 3)
    }

    @Test("a feasible vector has no violations, at the bounds as well")
    func feasible() {
        #expect(model.violations(of: [3, 0], tolerance: 0).isEmpty)
        #expect(model.violations(of: [1, 0], tolerance: 0).isEmpty)
        #expect(model.violations(of: [4, -1], tolerance: 0).isEmpty)
    }

    @Test("every kind of violation is found and named")
    func violations() {
        let cases: [(x: [Double], violation: Violation, text: String)] = [
            ([1], .wrongLength(expected: 2, found: 1), "1 values for 2 columns"),
            ([.nan, 0], .notFinite(column: 0), "column 0 'x' has no finite value"),
            (
                [1, 1.25], .columnBound(column: 1, value: 1.25, lower: -1, upper: 1),
                "column 1 'y' is 1.25, outside -1.0...1.0"
            ),
            ([1.5, 0], .notWhole(column: 0, value: 1.5), "integer column 0 'x' is 1.5"),
            (
                [4, 0], .rowBound(row: 0, activity: 4, lower: 1, upper: 3), "row 0 'sum' is 4.0, outside 1.0...3.0"
            ),
        ]
        for (x, violation, text) in cases {
            let found = model.violations(of: x, tolerance: 1e-9)
            #expect(found.contains(violation))
            #expect(model.describe(violation) == text)
        }
        #expect(model.violations(of: [1.5, 0], tolerance: 1e-9, ignoringKinds: true).isEmpty)
    }

    @Test("the tolerance is relative to large bounds and absolute for small ones")
    func tolerance() {
        var model = LinearModel()
        model.addColumn("large", lower: 1e6)
        model.addColumn("zero")
        #expect(model.violations(of: [1e6 - 0.9, -9e-7], tolerance: 1e-6).isEmpty)
        #expect(model.violations(of: [1e6 - 1.1, -2e-6], tolerance: 1e-6).count == 2)
    }

    @Test("a valid model passes, an empty one as well")
    func valid() throws {
        try model.validate()
        try LinearModel().validate()
    }

    @Test("all problems are reported at once, each with its place and values")
    func invalid() {
        var model = model
        model.addColumn("n", lower: .nan, objective: .infinity)
        model.addColumn("half", lower: 0.5, upper: 2.5, kind: .integer)
        model.columnUpper[1] = -2
        model.addRow("far", lower: .infinity, terms: [.init(9, 1), .init(0, .nan)])
        let error = #expect(throws: LinearModelError.self) { try model.validate() }
        #expect(
            error?.description == """
                column 1 'y': lower bound -1.0 is above upper bound -2.0
                column 2 'n': objective coefficient is inf
                column 2 'n': bounds nan...inf leave no number
                column 3 'half': integer column with the fractional bound 0.5
                column 3 'half': integer column with the fractional bound 2.5
                row 1 'far': bounds inf...inf leave no number
                row 1 'far': coefficient of column 0 is nan
                row 1 'far': refers to column 9 of 4
                """
        )
    }

    @Test("attributes of the wrong length are found before they are used")
    func counts() {
        var model = model
        model.objective.append(1)
        model.rowLower = []
        let error = #expect(throws: LinearModelError.self) { try model.validate() }
        #expect(
            error?.problems.map(\.reason) == [
                .wrongCount(of: "objective", expected: 2, found: 3), .wrongCount(of: "rowLower", expected: 1, found: 0),
            ]
        )
    }
}

@Suite("Bounds from duals")
struct DualBoundTests {
    @Test("the dual solution proves the optimum, others prove less, and none proves more")
    func bound() {
        // Minimise 2x + 3y with x + y ≥ 4, x ≤ 3: the optimum is 9 at (3, 1), with dual 3.
        var model = LinearModel()
        model.addColumn("x", upper: 3, objective: 2)
        model.addColumn("y", objective: 3)
        model.addRow("need", lower: 4, terms: [.init(0, 1), .init(1, 1)])
        #expect(model.dualBound(rowDuals: [3]) == 9)
        #expect(model.dualBound(rowDuals: [2]) == 8)
        #expect(model.dualBound(rowDuals: [0]) == 0)
        // More than 3 would need an upper bound of y; a negative dual would need an upper bound of the row.
        #expect(model.dualBound(rowDuals: [3.5]) == -.infinity)
        #expect(model.dualBound(rowDuals: [-1]) == 0)
        #expect(model.dualBound(rowDuals: [.nan]) == 0)
    }

    @Test("a reduced cost within the tolerance needs no bound")
    func tolerance() {
        var model = LinearModel()
        model.addColumn("x", lower: -.infinity, objective: 1)
        model.addRow("row", lower: 2, terms: [.init(0, 1)])
        #expect(model.dualBound(rowDuals: [1 - 1e-9]) == 2 * (1 - 1e-9))
        #expect(model.dualBound(rowDuals: [1 - 1e-9], tolerance: 0) == -.infinity)
    }

    @Test("a gap is relative to the objective and never negative")
    func gap() {
        #expect(LinearModel.relativeGap(objective: 10, bound: 9) == 0.1)
        #expect(LinearModel.relativeGap(objective: -10, bound: -11) == 0.1)
        #expect(LinearModel.relativeGap(objective: 10, bound: 11) == 0)
        #expect(SolveResult(termination: .workLimit, objective: 4).relativeGap == nil)
    }
}
