import Foundation
import ScenarioFile
import TestSupport
import Testing

@Suite("Limits on work, counts of it, and reasons for a method")
struct WorkLimitTests {
    private static let crews = WordingCall.root.appendingPathComponent("scenarios/crews").path
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village").path

    @Test("A limit on work stops at the same roster whatever the number of threads, and verify accepts it")
    func sameRoster() throws {
        try Command.inNewFolder { folder in
            var values: Set<String> = []
            for limit in ["0.05", "0.6", "1000"] {
                var rosters: Set<String> = []
                for threads in ["1", "2"] {
                    let plan = try Command.run(
                        ["plan", Self.crews, "--work-limit", limit, "--threads", threads, "--gap", "0", "--json"],
                        in: folder
                    )
                    #expect(plan.status == 0)
                    try Data(plan.output.utf8).write(to: folder.appendingPathComponent("r.json"))
                    let verify = try Command.run(["verify", Self.crews, "r.json"], in: folder)
                    #expect(verify.status == 0)
                    rosters.insert(plan.output)
                }
                #expect(rosters.count == 1, "\(limit)")
                values.formUnion(rosters)
            }
            #expect(values.count == 3)
            #expect(values.contains { $0.contains("work-limit") })
        }
    }

    @Test("A limit that is none is wrong usage", arguments: ["0", "-1", "much"])
    func wrongUsage(limit: String) throws {
        try Command.inNewFolder { folder in
            let plan = try Command.run(["plan", Self.village, "--work-limit", limit], in: folder)
            #expect(plan.status == 64)
        }
    }

    @Test("The progress log counts work, which never falls and is the same again")
    func counts() throws {
        try Command.inNewFolder { folder in
            func work() throws -> [Int] {
                let plan = try Command.run(["plan", Self.crews, "--quiet", "--progress-log", "p.jsonl"], in: folder)
                #expect(plan.status == 0)
                let log = try String(contentsOf: folder.appendingPathComponent("p.jsonl"), encoding: .utf8)
                return try log.split(separator: "\n").map { line in
                    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                    return try #require((object?["work"] as? [String: Int])?["units"])
                }
            }
            let first = try work()
            let second = try work()
            #expect(first.last ?? 0 > 1_000)
            #expect(first == first.sorted())
            #expect(second.last == first.last)
        }
    }

    @Test("With --verbose, plan says how each part is solved, and why")
    func reasons() throws {
        try Command.inNewFolder { folder in
            func lines(_ arguments: [String]) throws -> [String] {
                let plan = try Command.run(["plan"] + arguments + ["--verbose"], in: folder)
                #expect(plan.status == 0)
                return plan.errors.split(separator: "\n").map(String.init).filter {
                    $0.hasPrefix("component") || $0.hasPrefix("第")
                }
            }
            let village = try lines([Self.village])
            #expect(!village.isEmpty)
            #expect(village.allSatisfy { $0.contains("branch and bound") && $0.contains("fewer than 200 pairs") })
            let crews = try lines([Self.crews])
            #expect(crews.contains { $0.contains("column generation") && $0.contains("200 pairs or more") })
            let asked = try lines([Self.village, "--method", "columns"])
            #expect(asked.contains { $0.contains("column generation (as asked for)") })
            let chinese = try lines([Self.crews, "--lang", "zh-Hans"])
            #expect(chinese.contains { $0.contains("列生成") && $0.contains("不少于 200 个组合") })
        }
    }
}
