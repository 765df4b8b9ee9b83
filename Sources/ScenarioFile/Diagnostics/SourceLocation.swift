/// A place in a file.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file's path as the reader was given it (a table's beside it).
    public var file: String
    /// The line, from 1; 0 for the file as a whole.
    public var line: Int
    /// The column in Unicode scalars, from 1; 0 for the file as a whole.
    public var column: Int

    /// A place in a file; by default the file as a whole.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Orders by file, line and column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }

    /// `file:line:column`, or the file alone.
    public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
