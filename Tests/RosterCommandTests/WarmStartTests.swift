import Foundation
import Testing

@Suite("What a plan has found out is kept for the next")
struct WarmStartTests {
    private static let crews = WordingCall.root.appendingPathComponent("scenarios/crews").path
    private static let variants = """
        variants:
          - {name: Without v05, remove: {volunteers: [v05]}}
          - {name: Without v19, remove: {volunteers: [v19]}}
        """

    @Test("A second plan begins with it, needs less work, and is as good")
    func again() throws {
        try Command.inNewFolder { folder in
            func certificate() throws -> ([Int], work: Int) {
                let plan = try Command.run(
                    ["plan", Self.crews, "--warm-start", "w.json", "--progress-log", "p.jsonl", "--json"],
                    in: folder
                )
                #expect(plan.status == 0, "\(plan.errors)")
                let told = try Self.levels(plan.output)
                let levels = try #require(told)
                let log = folder.appendingPathComponent("p.jsonl")
                let last = try #require(try String(contentsOf: log, encoding: .utf8).split(separator: "\n").last)
                try FileManager.default.removeItem(at: log)
                let object = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
                let work = try #require(object?["work"] as? [String: Int])
                return (levels, try #require(work["pricings"]))
            }
            let file = folder.appendingPathComponent("w.json")
            let first = try certificate()
            let kept = try Data(contentsOf: file)
            #expect(String(decoding: kept, as: UTF8.self).contains("\"care\""))
            let second = try certificate()
            #expect(second.0 == first.0)
            #expect(second.work < first.work)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["w.json"])
        }
    }

    @Test("Variants begin with it, and what is proven of them is the same as without")
    func variants() throws {
        try Command.inNewFolder { folder in
            let plan = try Command.run(["plan", Self.crews, "--warm-start", "w.json"], in: folder)
            #expect(plan.status == 0)
            try Data(Self.variants.utf8).write(to: folder.appendingPathComponent("v.yaml"))
            func coverage(_ arguments: [String]) throws -> [Int] {
                let start = ["--scenario", Self.crews, "--start", "roster.json", "--gap", "0", "--json"]
                let run = try Command.run(["what-if", "v.yaml"] + start + arguments, in: folder)
                #expect(run.status == 0, "\(run.errors)")
                let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
                let variants = try #require(report?["variants"] as? [[String: Any]])
                return try variants.map { variant in
                    let level = try #require((variant["levels"] as? [[String: Any]])?.first)
                    #expect(level["termination"] as? String == "optimal")
                    return try #require(level["objective"] as? Int)
                }
            }
            let alone = try coverage([])
            let warm = try coverage(["--warm-start", "w.json"])
            #expect(alone.count == 2 && alone[0] > alone[1])
            #expect(warm == alone)
        }
    }

    @Test("A file that holds something else is told, and left as it is", arguments: ["en", "zh-Hans"])
    func broken(language: String) throws {
        try Command.inNewFolder { folder in
            let file = folder.appendingPathComponent("w.json")
            for text in ["", "{}", "[1, 2]", #"{"rows": ["a"], "numbers": [], "weighed": []}"#] {
                try Data(text.utf8).write(to: file)
                let plan = try Command.run(
                    ["plan", Self.crews, "--warm-start", "w.json", "--lang", language],
                    in: folder
                )
                #expect(plan.status == 1)
                #expect(plan.errors.contains("w.json") && plan.errors.contains(language == "en" ? "hint:" : "提示："))
                #expect(try Data(contentsOf: file) == Data(text.utf8))
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["w.json"])
            }
            try FileManager.default.removeItem(at: file)
            try Data(Self.variants.utf8).write(to: folder.appendingPathComponent("v.yaml"))
            let missing = try Command.run(
                ["what-if", "v.yaml", "--scenario", Self.crews, "--warm-start", "w.json", "--lang", language],
                in: folder
            )
            #expect(missing.status == 1 && missing.errors.contains("--warm-start"))
        }
    }

    private static func levels(_ json: String) throws -> [Int]? {
        let roster = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let levels = (roster?["certificate"] as? [String: Any])?["levels"] as? [[String: Any]]
        return levels?.compactMap { $0["objective"] as? Int }
    }
}
