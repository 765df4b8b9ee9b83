import Foundation
import Rostering
import Testing

@testable import ScenarioFile

/// Mutates the shipped scenarios, as they are and with their lists in tables, and reads the mutants.
///
/// `FUZZ_MUTANTS=10000 swift test -c release -Xswiftc -enable-testing --filter FuzzTests` runs the full number.
@Suite struct FuzzTests {
    private static let count = Int(ProcessInfo.processInfo.environment["FUZZ_MUTANTS"] ?? "") ?? 2_000

    private struct Files {
        var name: String
        var main: [UInt8]
        var tables: [String: [UInt8]]
    }

    private static func seeds() throws -> [Files] {
        var seeds: [Files] = []
        var scenarios = [RandomScenario(seed: 7).make()]
        for folder in Shipped.folders where folder.hasSuffix("/village") || folder.hasSuffix("/crews") {
            let bytes = try FileBytes.read(folder + "/scenario.yaml")
            seeds.append(Files(name: "scenario.yaml", main: bytes, tables: [:]))
            scenarios.append(try ScenarioFile.read(at: folder).scenario)
        }
        for scenario in scenarios {
            let encoding = ScenarioEncoding(scenario, withTables: true)
            let tables = Dictionary(uniqueKeysWithValues: encoding.files.map { ($0.name, Array($0.text.utf8)) })
            let yaml = Array(YAMLPrinter.print(encoding.pairs).utf8)
            seeds.append(Files(name: "scenario.yaml", main: yaml, tables: tables))
            seeds.append(
                Files(name: "scenario.json", main: Array(ScenarioFile.json(of: scenario).utf8), tables: [:])
            )
        }
        return seeds
    }

    @Test func `No mutant of a scenario file crashes the reader`() throws {
        let seeds = try Self.seeds()
        var mutator = Mutator(seed: 20_261_130)
        var refused = 0
        for number in 0..<Self.count {
            var files = seeds[number % seeds.count]
            let names = files.tables.keys.sorted()
            for _ in 0...mutator.number(below: 3) {
                if !names.isEmpty, mutator.number(below: 2) == 0 {
                    let name = names[mutator.number(below: names.count)]
                    files.tables[name] = mutator.mutate(files.tables[name] ?? [])
                } else {
                    files.main = mutator.mutate(files.main)
                }
            }
            do {
                _ = try ScenarioFile.read(bytes: files.main, name: files.name, tables: files.tables)
            } catch {
                refused += 1
                #expect(!error.description.isEmpty)
            }
        }
        #expect(refused > Self.count / 4)
    }
}

/// Damages files, the same way for the same seed.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, limit)))
    }

    private static let nasty = [
        "", "null", "~", "-1", "0", "99999999999999999999", "1e309", "NaN", "no", "{}", "[]", "[[[[", "*a", "&a x",
        "!!binary x",
        "\"", "'", "25:99", "24:00-24:00", "-", "2026-02-30", "9999-12-31", "0000-00-00", "@#/", ";;;", "..", "\u{0}",
        "\u{FEFF}",
        "😀", "\u{E000}", "? x", "<<: *a", "mon-", "nurse:@..", "a 1..2..3..4", "../x.csv", "|", ">", "%YAML", "---",
    ]

    /// The bytes with one damage.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return Array(Self.nasty[number(below: Self.nasty.count)].utf8) }
        var bytes = bytes
        switch number(below: 7) {
        case 0:
            bytes[number(below: bytes.count)] ^= UInt8(1 << number(below: 8))
            return bytes
        case 1: return Array(bytes.prefix(number(below: bytes.count)))
        case 2:
            let start = number(below: bytes.count)
            bytes.removeSubrange(start..<min(bytes.count, start + number(below: 12)))
            return bytes
        case 3: return replaceWord(bytes)
        default: return mutateLines(bytes)
        }
    }

    private mutating func mutateLines(_ bytes: [UInt8]) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let (one, other) = (number(below: lines.count), number(below: lines.count))
        switch number(below: 4) {
        case 0: lines.remove(at: one)
        case 1: lines.insert(lines[other], at: one)
        case 2: lines.swapAt(one, other)
        default: lines[one] = (Array("  ".utf8) + lines[one])[...]
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// Replaces what stands between two separators.
    private mutating func replaceWord(_ bytes: [UInt8]) -> [UInt8] {
        let separators: Set<UInt8> = [0x0A, 0x20, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D]
        let start = number(below: bytes.count)
        let from = bytes[..<start].lastIndex { separators.contains($0) }.map { $0 + 1 } ?? 0
        let to = bytes[start...].firstIndex { separators.contains($0) } ?? bytes.count
        let word = Array(Self.nasty[number(below: Self.nasty.count)].utf8)
        return Array(bytes[..<from]) + word + Array(bytes[max(from, to)...])
    }
}
