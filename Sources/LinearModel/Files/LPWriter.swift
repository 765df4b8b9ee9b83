/// Writes models in CPLEX LP format, in a subset that GLPK, HiGHS and CBC read alike.
///
/// Names are those of `FileNames`. Every column appears in the objective, so that readers keep the order. A row with two
/// different bounds becomes two rows, `name` and `name_upper`; a row without bounds is left out. The objective constant
/// is the cost of a last column, `objective_constant`, fixed at 1, because not every reader knows constants.
public enum LPWriter {
    /// Writes a model. Throws: `LinearModelError` for an invalid model, before anything is written.
    public static func write(
        _ model: LinearModel,
        to output: inout some TextOutputStream
    ) throws(LinearModelError) {
        try model.validate()
        let model = model.withConstantColumn
        let names = FileNames(model)
        output.write("\\ \(FileNames.safe(model.name, fallback: "model"))\nMinimize\n")
        writeObjective(model, names, to: &output)
        output.write("Subject To\n")
        writeRows(model, names, to: &output)
        output.write("Bounds\n")
        writeBounds(model, names, to: &output)
        writeIntegers(model, names, to: &output)
        output.write("End\n")
    }

    private static func writeObjective(_ model: LinearModel, _ names: FileNames, to output: inout some TextOutputStream)
    {
        var line = LPLine(label: FileNames.objective)
        for column in model.objective.indices {
            line.add(model.objective[column], names.columns[column])
        }
        output.write(line.text + "\n")
    }

    private static func writeRows(_ model: LinearModel, _ names: FileNames, to output: inout some TextOutputStream) {
        var taken = Set(names.rows.map { $0.lowercased() })
        var isEmpty = true
        for row in 0..<model.rowCount {
            let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
            var line = LPLine(label: names.rows[row])
            for term in model.terms(ofRow: row) { line.add(term.coefficient, names.columns[term.column]) }
            if line.isEmpty { line.add(0, names.columns[0]) }
            if lower == upper {
                output.write("\(line.text) = \(fileNumber(lower))\n")
            } else if lower.isFinite {
                output.write("\(line.text) >= \(fileNumber(lower))\n")
            }
            if upper.isFinite, lower != upper {
                if lower.isFinite {
                    var label = names.rows[row] + "_upper"
                    while !taken.insert(label.lowercased()).inserted { label += "_" }
                    line.label = label
                }
                output.write("\(line.text) <= \(fileNumber(upper))\n")
            }
            isEmpty = isEmpty && !lower.isFinite && !upper.isFinite
        }
        // Readers want at least one row, too.
        if isEmpty { output.write(" none: 0 \(names.columns[0]) >= -1\n") }
    }

    private static func writeBounds(_ model: LinearModel, _ names: FileNames, to output: inout some TextOutputStream) {
        for column in 0..<model.columnCount {
            let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
            let name = names.columns[column]
            switch (lower.isFinite, upper.isFinite) {
            case (true, true) where lower == upper: output.write(" \(name) = \(fileNumber(lower))\n")
            case (true, true): output.write(" \(fileNumber(lower)) <= \(name) <= \(fileNumber(upper))\n")
            case (true, false): output.write(" \(name) >= \(fileNumber(lower))\n")
            case (false, true): output.write(" -inf <= \(name) <= \(fileNumber(upper))\n")
            case (false, false): output.write(" \(name) free\n")
            }
        }
    }

    private static func writeIntegers(_ model: LinearModel, _ names: FileNames, to output: inout some TextOutputStream)
    {
        guard model.hasIntegerColumns else { return }
        output.write("Generals\n")
        for column in 0..<model.columnCount where model.columnKinds[column] == .integer {
            output.write(" \(names.columns[column])\n")
        }
    }
}

/// A labelled sum of terms, broken into lines that every reader takes.
private struct LPLine {
    var label: String
    private var terms = ""
    private var length = 0

    init(label: String) { self.label = label }

    var isEmpty: Bool { terms.isEmpty }
    var text: String { " \(label):\(terms)" }

    mutating func add(_ coefficient: Double, _ name: String) {
        let term = " \(coefficient < 0 ? "-" : "+") \(fileNumber(abs(coefficient))) \(name)"
        if length + term.utf8.count > 100 {
            terms += "\n "
            length = 0
        }
        terms += term
        length += term.utf8.count
    }
}
