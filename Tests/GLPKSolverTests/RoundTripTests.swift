import CGLPKGuard
import Foundation
import LinearModel
import Testing

@testable import GLPKSolver

@Suite("Files that GLPK reads back")
struct RoundTripTests {
    @Test("an MPS file gives back the same model, for 60 random ones and the small ones")
    func mps() async throws {
        for model in RoundTripTests.models {
            var text = ""
            try MPSWriter.write(model, to: &text)
            let read = try await readBack(text, isMPS: true)
            var expected = model
            if model.objectiveConstant != 0 {
                expected.addColumn("", lower: 1, upper: 1, objective: model.objectiveConstant)
                expected.objectiveConstant = 0
            }
            #expect(read.differences(from: expected) == [], "\(model.name)\n\(text)")
        }
    }

    @Test("an LP file gives back a model with the same columns and the same optimum")
    func lp() async throws {
        for model in RoundTripTests.models {
            var text = ""
            try LPWriter.write(model, to: &text)
            let read = try await readBack(text, isMPS: false)
            #expect(Array(read.columnNames.prefix(model.columnCount)) == FileNames(model).columns)
            let expected = try await GLPKSolver().solve(model)
            let found = try await GLPKSolver().solve(read)
            #expect(found.termination == expected.termination, "\(model.name)\n\(text)")
            if let one = expected.objective, let other = found.objective {
                #expect(abs(one - other) < 1e-6, "\(model.name)\n\(text)")
            }
        }
    }

    @Test("a faulty file is an error, not an abort")
    func faultyFile() async throws {
        await #expect(throws: GLPKFailure.self) { _ = try await readBack("nothing of the kind", isMPS: true) }
        await #expect(throws: GLPKFailure.self) { _ = try await readBack("nothing of the kind", isMPS: false) }
    }

    static var models: [LinearModel] {
        var named = LinearModel(name: "day 1: 早上")
        for name in ["早上", "晚上", "free", "e12", "7up", "a b", "a_b", "A_B", "", "obj"] {
            named.addColumn(name, lower: -1, upper: 2, kind: .integer, objective: 1)
        }
        named.addRow("obj", lower: -3, upper: 4, terms: (0..<10).map { .init($0, 1.5) })
        named.addRow("obj", lower: -2.5, terms: (0..<10).map { .init($0, -0.1) })
        named.addRow("empty", upper: 1, terms: [])
        named.objectiveConstant = 1e-9

        var bounds = LinearModel(name: "bounds")
        let pairs: [(Double, Double)] = [
            (-.infinity, .infinity), (-.infinity, -3), (-.infinity, 3), (0, .infinity), (2, .infinity), (-7, -7),
            (0, 0), (0, 1),
        ]
        for kind in [LinearModel.ColumnKind.integer, .continuous, .integer] {
            for (index, (lower, upper)) in pairs.enumerated() {
                bounds.addColumn("c\(kind)\(index)", lower: lower, upper: upper, kind: kind)
            }
        }
        bounds.objective[3] = 1 / 3
        bounds.objectiveConstant = -12.5
        bounds.addRow("all", lower: -1e6, upper: 1e6, terms: (0..<24).map { .init($0, 1) })
        bounds.addRow("large", upper: 1e20, terms: [.init(3, 1e-7), .init(4, 1.0 / 3)])

        var noRows = LinearModel(name: "no rows")
        noRows.addColumn("x", lower: 1, objective: 2)
        var random = (0..<UInt64(60)).map { randomSmallModel(seed: $0) }
        random += [Models.knapsack(), Models.assignment(), Models.marketSplit(columns: 8), named, bounds, noRows]
        return random
    }
}

extension LinearModel {
    /// The attributes, names apart, in which the other model differs; ranges may differ in the last digits.
    fileprivate func differences(from other: LinearModel) -> [String] {
        let lowerAgrees = zip(rowLower, other.rowLower).allSatisfy { $0 == $1 || abs($0 - $1) <= 1e-9 * abs($1) }
        let agreements = [
            ("columnLower", columnLower == other.columnLower), ("columnUpper", columnUpper == other.columnUpper),
            ("columnKinds", columnKinds == other.columnKinds), ("objective", objective == other.objective),
            ("objectiveConstant", objectiveConstant == other.objectiveConstant),
            ("rowLower", rowCount == other.rowCount && lowerAgrees), ("rowUpper", rowUpper == other.rowUpper),
            ("rowStarts", rowStarts == other.rowStarts), ("rowColumns", rowColumns == other.rowColumns),
            ("rowCoefficients", rowCoefficients == other.rowCoefficients),
        ]
        return agreements.filter { !$0.1 }.map(\.0)
    }
}

/// Writes a file, has GLPK read it, and takes the model out of GLPK again.
private func readBack(_ text: String, isMPS: Bool) async throws -> LinearModel {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)").path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await withSolverThread { _ in
        let problem = try GLPKProblem()
        var code: Int32 = 0
        try problem.call { roster_glpk_read_file($0, path, isMPS ? 1 : 0, &code) }
        guard code == 0 else { throw GLPKFailure(message: "unreadable") }
        return try problem.contents()
    }
}

extension GLPKProblem {
    fileprivate func contents() throws -> LinearModel {
        var size = roster_glpk_size()
        try call { roster_glpk_get_size($0, &size) }
        var model = LinearModel(name: "read")
        model.objectiveConstant = size.constant
        var item = roster_glpk_item()
        for column in 0..<size.columns {
            try call { roster_glpk_get_column($0, column, &item) }
            model.addColumn(
                String(cString: item.name),
                lower: infinite(item.lower),
                upper: infinite(item.upper),
                kind: item.is_integer != 0 ? .integer : .continuous,
                objective: item.cost
            )
        }
        var columns = [Int32](repeating: 0, count: Int(size.columns))
        var coefficients = [Double](repeating: 0, count: Int(size.columns))
        for row in 0..<size.rows {
            try call { roster_glpk_get_row($0, row, &item, &columns, &coefficients) }
            let terms = (0..<Int(item.count)).map { LinearModel.Term(Int(columns[$0]), coefficients[$0]) }
            model.addRow(
                String(cString: item.name),
                lower: infinite(item.lower),
                upper: infinite(item.upper),
                terms: terms
            )
        }
        return model
    }

    private func infinite(_ bound: Double) -> Double {
        abs(bound) == .greatestFiniteMagnitude ? (bound > 0 ? .infinity : -.infinity) : bound
    }
}
