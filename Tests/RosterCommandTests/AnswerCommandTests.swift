import Foundation
import Testing

@Suite("The command answers why, why not, how fair and who else")
struct AnswerCommandTests {
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village")

    /// A village whose nurse leaves 15 minutes too early for the only nursing visit, and its roster.
    private static func inShortVillage(_ work: (URL) throws -> Void) throws {
        try Command.inNewFolder { folder in
            let text = try String(contentsOf: village.appendingPathComponent("scenario.yaml"), encoding: .utf8)
                .replacing("mon-fri 08:00-12:00", with: "mon-fri 08:00-09:30")
            try text.write(to: folder.appendingPathComponent("short.yaml"), atomically: true, encoding: .utf8)
            let plan = try Command.run(["plan", "short.yaml", "--gap", "0", "--quiet"], in: folder)
            #expect(plan.status == 0)
            try work(folder)
        }
    }

    /// Asks with time enough on any machine.
    private static func ask(_ arguments: [String], in folder: URL) throws -> Command {
        try Command.run(arguments + ["--time-limit", "600"], in: folder)
    }

    @Test("An uncovered need is explained by counts, and by the smallest changes that cover it")
    func why() throws {
        try Self.inShortVillage { folder in
            let run = try Self.ask(["why", "short.yaml", "roster.json", "dressing"], in: folder)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("Of 3 volunteers: 1 has the skill; 1 is not free then."))
            #expect(run.output.contains("林一一 (v1) has 15 min more: Tue 1 Dec 09:30-09:45"))
            #expect(run.output.contains("proven: nothing smaller of its kind does"))
            #expect(run.output.contains("Impossible, proven"))
            let chinese = try Self.ask(
                ["why", "short.yaml", "roster.json", "dressing@2026-12-01", "--lang", "zh-Hans"],
                in: folder
            )
            #expect(chinese.output.contains("在 3 名志愿者中：1 人具备所需技能；1 人当时没空。"))
            #expect(chinese.output.contains("林一一 (v1) 多出 15分钟：12月1日 周二 09:30-09:45"))
        }
    }

    @Test("The same is told as JSON")
    func whyJSON() throws {
        try Self.inShortVillage { folder in
            let run = try Self.ask(["why", "short.yaml", "roster.json", "dressing", "--json"], in: folder)
            let why = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let counts = try #require(why["counts"] as? [String: Any])
            #expect(counts["qualified"] as? Int == 1)
            let excluded = counts["excluded"] as? [String: [String]]
            #expect(excluded == ["availability": ["v1"], "skill": ["v2", "v3"]])
            let fixes = try #require(why["fixes"] as? [[String: Any]])
            let hour = try #require(
                fixes.first { ($0["changes"] as? [[String: Any]])?[0]["kind"] as? String == "free" }
            )
            #expect(hour["size"] as? Int == 15)
            #expect(hour["smallestProven"] as? Bool == true)
            let covering = why["covering"] as? [String: Any]
            #expect(covering?["outcome"] as? String == "impossible")
            #expect(covering?["proven"] as? Bool == false)
        }
    }

    @Test("Somebody cannot serve because of named rules, or can at a stated cost")
    func whyNot() throws {
        try Command.inNewFolder { folder in
            let village = Self.village.path
            #expect(try Command.run(["plan", village, "--gap", "0", "--quiet"], in: folder).status == 0)
            func ask(_ volunteer: String, _ task: String) throws -> Command {
                try Self.ask(["why-not", village, "roster.json", volunteer, task], in: folder)
            }
            let never = try ask("v2", "dressing@2026-12-01")
            #expect(never.status == 0)
            #expect(never.output.contains("Impossible: "))
            #expect(never.output.contains("not qualified"))
            let possible = try ask("v2", "chess@2026-12-01")
            #expect(possible.output.contains("Possible."))
            #expect(possible.output.contains("Proven: no roster does it for less."))
            let already = try ask("v1", "chess@2026-12-01")
            #expect(already.output.contains("serves it already"))
            let typo = try ask("v2", "ches@2026-12-01")
            #expect(typo.status == 1)
            #expect(typo.errors.contains("hint: did you mean 'chess@2026-12-01'?"))
            #expect(try Self.ask(["why-not", village, "roster.json", "v2"], in: folder).status == 64)
        }
    }

    @Test(
        "A volunteer's range, and the stand-ins of a duty, are told with what is proven",
        arguments: ["en", "zh-Hans"]
    )
    func fairAndCover(language: String) throws {
        try Command.inNewFolder { folder in
            let village = Self.village.path
            #expect(try Command.run(["plan", village, "--gap", "0", "--quiet"], in: folder).status == 0)
            let options = ["--lang", language]
            let fair = try Self.ask(["fair", village, "roster.json", "v2"] + options, in: folder)
            #expect(fair.status == 0)
            #expect(fair.output.contains(language == "en" ? "Proven: no roster as good" : "已证明：同样好的排班"))
            let cover = try Self.ask(["cover", village, "roster.json", "chess@2026-12-01"] + options, in: folder)
            #expect(cover.status == 0)
            #expect(cover.output.contains("白二二 (v2)"))
            #expect(cover.output.contains(language == "en" ? "Proven: nobody else can" : "已证明：无论如何调换"))
            let skipped = try Self.ask(
                ["cover", village, "roster.json", "chess@2026-12-01", "--asked", "v2", "v3"] + options,
                in: folder
            )
            #expect(skipped.output.contains(language == "en" ? "Nobody can step in." : "没有人可以顶替。"))
        }
    }

    @Test("A name that several have is not guessed, nor told in the error, and nobody asked is left out by mistake")
    func names() throws {
        try Self.inShortVillage { folder in
            let file = folder.appendingPathComponent("short.yaml")
            let text = try String(contentsOf: file, encoding: .utf8).replacing("林一一", with: "白二二")
            try text.write(to: file, atomically: true, encoding: .utf8)
            let several = try Self.ask(["fair", "short.yaml", "roster.json", "白二二"], in: folder)
            #expect(several.status == 1)
            #expect(several.errors.contains("several volunteers have that name"))
            #expect(several.errors.contains("v1, v2"))
            #expect(!several.errors.contains("白二二"))
            let mistaken = try Self.ask(
                ["cover", "short.yaml", "roster.json", "chess@2026-12-01", "--asked", "v22"],
                in: folder
            )
            #expect(mistaken.status == 1)
            #expect(mistaken.errors.contains("v22"))
        }
    }
}
