/// The names that a model's columns and rows have in LP and MPS files: ASCII letters, digits and underscores, unique
/// whatever the case, and nothing that a reader takes for a keyword or a number.
///
/// Names that are safe already stay as they are; of several that become the same, the later ones get a number.
public struct FileNames: Sendable, Hashable {
    /// By column.
    public let columns: [String]
    /// By row; none of them is the objective's.
    public let rows: [String]

    /// The name of the objective in files.
    public static let objective = "obj"

    /// Finds the names of a model. Complexity: O(total length of the names).
    public init(_ model: LinearModel) {
        var columnNames = UniqueNames()
        columns = model.columnNames.map { columnNames.unique($0, fallback: "x") }
        var rowNames = UniqueNames(taken: [Self.objective])
        rows = model.rowNames.map { rowNames.unique($0, fallback: "r") }
    }

    /// A safe form of a single name.
    static func safe(_ name: String, fallback: String) -> String {
        var safe = ""
        for scalar in name.unicodeScalars.prefix(200) {
            let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            safe.unicodeScalars.append(isKept ? scalar : "_")
        }
        if safe.isEmpty { return fallback }
        // "e12" is read as an exponent after a coefficient, and names must not start with a digit.
        let startsWell = safe.first.map { $0.isLetter && $0 != "e" && $0 != "E" } ?? false
        return startsWell && !keywords.contains(safe.lowercased()) ? safe : "\(fallback)_\(safe)"
    }

    private static let keywords: Set<String> = [
        "bin", "binaries", "binary", "bound", "bounds", "constraints", "free", "gen", "general", "generals", "inf",
        "infinity", "int", "integer", "integers", "lazy", "max", "maximise", "maximize", "maximum", "min", "minimise",
        "minimize", "minimum", "multi", "name", "nan", "objective", "range", "ranges", "rhs", "s", "sec", "semi",
        "semis", "sin", "sos", "sos1", "sos2", "st", "subject", "such", "that", "to", "user",
    ]
}

/// Hands out names, each of them once.
private struct UniqueNames {
    private var taken: Set<String>
    /// The last number that was given to a name.
    private var numbers: [String: Int] = [:]

    init(taken: Set<String> = []) { self.taken = taken }

    mutating func unique(_ name: String, fallback: String) -> String {
        let safe = FileNames.safe(name, fallback: fallback)
        if taken.insert(safe.lowercased()).inserted { return safe }
        var number = numbers[safe.lowercased()] ?? 1
        while true {
            number += 1
            let numbered = "\(safe)_\(number)"
            if taken.insert(numbered.lowercased()).inserted {
                numbers[safe.lowercased()] = number
                return numbered
            }
        }
    }
}

extension LinearModel {
    /// The model as files have it: the objective constant is the cost of a last column, fixed at 1.
    ///
    /// Formats and readers disagree on constants: GLPK's LP reader knows none, and of a right-hand side of the objective
    /// row in MPS files GLPK takes the value and HiGHS the negated value. Every reader wants at least one column, too.
    var withConstantColumn: LinearModel {
        guard objectiveConstant != 0 || columnCount == 0 else { return self }
        var model = self
        model.addColumn("objective_constant", lower: 1, upper: 1, objective: objectiveConstant)
        model.objectiveConstant = 0
        return model
    }
}

/// A number as files have it: whole numbers without a point, all others in the shortest form that reads back the same.
func fileNumber(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return "\(whole)" }
    return "\(value)"
}
