import Foundation
import Rostering

/// The file in which plans keep what they have found out, for the next.
struct WarmStartFile {
    private let file: OutputFile
    private let words: Words

    /// The file at a path, whether or not there is one yet.
    ///
    /// Throws: ``CommandError`` if it cannot be written.
    init(_ path: String, _ words: Words) throws {
        file = try OutputFile(path, words, example: "known.json")
        self.words = words
    }

    /// What the file holds; `nil` if there is none yet.
    ///
    /// Throws: ``CommandError`` if it holds something else.
    func read() throws -> WarmStart? {
        FileManager.default.fileExists(atPath: file.path) ? try WarmStartFile.read(at: file.path, words) : nil
    }

    /// What a file holds that must be there.
    ///
    /// Throws: ``CommandError`` if it is not, or holds something else.
    static func read(at path: String, _ words: Words) throws -> WarmStart {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandError(place: path, message: words.cannotRead, hint: words.keepWarmStart)
        }
        guard let known = try? JSONDecoder().decode(WarmStart.self, from: data) else {
            throw CommandError(place: path, message: words.isNoWarmStart, hint: words.nameAnotherWarmStart)
        }
        return known
    }

    /// Replaces the file as a whole.
    ///
    /// Throws: ``CommandError`` if it cannot be written.
    func write(_ warmStart: WarmStart) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try file.write(String(decoding: encoder.encode(warmStart), as: UTF8.self) + "\n")
    }
}
