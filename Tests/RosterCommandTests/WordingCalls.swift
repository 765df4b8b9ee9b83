import Foundation

/// The pairs of wordings in the sources: the arguments of every call that takes an English and a Chinese text.
struct WordingCall {
    let file: String
    let english: String
    let chinese: String

    /// The root of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The Swift files of a folder and those below it.
    static func sources(in folder: String) -> [URL] {
        let files = FileManager.default.enumerator(
            at: root.appendingPathComponent(folder),
            includingPropertiesForKeys: nil
        )
        return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    /// The calls in the reports, the exports and the command.
    static func all() throws -> [WordingCall] {
        let folders = ["Sources/Rostering/Reporting", "Sources/RosterExport", "Sources/roster"]
        return try folders.flatMap(sources).flatMap { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return ["both(", "say(", "helpText("].flatMap { name in
                calls(of: name, in: Array(text)).map {
                    WordingCall(file: file.lastPathComponent, english: $0[0], chinese: $0.count > 1 ? $0[1] : "")
                }
            }
        }
    }

    /// The arguments of the calls of a function; of its declaration, nothing.
    private static func calls(of name: String, in text: [Character]) -> [[String]] {
        let name = Array(name)
        return text.indices.compactMap { start in
            guard start + name.count < text.count, text[start..<(start + name.count)].elementsEqual(name) else {
                return nil
            }
            if start > 0, text[start - 1].isLetter { return nil }
            let arguments = arguments(of: text, from: start + name.count)
            return arguments.first?.hasPrefix("_ ") == true || arguments.first == "name" ? nil : arguments
        }
    }

    /// The arguments from an opening parenthesis to its closing one, texts and interpolations kept whole.
    private static func arguments(of text: [Character], from start: Int) -> [String] {
        var arguments: [String] = []
        var current = ""
        var nesting: [Character] = []
        var index = start
        while index < text.count {
            let character = text[index]
            if nesting.last == "\"" {
                if character == "\\", text[index + 1] == "(" {
                    nesting.append("(")
                    current += "\\("
                    index += 2
                    continue
                }
                if character == "\"" { nesting.removeLast() }
            } else if character == "\"" {
                nesting.append("\"")
            } else if "([{".contains(character) {
                nesting.append(character)
            } else if ")]}".contains(character) {
                if nesting.isEmpty { break }
                nesting.removeLast()
            } else if character == ",", nesting.isEmpty {
                arguments.append(current.trimmingCharacters(in: .whitespacesAndNewlines))
                current = ""
                index += 1
                continue
            }
            current.append(character)
            index += 1
        }
        let last = current.trimmingCharacters(in: .whitespacesAndNewlines)
        return last.isEmpty ? arguments : arguments + [last]
    }
}
