import Foundation
import Rostering
import ScenarioFile
import Testing

@Suite("Pages, calendars and tables are written by the command")
struct ExportCommandTests {
    private static let village = WordingCall.root.appendingPathComponent("scenarios/village").path
    private static let roster = WordingCall.root
        .appendingPathComponent("Tests/RosterCommandTests/Golden/village-roster.json").path

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("Pages are written into a new folder and nothing else, and writing them again gives the same bytes")
    func pages() throws {
        try Command.inNewFolder { folder in
            let arguments = ["pages", Self.village, Self.roster, "--output", "paper", "--lang", "zh-Hans"]
            let first = try Command.run(arguments, in: folder)
            #expect(first.status == 0 && first.errors.isEmpty)
            #expect(first.output.contains("paper/index.html"))
            let paper = folder.appendingPathComponent("paper")
            let files = try names(in: paper)
            #expect(
                files == ["board.html", "index.html", "rounds.html", "services.html", "slips.html", "uncovered.html"]
            )
            let before = try files.map { try Data(contentsOf: paper.appendingPathComponent($0)) }
            #expect(try Command.run(arguments, in: folder).status == 0)
            #expect(try files.map { try Data(contentsOf: paper.appendingPathComponent($0)) } == before)
            #expect(try names(in: paper) == files)
        }
    }

    @Test(
        "What must be known at a door stands on the sheets and slips of those who go there, and on no board or calendar"
    )
    func notes() throws {
        try Command.inNewFolder { folder in
            var scenario = try ScenarioFile.read(at: Self.village).scenario
            for index in scenario.needs.indices { scenario.needs[index].note = "ring <twice>" }
            try ScenarioFile.write(scenario, toFolder: folder.appendingPathComponent("s").path)
            #expect(try Command.run(["pages", "s", Self.roster, "--output", "p"], in: folder).status == 0)
            for (page, count) in [
                ("rounds", 2), ("slips", 2), ("services", 3), ("board", 0), ("uncovered", 0), ("index", 0),
            ] {
                let text = try String(contentsOf: folder.appendingPathComponent("p/\(page).html"), encoding: .utf8)
                #expect(text.ranges(of: "ring &lt;twice&gt;").count == count, "\(page)")
            }
            let calendar = try Command.run(["calendar", "s", Self.roster, "--output", "-"], in: folder)
            #expect(calendar.status == 0 && !calendar.output.contains("twice"))
        }
    }

    @Test("A roster of another scenario is given as a folder with both, and its events are replaced and cancelled")
    func previousFolder() throws {
        try Command.inNewFolder { folder in
            let before = try ScenarioFile.read(at: Self.village).scenario
            let own = try RosterFile.read(at: Self.roster, for: before)
            try ScenarioFile.write(before, toFolder: folder.appendingPathComponent("before").path)
            try RosterFile.write(own, toFile: folder.appendingPathComponent("before/roster.json").path)
            // Now one need is gone: its duties are no longer of this scenario.
            let gone = try #require(own.duties.first { $0.need != nil })
            var scenario = before
            scenario.needs.removeAll { $0.id == gone.need }
            var roster = own
            roster.duties.removeAll { $0.need == gone.need }
            roster.uncovered.removeAll { $0.need == gone.need }
            roster.certificate = nil
            try ScenarioFile.write(scenario, toFolder: folder.appendingPathComponent("now").path)
            try RosterFile.write(roster, toFile: folder.appendingPathComponent("now.json").path)
            let arguments = [
                "calendar", "now", "now.json", "-o", "-", "--published", "2026-11-25T08:00Z", "2026-11-26T08:00Z",
            ]
            let run = try Command.run(arguments + ["--previous", "before"], in: folder)
            #expect(run.status == 0 && run.output.ranges(of: "STATUS:CANCELLED").count == 1, "\(run.errors)")
            let alone = try Command.run(arguments + ["--previous", "before/roster.json"], in: folder)
            #expect(alone.status == 1)
        }
    }

    @Test("With --json each command tells the files that it wrote, their bytes and entries")
    func json() throws {
        try Command.inNewFolder { folder in
            for command in ["pages", "calendar", "tables"] {
                let run = try Command.run(
                    [command, Self.village, Self.roster, "--output", command, "--json"],
                    in: folder
                )
                #expect(run.status == 0 && run.errors.isEmpty)
                let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
                let files = try #require(object?["files"] as? [[String: Any]])
                let listed = files.compactMap { $0["name"] as? String }.sorted()
                #expect(try names(in: folder.appendingPathComponent(command)) == listed)
                for file in files {
                    let name = try #require(file["name"] as? String)
                    let data = try Data(contentsOf: folder.appendingPathComponent("\(command)/\(name)"))
                    #expect(file["bytes"] as? Int == data.count)
                }
            }
        }
    }

    @Test("A calendar after a change replaces what moved and cancels what is gone")
    func calendar() throws {
        try Command.inNewFolder { folder in
            let old = try String(contentsOfFile: Self.roster, encoding: .utf8)
            try old.write(to: folder.appendingPathComponent("old.json"), atomically: true, encoding: .utf8)
            let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.contains("\"dressing@2026-12-01\"") }.joined(separator: "\n")
            let new = lines.replacing("T11:00\"", with: "T11:15\"").replacing("T11:21\"", with: "T11:36\"")
            try new.write(to: folder.appendingPathComponent("new.json"), atomically: true, encoding: .utf8)
            let run = try Command.run(
                [
                    "calendar", Self.village, "new.json", "--previous", "old.json", "--output", "-", "--published",
                    "2026-11-25T08:00:00Z", "2026-11-26T08:00:00Z",
                ],
                in: folder
            )
            #expect(run.status == 0, "\(run.errors)")
            let events = run.output.components(separatedBy: "BEGIN:VEVENT").dropFirst()
            #expect(events.count == 3)
            let nursing = try #require(events.first { $0.contains("UID:dressing@2026-12-01@village") })
            #expect(nursing.contains("STATUS:CANCELLED") && nursing.contains("SEQUENCE:1\r\n"))
            let meals = try #require(events.first { $0.contains("UID:meals@2026-12-01/R1@village") })
            #expect(meals.contains("T111500") && meals.contains("SEQUENCE:1\r\n") && meals.contains("CONFIRMED"))
            let tea = try #require(events.first { $0.contains("UID:tea-hour@2026-12-01@village") })
            #expect(tea.contains("SEQUENCE:0\r\n") && tea.contains("DTSTAMP:20261126T080000Z"))
        }
    }

    @Test("The calendar of one volunteer goes into one file, in the zone that is asked for")
    func oneVolunteer() throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(
                [
                    "calendar", Self.village, Self.roster, "--volunteer", "v1", "--zone", "Asia/Kathmandu=+05:45", "-o",
                    "v1.ics",
                ],
                in: folder
            )
            #expect(run.status == 0)
            #expect(run.output == "1 event in v1.ics.\n")
            let text = try String(contentsOf: folder.appendingPathComponent("v1.ics"), encoding: .utf8)
            #expect(text.contains("TZOFFSETTO:+0545") && text.contains("DTSTART;TZID=Asia/Kathmandu:20261201T090000"))
            #expect(try names(in: folder) == ["v1.ics"])
        }
    }

    @Test(
        "What does not make sense is wrong usage",
        arguments: [
            ["pages", "s", "r"], ["tables", "s", "r"], ["calendar", "s", "r"],
            ["calendar", "s", "r", "-o", "d", "--volunteer", "v1"],
            ["calendar", "s", "r", "-o", "x.ics", "--volunteer", "v1", "--service", "tea"],
            ["calendar", "s", "r", "-o", "x.ics", "--zone", "Europe/London"],
            ["calendar", "s", "r", "-o", "x.ics", "--published", "yesterday"],
            ["calendar", "s", "r", "-o", "x.ics", "--previous", "a", "--published", "2026-11-25T08:00:00Z"],
            ["calendar", "s", "r", "-o", "-", "--json"],
        ]
    )
    func usage(arguments: [String]) throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(arguments, in: folder)
            #expect(run.status == 64)
            #expect(run.output.isEmpty)
        }
    }

    @Test("A volunteer or service that is not there is told with the nearest one")
    func unknown() throws {
        try Command.inNewFolder { folder in
            let start = ["calendar", Self.village, Self.roster, "-o", "x.ics"]
            let volunteer = try Command.run(start + ["--volunteer", "v9"], in: folder)
            #expect(volunteer.status == 1 && volunteer.errors.contains("hint: did you mean 'v"))
            let service = try Command.run(start + ["--service", "meal"], in: folder)
            #expect(service.status == 1 && service.errors.contains("'meals'"))
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test(
        "A folder that cannot be written is told before anything is read",
        arguments: ["pages", "calendar", "tables"]
    )
    func unwritable(command: String) throws {
        try Command.inNewFolder { folder in
            try Data().write(to: folder.appendingPathComponent("file"))
            for place in ["file", "no-such/folder"] {
                let run = try Command.run([command, "no-such-scenario", "r.json", "-o", place], in: folder)
                #expect(run.status == 1)
                #expect(run.errors.hasPrefix("\(place): error: ") && run.errors.contains("hint: "))
                #expect(!run.errors.contains("no-such-scenario"))
            }
        }
    }

    @Test("Publications that are older than those before them are refused")
    func order() throws {
        try Command.inNewFolder { folder in
            let run = try Command.run(
                [
                    "calendar", Self.village, Self.roster, "--previous", Self.roster, "-o", "-", "--published",
                    "2026-11-26T08:00Z", "2026-11-25T08:00Z",
                ],
                in: folder
            )
            #expect(run.status == 1)
            #expect(run.errors.contains("was published before") && run.output.isEmpty)
        }
    }
}
