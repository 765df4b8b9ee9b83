import Foundation
import Testing

@Suite("The command advises what an hour is worth, whom to recruit, and what is traded for what")
struct AdviceCommandTests {
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village")

    /// A village whose nurse leaves 15 minutes too early for the only nursing visit, and its roster.
    private static func inShortVillage(_ work: (URL) throws -> Void) throws {
        try Command.inNewFolder { folder in
            let text = try String(contentsOf: village.appendingPathComponent("scenario.yaml"), encoding: .utf8)
                .replacing("mon-fri 08:00-12:00", with: "mon-fri 08:00-09:30")
            try text.write(to: folder.appendingPathComponent("short.yaml"), atomically: true, encoding: .utf8)
            #expect(try Command.run(["plan", "short.yaml", "--gap", "0", "--quiet"], in: folder).status == 0)
            try work(folder)
        }
    }

    /// Runs with time enough on any machine.
    private static func ask(_ arguments: [String], in folder: URL) throws -> Command {
        let name = arguments[0]
        return try Command.run(
            [name, "short.yaml", "roster.json", "--time-limit", "600"] + arguments.dropFirst(),
            in: folder
        )
    }

    private static func json(_ command: Command) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    }

    @Test("An hour of nursing is worth the open visit, in words, as JSON and as a heat map")
    func value() throws {
        try Self.inShortVillage { folder in
            let run = try Self.ask(["value", "--html", "value.html"], in: folder)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("Tue 1 Dec before 11:00"))
            #expect(run.output.contains("Nursing"))
            #expect(run.output.contains("so each worth is exact"))
            let chinese = try Self.ask(["value", "--lang", "zh-Hans"], in: folder)
            #expect(chinese.output.contains("各项价值均为精确值"))
            let page = try String(contentsOf: folder.appendingPathComponent("value.html"), encoding: .utf8)
            #expect(page.contains("<svg"))
            #expect(page.contains("Points that an hour saves"))
            let told = try Self.json(try Self.ask(["value", "--json"], in: folder))
            let confirmed = try #require(told["confirmed"] as? [[String: Any]])
            let worth = try #require(confirmed.first?["worth"] as? Int)
            #expect(worth > 0)
            #expect(worth == told["openPoints"] as? Int)
            #expect(confirmed.first?["proven"] as? Bool == true)
            #expect(run.output.contains(" \(worth) "))
        }
    }

    @Test("One recruit with a stated profile closes the gap, proven the fewest")
    func recruit() throws {
        try Self.inShortVillage { folder in
            let run = try Self.ask(["recruit", "--target", "100%"], in: folder)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("Recruit 1 person:"))
            #expect(run.output.contains("Proven: however the week is planned, fewer than 1"))
            let chinese = try Self.ask(["recruit", "--target", "1", "--lang", "zh-Hans"], in: folder)
            #expect(chinese.output.contains("需招募 1 人："))
            #expect(chinese.output.contains("已证明：无论怎样排班"))
            let told = try Self.json(try Self.ask(["recruit", "--target", "100%", "--json"], in: folder))
            #expect(told["outcome"] as? String == "found")
            #expect(told["minimal"] as? Bool == true)
            #expect((told["recruits"] as? [Any])?.count == 1)
            // Somebody who can do nothing that is open does not help, and that is told.
            let other = try Self.ask(
                ["recruit", "--target", "100%", "--profile", "days=sun; hours=08:00-09:00"],
                in: folder
            )
            #expect(other.status == 0)
            #expect(other.output.contains("Nobody of these profiles could do anything that is open."))
        }
    }

    @Test("Trainings and renewals are told with what is proven")
    func trainAndRenew() throws {
        try Self.inShortVillage { folder in
            let training = try Self.ask(["recruit", "--training", "--target", "100%"], in: folder)
            #expect(training.status == 0)
            #expect(training.output.contains("Proven"))
            let renewals = try Self.ask(["recruit", "--renewals", "--weeks", "2"], in: folder)
            #expect(renewals.status == 0)
            #expect(renewals.output.contains("before "))
            let both = try Self.ask(["recruit", "--renewals", "--training"], in: folder)
            #expect(both.status == 64)
        }
    }

    @Test("The curve of a small problem is proven whole, as words, JSON, page, drawing and table")
    func tradeOff() throws {
        try Self.inShortVillage { folder in
            let run = try Self.ask(
                [
                    "trade-off", "--between", "preferences,locality", "--points", "100", "--html", "curve.html",
                    "--svg",
                    "curve.svg", "--csv", "curve.csv",
                ],
                in: folder
            )
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("Proven: these are all points of the curve."))
            let told = try Self.json(
                try Self.ask(
                    ["trade-off", "--between", "preferences,locality", "--points", "100", "--json"],
                    in: folder
                )
            )
            let points = try #require(told["points"] as? [[String: Any]])
            #expect(points.count >= 2)
            #expect(told["complete"] as? Bool == true)
            let table = try String(contentsOf: folder.appendingPathComponent("curve.csv"), encoding: .utf8)
            #expect(table.split(separator: "\r\n").count == points.count + 1)
            let drawing = try String(contentsOf: folder.appendingPathComponent("curve.svg"), encoding: .utf8)
            #expect(drawing.contains("<svg"))
            let page = try String(contentsOf: folder.appendingPathComponent("curve.html"), encoding: .utf8)
            #expect(page.contains("<svg"))
            #expect(page.contains("<table"))
            let chinese = try Self.ask(["trade-off", "--points", "100", "--lang", "zh-Hans"], in: folder)
            #expect(chinese.output.contains("已证明：以上即曲线上的全部点。"))
        }
    }

    @Test("Everything that is wrong with profiles and services is told at once, with line, key and hint")
    func wrongProfiles() throws {
        try Self.inShortVillage { folder in
            let profiles = """
                # wanted
                skills=nursin; days=mon-fri
                days=mon-fry; hours=12:00-08:00

                skill=nursing
                """
            try profiles.write(to: folder.appendingPathComponent("p.txt"), atomically: true, encoding: .utf8)
            let wrong = ["recruit", "--profiles", "p.txt", "--service", "nursery", "--profile", "minutes=0; minutes=3"]
            let run = try Self.ask(wrong, in: folder)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            for line in [
                "--service: error: ", "--profile: minutes: error: '0' is not understood",
                "--profile: minutes: error: is given twice", "p.txt:2: skills: error: 'nursin' is not understood",
                "hint: did you mean 'nurse'?", "p.txt:3: days: error: 'mon-fry' is not understood",
                "p.txt:3: hours: error: '12:00-08:00' is not understood", "hint: for example hours=08:00-12:00",
                "p.txt:5: skill: error: 'skill' is not understood", "hint: did you mean 'skills'?", "7 errors.",
            ] { #expect(run.errors.contains(line), "\(line)\n\(run.errors)") }
            let chinese = try Self.ask(wrong + ["--lang", "zh-Hans"], in: folder)
            #expect(chinese.errors.contains("p.txt:2: skills: 错误：无法理解“nursin”"))
            let told = try Self.json(try Self.ask(wrong + ["--json"], in: folder))
            let errors = try #require(told["errors"] as? [[String: Any]])
            #expect(errors.count == 7)
            #expect(errors.contains { $0["file"] as? String == "p.txt" && $0["line"] as? Int == 5 })
        }
    }

    @Test("Goals that do not exist are told with those that do, and nothing is written")
    func wrongGoals() throws {
        try Self.inShortVillage { folder in
            let run = try Self.ask(
                ["trade-off", "--between", "coverage,fame", "--points", "1", "--html", "a.html"],
                in: folder
            )
            #expect(run.status == 64)
            #expect(run.errors.contains("'coverage,fame'"))
            #expect(run.errors.contains("continuity"))
            #expect(run.errors.contains("--points lies between 2 and 100"))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("a.html").path))
        }
    }

    @Test("What could not be found or proven in the time is told so")
    func noTime() throws {
        try Self.inShortVillage { folder in
            func hurry(_ arguments: [String]) throws -> Command {
                try Command.run(arguments + ["--time-limit", "0.000001"], in: folder)
            }
            let value = try hurry(["value", "short.yaml", "roster.json"])
            #expect(value.status == 0)
            #expect(value.output.contains("could not be confirmed in the time") || value.output.contains("not proven"))
            let curve = try hurry(["trade-off", "short.yaml", "roster.json", "--between", "preferences,locality"])
            #expect(curve.status == 0)
            #expect(curve.output.contains("The search was stopped by the time limit."))
            #expect(!curve.output.contains("Proven"))
            let recruit = try hurry(["recruit", "short.yaml", "roster.json", "--target", "100%"])
            #expect(recruit.status == 0)
            #expect(recruit.output.contains("in the time"))
        }
    }

    @Test("Asked to stop while the scenario is planned first, it answers about the best roster so far")
    func stopped() throws {
        try Command.inNewFolder { folder in
            let yucheng = WordingCall.root.appendingPathComponent("scenarios/yucheng").path
            let run = try Command.stop(["recruit", yucheng, "--training", "--time-limit", "1"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.contains("Stopping; the best roster so far will be kept"))
            #expect(run.output.contains("Whom to train"), "\(run.output)")
        }
    }
}
