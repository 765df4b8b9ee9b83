import Foundation
import Rostering
import ScenarioFile
import TestSupport
import Testing

@Suite("The command keeps its promises to scripts")
struct CommandTests {
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village").path
    private static let handMade = WordingCall.root
        .appendingPathComponent("Tests/RosterCommandTests/Golden/village-roster.json").path

    @Test(
        "Wrong usage exits with 64",
        arguments: [["plan"], ["plan", "x", "--gap", "7"], ["show"], ["sample"], ["nonsense"]]
    )
    func usage(arguments: [String]) throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(arguments, in: folder)
            #expect(run.status == 64)
            #expect(run.output.isEmpty)
        }
    }

    @Test("Without flags, plan writes a roster that verify accepts, and tells where it is")
    func plan() throws {
        try Command.inNewFolder { folder in
            let plan = try Command.run(["plan", Self.village], in: folder)
            #expect(plan.status == 0)
            #expect(plan.errors.isEmpty)
            #expect(plan.output.contains("The roster is in roster.json."))
            let verify = try Command.run(["verify", Self.village, "roster.json"], in: folder)
            #expect(verify.status == 0)
            #expect(verify.output.hasPrefix("Accepted"))
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files == ["roster.json"])
        }
    }

    @Test("With --json, plan prints the roster alone, the same as it writes")
    func planJSON() throws {
        try Command.inNewFolder { folder in
            let plan = try Command.run(["plan", Self.village, "--json", "--output", "r.json"], in: folder)
            #expect(plan.status == 0)
            #expect(plan.errors.isEmpty)
            let written = try String(contentsOf: folder.appendingPathComponent("r.json"), encoding: .utf8)
            #expect(plan.output == written)
            let object = try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any]
            let levels = (object?["certificate"] as? [String: Any])?["levels"] as? [[String: Any]]
            #expect(levels?.first?.keys.sorted().prefix(3) == ["bound", "gap", "level"])
        }
    }

    @Test("An output that cannot be written is told before the scenario is even read")
    func unwritable() throws {
        try Command.inNewFolder { folder in
            let plan = try Command.run(
                ["plan", "no-such-scenario", "-o", "no-such-folder/r.json", "--json"],
                in: folder
            )
            #expect(plan.status == 1)
            #expect(plan.errors.contains("no-such-folder/r.json: error: cannot be written"))
            #expect(plan.errors.contains("hint: "))
            let object = try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: [[String: Any]]]
            #expect(object?["errors"]?.first?["file"] as? String == "no-such-folder/r.json")
        }
    }

    @Test("A tampered roster exits with 1, and rule, volunteer and task are named")
    func tampered() throws {
        try Command.inNewFolder { folder in
            let roster = try String(contentsOfFile: Self.handMade, encoding: .utf8)
            let other = roster.replacing("\"volunteer\": \"v1\"", with: "\"volunteer\": \"v2\"")
            try other.write(to: folder.appendingPathComponent("r.json"), atomically: true, encoding: .utf8)
            let verify = try Command.run(["verify", Self.village, "r.json"], in: folder)
            #expect(verify.status == 1)
            #expect(verify.output.contains("[skill]") && verify.output.contains("v2"))
            #expect(verify.output.contains("dressing@2026-12-01"))
            let json = try Command.run(["verify", Self.village, "r.json", "--json"], in: folder)
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect(json.status == 1)
            #expect(object?["accepted"] as? Bool == false)
        }
    }

    @Test("What a coordinator reads about the village is as in the golden files", arguments: Language.allCases)
    func village(language: Language) throws {
        try Command.inNewFolder { folder in
            let name = language.rawValue
            let environment = ["LANG": language == .english ? "en_GB.UTF-8" : "zh_CN.UTF-8"]
            func expect(_ arguments: [String], _ golden: String) throws {
                let run = try Command.run(arguments, in: folder, environment: environment)
                #expect(run.status == 0)
                try Golden.expect(run.output, matches: "village-\(golden).\(name).txt")
            }
            try expect(["check", Self.village], "check")
            try expect(["verify", Self.village, Self.handMade], "verify")
            try expect(["show", Self.village, Self.handMade], "day")
            try expect(["show", Self.village, Self.handMade, "--by", "volunteer", "--ids"], "volunteer-ids")
        }
    }

    @Test("Demands that conflict exit with 2, and the smallest set of them is told")
    func infeasible() throws {
        try Command.inNewFolder { folder in
            var scenario = Awkward.scenario
            scenario.needs[5].roles = [TeamRole(id: "lead", maximum: 1)]
            scenario.pins = [
                Pin(.must, volunteer: "V2", target: "soup@2026-12-29", role: "lead"),
                Pin(.must, volunteer: "V4", target: "soup@2026-12-29", role: "lead"),
                Pin(.must, volunteer: "V1", target: "look-in"),
            ]
            try ScenarioFile.write(scenario, toFolder: folder.appendingPathComponent("awkward").path)
            let plan = try Command.run(["plan", "awkward"], in: folder)
            #expect(plan.status == 2, "\(plan)")
            #expect(plan.errors.contains("V2") && plan.errors.contains("V4") && !plan.errors.contains("look-in"))
            let chinese = try Command.run(["plan", "awkward", "--lang", "zh-Hans"], in: folder)
            #expect(chinese.errors.contains("\n错误：") && chinese.errors.contains("V2"))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("roster.json").path))
        }
    }

    @Test("All mistakes of a scenario are told at once, each with its place, and check exits with 1")
    func mistakes() throws {
        try Command.inNewFolder { folder in
            let file = Self.village + "/scenario.yaml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
                .replacing("service: nursing", with: "service: nursnig").replacing("branches:", with: "branchs:")
            try text.write(to: folder.appendingPathComponent("s.yaml"), atomically: true, encoding: .utf8)
            let check = try Command.run(["check", "s.yaml"], in: folder)
            #expect(check.status == 1)
            #expect(check.errors.contains(#/s\.yaml:\d+:\d+: error: .*nursnig/#))
            #expect(check.errors.contains(#/s\.yaml:\d+:\d+: error: .*branchs/#))
            let json = try Command.run(["check", "s.yaml", "--json"], in: folder)
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: Any]]]
            #expect((object?["errors"]?.count ?? 0) >= 2)
            #expect(object?["errors"]?.allSatisfy { $0["line"] is Int } == true)
        }
    }

    @Test(
        "The model is written for other solvers",
        arguments: ["mps", "lp"],
        [[], ["--merged"], ["--level", "care"], ["--level", "care", "--hold", "coverage=50"]]
    )
    func export(format: String, options: [String]) throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(
                ["export-model", Self.village, "--format", format, "--output", "m"] + options,
                in: folder
            )
            #expect(run.status == 0)
            let text = try String(contentsOf: folder.appendingPathComponent("m"), encoding: .utf8)
            #expect(text.contains(format == "mps" ? "ENDATA" : "Subject To"))
            #expect(text.contains("hold") == options.contains("care"))
        }
    }

    @Test("A held value is the one of the row that holds it")
    func hold() throws {
        try Command.inNewFolder { folder in
            let arguments = [
                "export-model", Self.village, "--format", "lp", "--level", "care", "--output", "-", "--hold",
            ]
            let (tight, loose) = (
                try Command.run(arguments + ["coverage=50"], in: folder),
                try Command.run(arguments + ["coverage=51"], in: folder)
            )
            let lines = zip(tight.output.split(separator: "\n"), loose.output.split(separator: "\n"))
            let differing = lines.filter { $0 != $1 }
            #expect(tight.status == 0 && loose.status == 0)
            #expect(differing.count == 1, "\(differing)")
        }
    }

    @Test(
        "What cannot be held is wrong usage",
        arguments: [
            ["--level", "care", "--hold", "care=1"], ["--hold", "coverage=1"],
            ["--level", "stability", "--hold", "care=1"], ["--level", "care", "--hold", "coverage"],
            ["--level", "care", "--hold", "coverage=much"], ["--merged", "--hold", "coverage=1"],
            ["--level", "care", "--hold", "coverage=1", "--hold", "coverage=2"],
        ]
    )
    func wrongHold(options: [String]) throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(
                ["export-model", Self.village, "--format", "lp", "--output", "m"] + options,
                in: folder
            )
            #expect(run.status == 64)
            #expect(run.errors.contains("hold"))
        }
    }

    @Test("A limit of work that is reached without a roster exits with 3, and writes none")
    func noRosterYet() throws {
        try Command.inNewFolder { folder in
            var scenario = Scenario(id: "late", horizon: Horizon(firstDay: CivilDate(iso: "2026-03-02")!, dayCount: 1))
            scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 0))]
            scenario.services = [
                Service(id: "dear", shape: .shift, roles: [TeamRole(id: "host")]),
                Service(id: "cheap", shape: .shift, roles: [TeamRole(id: "host")]),
            ]
            // Who must serve 120 minutes is given the dear hour first, and then cannot serve the two cheap hours.
            scenario.services[0].weight = 100
            scenario.services[1].weight = 10
            scenario.needs = [
                Need(id: "a", service: "dear", window: DailyWindow(TimeOfDay(9), TimeOfDay(10)), place: "hall"),
                Need(id: "b", service: "cheap", window: DailyWindow(TimeOfDay(9), TimeOfDay(11)), place: "hall"),
            ]
            let everyone = ["v1", "v2"].map { Volunteer(id: $0, availability: .always) }
            scenario.volunteers = everyone
            scenario.volunteers[0].load.minimumMinutes = 120
            scenario.rules[.minimumLoad] = .required
            try ScenarioFile.write(scenario, toFolder: folder.appendingPathComponent("late").path)
            let early = try Command.run(["plan", "late", "--effort", "0.000001"], in: folder)
            #expect(early.status == 3, "\(early)")
            #expect(early.errors.contains("hint: "))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("roster.json").path))
            #expect(try Command.run(["plan", "late"], in: folder).status == 0)
        }
    }

    @Test("A sample is not written into a folder that holds something, unless forced")
    func sample() throws {
        try Command.inNewFolder { folder in
            let arguments = ["sample", "--seed", "3", "--scale", "0.05", "--output", "s"]
            #expect(try Command.run(arguments, in: folder).status == 0)
            let again = try Command.run(arguments, in: folder)
            #expect(again.status == 1)
            #expect(again.errors.contains("--force"))
            #expect(try Command.run(arguments + ["--force"], in: folder).status == 0)
        }
    }

    @Test("Whoever stops reading early is not told about it")
    func closedPipe() throws {
        try Command.inNewFolder { folder in
            let shell =
                "'\(Command.program.path)' show '\(Self.village)' '\(Self.handMade)' | true; echo ${PIPESTATUS[0]}"
            let run = try Command.run(URL(fileURLWithPath: "/bin/bash"), ["-c", shell], in: folder)
            #expect(run.output == "0\n")
            #expect(run.errors.isEmpty)
        }
    }

    @Test("Shells can complete commands and options", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        try Command.inNewFolder { folder in
            let script = try Command.run(["--generate-completion-script", shell], in: folder)
            #expect(script.status == 0)
            for word in ["export-model", "time-limit", "lang"] { #expect(script.output.contains(word)) }
            guard shell == "bash" else { return }
            // What bash itself offers after `roster plan --ti`.
            let question = """
                source ./c; COMP_WORDS=(roster plan --ti); COMP_CWORD=2; COMP_LINE='roster plan --ti'; COMP_POINT=16
                _roster roster --ti plan; echo "${COMPREPLY[@]}"
                """
            try script.output.write(to: folder.appendingPathComponent("c"), atomically: true, encoding: .utf8)
            let reply = try Command.run(URL(fileURLWithPath: "/bin/bash"), ["-c", question], in: folder)
            #expect(reply.output.contains("--time-limit"), "\(reply)")
        }
    }

    @Test("An unknown id after --only is told, with the nearest known one")
    func selection() throws {
        try Command.inNewFolder { folder in
            let arguments = ["show", Self.village, Self.handMade, "--by", "volunteer", "--only"]
            let unknown = try Command.run(arguments + ["v9"], in: folder)
            #expect(unknown.status == 1)
            #expect(unknown.errors.contains("'v9'") && unknown.errors.contains("hint: did you mean"))
            #expect(try Command.run(arguments + ["v1,v3"], in: folder).status == 0)
        }
    }
}
