import Foundation
import Testing

@Suite("The command simulates a week and places standby")
struct SimulateCommandTests {
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village").path

    private static func inPlannedVillage(_ work: (URL) throws -> Void) throws {
        try Command.inNewFolder { folder in
            #expect(try Command.run(["plan", village, "--gap", "0", "--quiet"], in: folder).status == 0)
            try work(folder)
        }
    }

    private static func json(_ run: Command) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test("Service levels are told with intervals, the same for the same seed and any number of threads")
    func simulate() throws {
        try Self.inPlannedVillage { folder in
            func run(_ options: String...) throws -> Command {
                try Command.run(["simulate", Self.village, "roster.json", "--samples", "300"] + options, in: folder)
            }
            let first = try run()
            #expect(first.status == 0)
            #expect(first.errors.isEmpty)
            #expect(first.output.contains("300 weeks drawn with seed 1"))
            #expect(first.output.contains("Nursing visit"))
            #expect(first.output.contains("all services"))
            #expect(first.output.contains(#/\d+\.\d% ±\d+\.\d/#))
            #expect(try run("--threads", "1").output == first.output)
            #expect(try run("--seed", "2").output != first.output)
            let chinese = try run("--lang", "zh-Hans")
            #expect(chinese.output.contains("以种子 1 抽取 300 周"))
            #expect(chinese.output.contains("95% 置信区间"))
        }
    }

    @Test("JSON holds the same levels, from 0 to 1, and mending never serves less")
    func asJSON() throws {
        try Self.inPlannedVillage { folder in
            let run = try Command.run(
                ["simulate", Self.village, "roster.json", "--samples", "300", "--json"],
                in: folder
            )
            let told = try Self.json(run)
            let levels = try #require(told["levels"] as? [[String: Any]])
            #expect(levels.count == 5)
            func mean(_ key: String) throws -> Double { try #require((told[key] as? [String: Double])?["mean"]) }
            let (lost, left) = (try mean("missedPointsNotMended"), try mean("missedPointsMended"))
            #expect(left < lost)
            #expect(told["mending"] as? String == "replan")
            for level in levels {
                let (before, after) = (level["notMended"] as? [String: Double], level["mended"] as? [String: Double])
                let (low, high) = (try #require(before?["mean"]), try #require(after?["mean"]))
                #expect(low > 0.4 && high > 0.4 && high <= 1)
                #expect(try #require(after?["from"]) <= high && high <= #require(after?["to"]))
            }
        }
    }

    @Test("Planning the rest of the day anew misses less than stand-ins alone, and moves somebody")
    func mending() throws {
        try Self.inPlannedVillage { folder in
            func means(_ mending: String) throws -> (missed: Double, moved: Double) {
                let run = try Command.run(
                    ["simulate", Self.village, "roster.json", "--mending", mending, "--json"],
                    in: folder
                )
                let told = try Self.json(run)
                func mean(_ key: String) throws -> Double { try #require((told[key] as? [String: Double])?["mean"]) }
                return (try mean("missedPointsMended"), try mean("dutiesMoved"))
            }
            let (called, planned) = (try means("stand-ins"), try means("replan"))
            #expect(planned.missed < called.missed)
            #expect(planned.moved > 0 && called.moved == 0)
            let unknown = try Command.run(["simulate", Self.village, "roster.json", "--mending", "x"], in: folder)
            #expect(unknown.status == 64)
        }
    }

    @Test("Two rosters meet the same weeks: the same roster differs by nothing, one with less by that")
    func compare() throws {
        try Self.inPlannedVillage { folder in
            let text = try String(contentsOf: folder.appendingPathComponent("roster.json"), encoding: .utf8)
            try text.write(to: folder.appendingPathComponent("same.json"), atomically: true, encoding: .utf8)
            let run = try Command.run(
                ["simulate", Self.village, "roster.json", "--compare", "same.json", "--samples", "100", "--json"],
                in: folder
            )
            let differences = try #require(try Self.json(run)["differences"] as? [[String: Any]])
            for difference in differences {
                #expect((difference["mended"] as? [String: Double]) == ["mean": 0, "from": 0, "to": 0])
            }
            #expect(differences.count == 5)
        }
    }

    @Test("Standby is chosen, judged on fresh weeks, written, and read by simulate", arguments: ["en", "zh-Hans"])
    func standby(language: String) throws {
        try Self.inPlannedVillage { folder in
            let run = try Command.run(
                [
                    "standby", Self.village, "roster.json", "--number", "2", "--samples", "300", "--output", "s.json",
                    "--lang", language,
                ],
                in: folder
            )
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            let words =
                language == "en"
                ? [
                    "On 300 fresh weeks, it saves", "One backup a day, free all day on 1 day,",
                    "no choice saves more than",
                ]
                : ["在 300 个新抽取的周中", "每天一名全天后备", "任何选择每周至多减少"]
            for word in words { #expect(run.output.contains(word), "\(word)") }
            let simulated = try Command.run(
                ["simulate", Self.village, "roster.json", "--standby", "s.json", "--samples", "300", "--json"],
                in: folder
            )
            let without = try Command.run(
                ["simulate", Self.village, "roster.json", "--samples", "300", "--json"],
                in: folder
            )
            func missed(_ run: Command) throws -> Double {
                try #require((try Self.json(run)["missedPointsMended"] as? [String: Double])?["mean"])
            }
            #expect(try missed(simulated) < missed(without))
        }
    }

    @Test("Mistakes are told, and nothing is written")
    func mistakes() throws {
        try Self.inPlannedVillage { folder in
            func status(_ arguments: String...) throws -> Int32 { try Command.run(arguments, in: folder).status }
            #expect(try status("simulate", Self.village) == 64)
            #expect(try status("simulate", Self.village, "roster.json", "--samples", "0") == 64)
            #expect(try status("simulate", Self.village, "roster.json", "--cancellations", "120%") == 64)
            #expect(try status("standby", Self.village, "roster.json", "--number", "0") == 64)
            try "{\"scenario\": \"village\", \"standby\": [{\"volunteer\": \"v8\", \"date\": \"2026-12-01\"}]}"
                .write(to: folder.appendingPathComponent("s.json"), atomically: true, encoding: .utf8)
            let unknown = try Command.run(
                ["simulate", Self.village, "roster.json", "--standby", "s.json"],
                in: folder
            )
            #expect(unknown.status == 1)
            #expect(unknown.errors.contains("s.json:1:") && unknown.errors.contains("no volunteer 'v8'"))
            let roster = folder.appendingPathComponent("roster.json")
            let text = try String(contentsOf: roster, encoding: .utf8).replacing("\"v1\"", with: "\"v3\"")
            try text.write(to: roster, atomically: true, encoding: .utf8)
            let broken = try Command.run(
                ["standby", Self.village, "roster.json", "--output", "new.json"],
                in: folder
            )
            #expect(broken.status == 1)
            #expect(broken.errors.contains("hint: 'roster verify' tells which and why"))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("new.json").path))
        }
    }
}
