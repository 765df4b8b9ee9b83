import Foundation
import Testing

@Suite("The command compares variants")
struct WhatIfCommandTests {
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village")
    private static let file = village.appendingPathComponent("what-if.yaml").path

    private func json(_ run: Command) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test("What-if tells points, what is proven, and what is covered differently")
    func english() throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(["what-if", Self.file, "--gap", "0"], in: folder)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            for line in [
                "As it is", "Without v2", "Coverage 65 worse", "Company: 0 of 1, was 1 of 1",
                "east: 2 of 3, was 3 of 3",
                "Two hosts for tea", "Tea at the hall: 2 of 2, was 1 of 1", "tea=short recruit.helpers=0",
                "tea=long recruit.helpers=1", "Coverage the same",
            ] { #expect(run.output.contains(line), "\(line)") }
            #expect(!run.output.contains("gap"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test("A gap that is left is told, and no smaller difference is called one")
    func gaps() throws {
        try Command.inNewFolder { folder in
            let text = """
                scenario: \(Self.village.path)
                variants: [{name: tiny change, change: {volunteers: [{id: v3, load: {maximum-minutes: 2000}}]}}]
                """
            try text.write(to: folder.appendingPathComponent("w.yaml"), atomically: true, encoding: .utf8)
            let run = try Command.run(["what-if", "w.yaml", "--gap", "20%", "--json"], in: folder)
            let levels = try #require(
                ((try json(run)["variants"] as? [[String: Any]])?[0])?["levels"] as? [[String: Any]]
            )
            let care = try #require(levels.first { $0["level"] as? String == "care" })
            let from = try #require(care["differenceFrom"] as? Double)
            let to = try #require(care["differenceTo"] as? Double)
            #expect(from <= 0 && to >= 0)
            #expect(["not-distinguishable", "same"].contains(care["verdict"] as? String))
        }
    }

    @Test("The same in Chinese")
    func chinese() throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(["what-if", Self.file, "--lang", "zh-Hans"], in: folder)
            #expect(run.status == 0)
            for line in ["假如", "现状", "没有 v2", "覆盖变差 65 分", "茶座两人接待", "原为"] {
                #expect(run.output.contains(line), "\(line)")
            }
            #expect(!run.output.contains(#/[a-z]+ [a-z]+ [a-z]+/#))
        }
    }

    @Test("JSON has the values, bounds, verdicts, coverage and changes of every variant")
    func asJSON() throws {
        try Command.inNewFolder { folder in
            let report = try json(try Command.run(["what-if", Self.file, "--json"], in: folder))
            #expect(report["scenario"] as? String == "village")
            let variants = try #require(report["variants"] as? [[String: Any]])
            #expect(variants.count == 7)
            #expect((variants[0]["name"] as? [String: String]) == ["en": "Without v2", "zh-Hans": "没有 v2"])
            let levels = try #require(variants[0]["levels"] as? [[String: Any]])
            #expect(levels.map { $0["level"] as? String } == ["coverage", "care"])
            #expect(levels[0]["verdict"] as? String == "worse")
            #expect(levels[0]["atLeast"] as? Int == 65)
            let services = try #require(variants[0]["services"] as? [[String: Any]])
            let company = try #require(services.first { $0["id"] as? String == "company" })
            #expect(company["covered"] as? Int == 0 && company["coveredBefore"] as? Int == 1)
            #expect((variants[0]["changes"] as? [String: Int])?["dropped"] == 2)
            #expect(variants.allSatisfy { $0["minutes"] is Int && $0["grids"] is [Any] && $0["people"] is Int })
        }
    }

    @Test("The page and the table hold every variant, in both languages", arguments: ["en", "zh-Hans"])
    func files(language: String) throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(["what-if", Self.file, "--output", "out", "--lang", language], in: folder)
            #expect(run.status == 0)
            let page = try String(contentsOf: folder.appendingPathComponent("out/what-if.html"), encoding: .utf8)
            let table = try String(contentsOf: folder.appendingPathComponent("out/what-if.csv"), encoding: .utf8)
            for name in language == "en" ? ["Without v2", "As it is"] : ["没有 v2", "现状"] {
                #expect(page.contains(name) && table.contains(name))
            }
            #expect(page.components(separatedBy: "<svg").count == 5)
            #expect(!page.contains("http://") || !page.contains("src=\"http"))
            let lines = table.split(whereSeparator: \.isNewline)
            #expect(lines.count == 9)
            let widths = Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
            #expect(widths.count <= 2)
        }
    }

    @Test("A mistake is told with line, key and hint, and nothing is written")
    func mistakes() throws {
        try Command.inNewFolder { folder in
            let text = """
                scenario: \(Self.village.path)
                variants:
                  - {name: a, remove: {volunteers: [v9]}}
                  - {name: b, change: {services: [{id: tee, weight: 3}]}}
                sweeps: {recruit.helper: 0..2}
                """
            try text.write(to: folder.appendingPathComponent("w.yaml"), atomically: true, encoding: .utf8)
            let run = try Command.run(["what-if", "w.yaml", "--output", "out"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("w.yaml:5:") && run.errors.contains("unknown parameter 'recruit.helper'"))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("out/what-if.html").path))
            #expect(try Command.run(["what-if"], in: folder).status == 64)
            #expect(try Command.run(["what-if", "w.yaml", "--effort", "-1"], in: folder).status == 64)
            let missing = try Command.run(["what-if", "none.yaml"], in: folder)
            #expect(missing.status == 1 && missing.errors.contains("none.yaml"))
        }
    }
}
