/// A file to be written: its name in the folder of the export, and its text.
public struct ExportFile: Hashable, Sendable {
    /// Its name, without a folder.
    public var name: String
    /// What it holds, to be written as UTF-8.
    public var text: String
    /// How many things it tells of: events, rows or sheets.
    public var count: Int

    /// A file to be written.
    public init(name: String, text: String, count: Int) {
        self.name = name
        self.text = text
        self.count = count
    }
}
