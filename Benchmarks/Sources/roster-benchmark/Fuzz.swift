import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// `fuzz`: damages scenarios, reads them, and plans those that still make sense.
struct Fuzz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read and plan damaged scenarios; nothing may crash, and no roster may be rejected."
    )

    @Option(help: "How many mutants.")
    var mutants = 10_000

    @Option(help: "The first mutant's seed.")
    var seed: UInt64 = 1

    @Argument(help: "The scenarios' files.")
    var files = ["scenarios/village/scenario.yaml", "scenarios/crews/scenario.yaml"]

    func run() async throws {
        let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
        var outcomes: [String: Int] = [:]
        for number in 0..<mutants {
            let seed = seed + UInt64(number)
            var mutator = LineMutator(seed: seed)
            let mutant = mutator.mutate(texts[Int(seed % UInt64(texts.count))])
            let outcome = try await outcome(of: mutant, seed: seed)
            outcomes[outcome, default: 0] += 1
        }
        for (outcome, count) in outcomes.sorted(by: { $0.key < $1.key }) { print("\(outcome): \(count)") }
        if outcomes[Fuzz.rejected] != nil { throw ExitCode.failure }
    }

    private static let rejected = "rejected by the checker"

    private func outcome(of mutant: String, seed: UInt64) async throws -> String {
        guard let loaded = try? ScenarioFile.read(text: mutant) else {
            return "refused by the reader"
        }
        let options = PlanOptions(timeLimit: .seconds(10), effort: 0.02)
        do {
            _ = try await Planner(solver: GLPKSolver(), options: options).plan(loaded.scenario)
            return "planned"
        } catch PlanError.rejectedByChecker(let reasons) {
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("mutant-\(seed).yaml").path
            try mutant.write(toFile: file, atomically: true, encoding: .utf8)
            print("\(file): the checker rejected the planner's roster: \(reasons.joined(separator: "; "))")
            return Fuzz.rejected
        } catch PlanError.infeasible {
            return "infeasible"
        } catch PlanError.noRosterYet {
            return "no roster within the limits"
        } catch PlanError.invalidScenario {
            return "refused by the planner"
        }
    }
}

/// Damages a text line by line, the same way for the same seed.
struct LineMutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, limit)))
    }

    /// One to four changes: a line left out, doubled or moved, or a number of it replaced.
    mutating func mutate(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...number(below: 4) {
            let index = number(below: lines.count)
            switch number(below: 6) {
            case 0: lines.remove(at: index)
            case 1: lines.insert(lines[index], at: number(below: lines.count))
            case 2: lines.swapAt(index, number(below: lines.count))
            default: lines[index] = withOtherNumber(lines[index])
            }
            if lines.isEmpty { lines = [""] }
        }
        return lines.joined(separator: "\n")
    }

    private mutating func withOtherNumber(_ line: String) -> String {
        let places = line.ranges(of: #/\d+/#)
        guard !places.isEmpty else { return line }
        let numbers = ["0", "1", "2", "3", "7", "12", "15", "30", "45", "90", "600", "1000", "-1", "1441"]
        return line.replacingCharacters(
            in: places[number(below: places.count)],
            with: numbers[number(below: numbers.count)]
        )
    }
}
