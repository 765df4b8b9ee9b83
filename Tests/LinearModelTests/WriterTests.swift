import LinearModel
import Testing

@Suite("LP and MPS files")
struct WriterTests {
    private var model: LinearModel {
        var model = LinearModel(name: "week 48")
        model.addColumn("a", upper: 1, kind: .integer, objective: 2)
        model.addColumn("早", lower: -.infinity, upper: -1.5, objective: -0.1)
        model.addColumn("free", lower: -.infinity)
        model.addColumn("e1", lower: 3, kind: .integer)
        model.objectiveConstant = -7
        model.addRow("cover", lower: 1, upper: 1, terms: [.init(0, 1), .init(3, -2.5)])
        model.addRow("cover", lower: -2, upper: 4, terms: [.init(1, 1)])
        model.addRow("nothing", upper: 3, terms: [])
        model.addRow("open", terms: [.init(2, 1)])
        return model
    }

    @Test("the LP file has the expected text")
    func lp() throws {
        var text = ""
        try LPWriter.write(model, to: &text)
        #expect(
            text == """
                \\ week_48
                Minimize
                 obj: + 2 a - 0.1 x__ + 0 x_free + 0 x_e1 - 7 objective_constant
                Subject To
                 cover: + 1 a - 2.5 x_e1 = 1
                 cover_2: + 1 x__ >= -2
                 cover_2_upper: + 1 x__ <= 4
                 nothing: + 0 a <= 3
                Bounds
                 0 <= a <= 1
                 -inf <= x__ <= -1.5
                 x_free free
                 x_e1 >= 3
                 objective_constant = 1
                Generals
                 a
                 x_e1
                End

                """
        )
    }

    @Test("the MPS file has the expected text")
    func mps() throws {
        var text = ""
        try MPSWriter.write(model, to: &text)
        #expect(
            text == """
                NAME week_48
                ROWS
                 N obj
                 E cover
                 L cover_2
                 L nothing
                 N open
                COLUMNS
                 M0 'MARKER' 'INTORG'
                 a obj 2
                 a cover 1
                 M1 'MARKER' 'INTEND'
                 x__ obj -0.1
                 x__ cover_2 1
                 x_free open 1
                 M2 'MARKER' 'INTORG'
                 x_e1 cover -2.5
                 M3 'MARKER' 'INTEND'
                 objective_constant obj -7
                RHS
                 RHS cover 1
                 RHS cover_2 4
                 RHS nothing 3
                RANGES
                 RNG cover_2 6
                BOUNDS
                 LO BND a 0
                 UP BND a 1
                 MI BND x__
                 UP BND x__ -1.5
                 FR BND x_free
                 LO BND x_e1 3
                 PL BND x_e1
                 FX BND objective_constant 1
                ENDATA

                """
        )
    }

    @Test("an invalid model is not written")
    func invalid() {
        var broken = model
        broken.objective[0] = .nan
        var text = ""
        #expect(throws: LinearModelError.self) { try LPWriter.write(broken, to: &text) }
        #expect(throws: LinearModelError.self) { try MPSWriter.write(broken, to: &text) }
        #expect(text.isEmpty)
    }

    @Test("names become safe and unique, whatever their case")
    func names() {
        var model = LinearModel()
        for name in [
            "a b", "a_b", "A_B", "", "", "End", "st", "E5", "1st", "a_b_2", String(repeating: "é", count: 300),
        ] {
            model.addColumn(name)
        }
        model.addRow("obj", terms: [])
        let names = FileNames(model)
        #expect(
            names.columns.dropLast() == [
                "a_b", "a_b_2", "A_B_3", "x", "x_2", "x_End", "x_st", "x_E5", "x_1st", "a_b_2_2",
            ]
        )
        #expect(names.columns.allSatisfy { $0.utf8.count <= 210 })
        #expect(names.rows == ["obj_2"])
    }

    @Test("long sums are broken into lines that every reader takes")
    func longLines() throws {
        var model = LinearModel()
        for column in 0..<500 { model.addColumn("column\(column)", objective: 1.0 / 3) }
        model.addRow("all", lower: 1, terms: (0..<500).map { .init($0, 0.1) })
        var text = ""
        try LPWriter.write(model, to: &text)
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 255 })
    }
}
