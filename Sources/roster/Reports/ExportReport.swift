import RosterExport

/// What `pages`, `calendar` and `tables` tell as JSON.
struct ExportReport: Encodable {
    /// A file that was written.
    struct File: Encodable {
        var name: String
        /// Bytes of UTF-8.
        var bytes: Int
        /// Sheets, events or rows.
        var entries: Int
    }

    var folder: String?
    var files: [File]

    init(_ files: [ExportFile], folder: String?) {
        self.folder = folder
        self.files = files.map { File(name: $0.name, bytes: $0.text.utf8.count, entries: $0.count) }
    }
}
