import Foundation
import Rostering
import Testing

@testable import ScenarioFile

/// What is printed for every case, kept in `Golden/errors.txt`: `=== name`, then the lines.
///
/// To record it anew after a change of words: `RECORD_GOLDEN=1 swift test --filter ErrorTests`, then read the difference.
enum GoldenErrors {
    static let path = URL(filePath: #filePath).deletingLastPathComponent().path + "/Golden/errors.txt"

    static let sections: [String: String] = {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        var sections: [String: String] = [:]
        for section in text.components(separatedBy: "=== ").dropFirst() {
            let lines = section.split(separator: "\n", omittingEmptySubsequences: true)
            sections[String(lines.first ?? "")] = lines.dropFirst().joined(separator: "\n")
        }
        return sections
    }()
}

@Suite struct ErrorTests {
    @Test func `The tiny scenario itself has nothing wrong`() throws {
        #expect(try ScenarioFile.read(text: TinyScenario.text).findings.isEmpty)
    }

    @Test(arguments: ErrorCase.all)
    func `Each mistake prints its exact lines`(mistake: ErrorCase) {
        guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else { return }
        #expect(mistake.printed == GoldenErrors.sections[mistake.name])
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil))
    func `The exact lines are recorded on request`() throws {
        let text = ErrorCase.all.map { "=== \($0.name)\n\($0.printed)\n" }.joined()
        try text.write(toFile: GoldenErrors.path, atomically: true, encoding: .utf8)
    }

    @Test func `Every message and hint exists in Chinese`() {
        for mistake in ErrorCase.all {
            let error = #expect(
                throws: ScenarioFileError.self,
                performing: {
                    _ = try ScenarioFile.read(bytes: mistake.bytes, name: mistake.file, tables: mistake.tables)
                    throw ScenarioFileError([])
                }
            )
            for diagnostic in error?.diagnostics ?? [] {
                #expect(diagnostic.message.chinese != nil, "\(diagnostic)")
                #expect(diagnostic.hint.map { $0.chinese != nil } ?? true, "\(diagnostic)")
            }
        }
    }

    @Test func `A file of 200 MB is refused by its size`() throws {
        let folder = try Shipped.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/scenario.yaml"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 200 << 20)
        try handle.close()
        let error = #expect(throws: ScenarioFileError.self) { try ScenarioFile.read(at: folder) }
        let expected = "\(path): error: the file has 200 MB; at most 64 MB are read\nhint: is this the right file?"
        #expect(error?.description == expected)
    }

    @Test func `A folder without a scenario says how one is called`() throws {
        let folder = try Shipped.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = #expect(throws: ScenarioFileError.self) { try ScenarioFile.read(at: folder) }
        #expect(error?.description.hasPrefix("\(folder): error: there is no scenario in this folder\nhint: ") == true)
    }

    @Test func `A CSV reached through a link out of the folder is refused`() throws {
        let folder = try Shipped.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "id\n".write(toFile: folder + "/outside.csv", atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/in/residents.csv",
            withDestinationPath: folder + "/outside.csv"
        )
        let text = TinyScenario.text.replacing("  - {id: r1, building: h1}\n", with: "")
            .replacing("residents:", with: "residents: {csv: residents.csv}")
        try text.write(toFile: folder + "/in/scenario.yaml", atomically: true, encoding: .utf8)
        let error = #expect(throws: ScenarioFileError.self) { try ScenarioFile.read(at: folder + "/in") }
        #expect(error?.description.contains("has to lie in the scenario's folder") == true)
    }

    @Test func `Of many diagnostics a hundred are printed and the rest counted`() {
        let diagnostics = (1...130).map {
            Diagnostic(location: SourceLocation(file: "f", line: $0, column: 1), message: "m")
        }
        let error = ScenarioFileError(diagnostics.reversed())
        #expect(error.diagnostics.count == 130)
        let lines = error.description.split(separator: "\n")
        #expect(lines.count == 101)
        #expect(lines.first == "f:1:1: error: m")
        #expect(lines.last == "… and 30 more")
    }
}
