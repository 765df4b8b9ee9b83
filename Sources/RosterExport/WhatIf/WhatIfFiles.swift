import Rostering

/// A comparison of variants as files: `what-if.html` to read and print, `what-if.csv` for spreadsheet programs.
public struct WhatIfFiles: Sendable {
    private let report: WhatIfReport
    private let words: Words

    /// The files of a comparison.
    public init(_ report: WhatIfReport, language: Language) {
        self.report = report
        words = Words(language)
    }

    /// The page and the table.
    public func files() -> [ExportFile] {
        let table = WhatIfTable(report: report, words: words).table()
        return [
            WhatIfPage(report: report, words: words).page().file(named: "what-if.html"),
            ExportFile(name: "what-if.csv", text: table.text, count: table.rowCount),
        ]
    }
}
