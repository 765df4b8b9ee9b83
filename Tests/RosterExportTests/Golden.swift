import Foundation
import Testing

/// Compares texts with the files in `Golden/`; `UPDATE_GOLDEN=1` writes them anew.
enum Golden {
    static func expect(_ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        // Bytes, for a text that is read loses its byte order mark.
        let isSame = try Data(contentsOf: file) == Data(text.utf8)
        #expect(isSame, "differs from Golden/\(name)", sourceLocation: sourceLocation)
    }

    /// The root of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The style sheet is looked at as a picture and not as a text: a golden page is without it.
    static func withoutStyle(_ page: String) -> String {
        guard let begin = page.range(of: "<style>"), let end = page.range(of: "</style>") else { return page }
        return String(page[..<begin.upperBound]) + String(page[end.lowerBound...])
    }
}
