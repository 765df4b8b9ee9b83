/// Writes models in free MPS format, in a subset that GLPK, HiGHS and CBC read alike.
///
/// Names are those of `FileNames`. The objective constant is the cost of a last column, `objective_constant`, fixed at 1,
/// because readers disagree on the sign of a right-hand side of the objective row. Integer columns have both bounds
/// written out, because readers disagree on their defaults. A row with two different bounds is an upper bound with a
/// range; a row without bounds is a further row of type N, which some readers drop.
public enum MPSWriter {
    /// Writes a model. Throws: `LinearModelError` for an invalid model, before anything is written.
    public static func write(
        _ model: LinearModel,
        to output: inout some TextOutputStream
    ) throws(LinearModelError) {
        try model.validate()
        let model = model.withConstantColumn
        let names = FileNames(model)
        output.write("NAME \(FileNames.safe(model.name, fallback: "model"))\nROWS\n N \(FileNames.objective)\n")
        for row in 0..<model.rowCount {
            output.write(" \(rowType(model.rowLower[row], model.rowUpper[row])) \(names.rows[row])\n")
        }
        output.write("COLUMNS\n")
        writeColumns(model, names, to: &output)
        output.write("RHS\n")
        writeRightHandSides(model, names, to: &output)
        writeRanges(model, names, to: &output)
        output.write("BOUNDS\n")
        for column in 0..<model.columnCount { writeBounds(ofColumn: column, model, names, to: &output) }
        output.write("ENDATA\n")
    }

    private static func rowType(_ lower: Double, _ upper: Double) -> String {
        if lower == upper { return "E" }
        if upper.isFinite { return "L" }
        return lower.isFinite ? "G" : "N"
    }

    private static func writeColumns(_ model: LinearModel, _ names: FileNames, to output: inout some TextOutputStream) {
        let entries = entriesByColumn(model)
        var isInteger = false
        var markers = 0
        func mark(_ kind: String) {
            output.write(" M\(markers) 'MARKER' '\(kind)'\n")
            markers += 1
        }
        for column in 0..<model.columnCount {
            if (model.columnKinds[column] == .integer) != isInteger {
                isInteger.toggle()
                mark(isInteger ? "INTORG" : "INTEND")
            }
            let name = names.columns[column]
            // The objective's entry is there even if zero, so that no column is missing.
            if model.objective[column] != 0 || entries[column].isEmpty {
                output.write(" \(name) \(FileNames.objective) \(fileNumber(model.objective[column]))\n")
            }
            for entry in entries[column] {
                output.write(" \(name) \(names.rows[entry.row]) \(fileNumber(entry.coefficient))\n")
            }
        }
        if isInteger { mark("INTEND") }
    }

    private static func entriesByColumn(_ model: LinearModel) -> [[(row: Int, coefficient: Double)]] {
        var entries = [[(row: Int, coefficient: Double)]](repeating: [], count: model.columnCount)
        for row in 0..<model.rowCount {
            for term in model.terms(ofRow: row) { entries[term.column].append((row, term.coefficient)) }
        }
        return entries
    }

    private static func writeRightHandSides(
        _ model: LinearModel,
        _ names: FileNames,
        to output: inout some TextOutputStream
    ) {
        for row in 0..<model.rowCount {
            let side = model.rowUpper[row].isFinite ? model.rowUpper[row] : model.rowLower[row]
            if side.isFinite, side != 0 { output.write(" RHS \(names.rows[row]) \(fileNumber(side))\n") }
        }
    }

    private static func writeRanges(_ model: LinearModel, _ names: FileNames, to output: inout some TextOutputStream) {
        var hasHeader = false
        for row in 0..<model.rowCount {
            let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
            guard lower.isFinite, upper.isFinite, lower != upper else { continue }
            if !hasHeader { output.write("RANGES\n") }
            hasHeader = true
            output.write(" RNG \(names.rows[row]) \(fileNumber(upper - lower))\n")
        }
    }

    private static func writeBounds(
        ofColumn column: Int,
        _ model: LinearModel,
        _ names: FileNames,
        to output: inout some TextOutputStream
    ) {
        let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
        let isInteger = model.columnKinds[column] == .integer
        func write(_ type: String, _ value: Double? = nil) {
            output.write(" \(type) BND \(names.columns[column])\(value.map { " \(fileNumber($0))" } ?? "")\n")
        }
        if lower == upper {
            write("FX", lower)
        } else if !lower.isFinite, !upper.isFinite {
            write("FR")
        } else {
            // The lower bound first: a negative upper bound alone changes the lower one in some readers.
            if !lower.isFinite { write("MI") }
            if lower.isFinite, lower != 0 || isInteger || upper < 0 { write("LO", lower) }
            if upper.isFinite { write("UP", upper) }
            if !upper.isFinite, isInteger { write("PL") }
        }
    }
}
