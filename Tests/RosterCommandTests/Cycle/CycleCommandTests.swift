import Foundation
import Rostering
import SampleCommunity
import ScenarioFile
import Testing

@Suite("The commands of the working cycle")
struct CycleCommandTests {
    @Test(
        "a week is opened, planned, published, mended, worked and closed, in both languages",
        arguments: ["en", "zh-Hans"]
    )
    func cycle(language: String) throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            var transcript = ""
            func tell(_ arguments: String) throws {
                let command = try Hamlet.run(arguments, in: folder, language: language)
                transcript += "$ roster \(arguments)\n\(command.output)"
            }
            try tell("cover chess@2026-12-01 --now 2026-11-30T08:50")
            try tell("absent v1 --from 2026-12-01 --to 2026-12-04 --now 2026-11-30T09:00")
            try tell("absent v2 --from 2026-12-01 --now 2026-11-30T09:00")
            try tell("absent v3 --from 12月2日 --to 12月4日 --now 2026-11-30T09:00 --why 体检")
            try tell("absent v3 --from 12月3日下午3点 --back --now 2026-11-30T09:00")
            try tell("absent --now 2026-11-30T09:00")
            try tell("absent v3 --from 12月2日 --back --now 2026-11-30T09:00")
            try tell("replan --quiet --now 2026-11-30T09:00")
            try tell("publish --now 2026-11-30T09:10")
            try tell(
                "need add --service company --resident r1 --on 12月3日 --time 10点-11点 --duration 1小时 --now 2026-11-30T09:20"
            )
            try tell("need list --now 2026-11-30T09:20")
            try tell("pin v5 urgent-1 --now 2026-11-30T09:20")
            try tell("pin --now 2026-11-30T09:20")
            try tell("replan --quiet --publish --now 2026-11-30T09:30")
            try tell("cover urgent-1@2026-12-03 --for v5 --now 2026-11-30T09:30")
            try tell("attend urgent-1@2026-12-03 v5 no-show --now 2026-12-03T12:00")
            try tell("week close 2026-W49 --now 2026-12-07T09:00")
            try tell("hours v4 --now 2026-12-07T09:00")
            try tell("week open 2026-W50 --now 2026-12-07T09:00")
            try tell("week list --now 2026-12-07T09:00")
            try Golden.expect(transcript, matches: "cycle.\(language).txt")
        }
    }

    @Test("every command of the cycle answers in JSON")
    func json() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            for arguments in [
                "db check", "db log", "week list", "week plans", "week show", "need list --week 2026-W49",
                "pin --week 2026-W49", "absent v1 --from 2026-12-01", "replan --now 2026-11-30T09:00",
                "publish --week 2026-W49",
                "cover tea-hour@2026-12-01 --now 2026-11-30T09:00", "hours v2", "person export v3", "person leave v3",
                "person object r1 v2", "week open 2026-W50", "person erase v3 --yes", "db scrub", "db expire",
                "db migrate",
                "import hamlet.json --dry-run", "export --output out --week 2026-W49", "db backup copy.sqlite",
                "absent v1 --from 2026-12-01 --back", "absent",
                "export --week 2026-W49 --pages --output pages", "export --week 2026-W49 --calendars --output ics",
                "unpin v1 --week 2026-W49", "need cancel chess --week 2026-W50",
            ] {
                let command = try Hamlet.run(arguments + " --json", in: folder)
                let object = try? JSONSerialization.jsonObject(with: Data(command.output.utf8))
                #expect(object != nil, "\(arguments)")
            }
        }
    }

    @Test("what is wrong is told by id, with a hint, and exit code 1")
    func errors() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            for (arguments, message) in [
                ("absent v9", "unknown volunteer 'v9'"), ("week plan 2026-W51", "week 2026-W51 is not open"),
                ("publish --week 2026-W49", "is published already"),
                ("cover tea@2026-12-01 --week 2026-W49", "unknown task"),
                ("week plan 2026-W49", "published already"), ("db init", "exists already"),
                ("hours v1 --adjust 5", "needs a reason"), ("person erase v1", "cannot be undone"),
                ("attend chess@2026-12-02 v1 came --week 2026-W49", "has no duty"),
            ] {
                let words = arguments.split(separator: " ").map(String.init)
                let command = try Command.run(words, in: folder, environment: Hamlet.environment)
                #expect(command.status == 1, "\(arguments)")
                #expect(command.errors.contains(message) && command.errors.contains("hint:"), "\(command.errors)")
                for volunteer in Hamlet.scenario.volunteers { #expect(!command.errors.contains(volunteer.name)) }
            }
        }
    }

    @Test("one bad row imports nothing, unless bad rows are left out; importing again changes nothing")
    func tables() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            let table = "编号;姓名;楼栋;空闲时间\nv6;阮青青;h1;周一至周五 9：00～12：00\nv7;凤白白;h9x;周八\n"
            try Data(table.utf8).write(to: folder.appendingPathComponent("t.csv"))
            let words = ["import", "--volunteers", "t.csv", "--lang", "en"]
            func run(_ more: [String]) throws -> Command {
                try Command.run(words + more, in: folder, environment: Hamlet.environment)
            }
            let refused = try run([])
            #expect(refused.status == 1 && refused.errors.contains("t.csv:3:12: error: cannot read this cell"))
            #expect(try Hamlet.run("db check --json", in: folder).output.contains("\"volunteer\" : 5"))
            let taken = try run(["--skip-bad"])
            #expect(taken.status == 0 && taken.errors.contains("Left out: t.csv:3."))
            #expect(taken.output.contains("Volunteers: 1 new"))
            #expect(try run(["--skip-bad"]).output.contains("Nothing changes."))
        }
    }

    @Test("a row that refers to what is not there is told with its place, and left out with what needs it")
    func references() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            try Data("id,building\nr2,h9\nr3,h2\n".utf8).write(to: folder.appendingPathComponent("r.csv"))
            let needs =
                "id,service,resident,days,time,duration\nn2,company,r2,周一,9-10点,1h\n"
                + "n3,陪伴,r3,周一,9点-10点,1小时\nn4,company,r2,mon,9:00-10:00,60\n"
            try Data(needs.utf8).write(to: folder.appendingPathComponent("n.csv"))
            let words = ["import", "--residents", "r.csv", "--needs", "n.csv", "--lang", "en"]
            let refused = try Command.run(words, in: folder, environment: Hamlet.environment)
            #expect(refused.status == 1 && refused.errors.contains("r.csv:2:4: error: unknown building 'h9'"))
            let taken = try Command.run(words + ["--skip-bad"], in: folder, environment: Hamlet.environment)
            #expect(taken.status == 0 && taken.errors.contains("Left out: n.csv:2, n.csv:4, r.csv:2."))
            #expect(taken.output.contains("Residents: 1 new") && taken.output.contains("Needs: 1 new"))
        }
    }

    @Test("calendars of the database have what changed since the first version, and what is gone as cancelled")
    func calendars() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            func own(_ volunteer: String) throws -> String {
                try Hamlet.run("export --week 2026-W49 --calendars --output ics", in: folder)
                let file = folder.appendingPathComponent("ics/volunteer-\(volunteer).ics")
                return try String(contentsOf: file, encoding: .utf8)
            }
            #expect(try own("v1").ranges(of: "STATUS:CONFIRMED").count == 2)
            #expect(try own("v4").ranges(of: "BEGIN:VEVENT").isEmpty)
            try Hamlet.run("absent v1 --from 2026-12-01T09:30 --to 10:30 --now 2026-11-30T09:00", in: folder)
            try Hamlet.run("replan --quiet --publish --now 2026-11-30T09:00", in: folder)
            let after = try own("v1")
            #expect(after.ranges(of: "STATUS:CONFIRMED").count == 1 && after.ranges(of: "STATUS:CANCELLED").count == 1)
            #expect(after.contains("DTSTAMP:20261130T010000Z"))
            #expect(try own("v4").ranges(of: "STATUS:CONFIRMED").count == 1)
            try Hamlet.run("export --week 2026-W49 --pages --output pages", in: folder)
            let slips = try String(contentsOf: folder.appendingPathComponent("pages/slips.html"), encoding: .utf8)
            #expect(slips.contains("version 2"))
        }
    }

    @Test("a week is exported without what somebody did who was erased, and without what was cancelled")
    func exportAfterErasing() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            try Hamlet.run("person erase v1 --yes --now 2026-11-30T09:00", in: folder)
            let export = try Hamlet.run("export --week 2026-W49 --output week", in: folder)
            #expect(export.output.contains("Left out: 2 duties"))
            try Hamlet.run("verify week week/roster.json", in: folder)
            try Hamlet.run("need cancel tea-hour --week 2026-W49 --now 2026-11-30T09:00", in: folder)
            try Hamlet.run("export --week 2026-W49 --output later", in: folder)
            try Hamlet.run("verify later later/roster.json", in: folder)
            try Hamlet.run("person erase r1 --resident --yes --now 2026-11-30T09:00", in: folder)
            try Hamlet.run("export --week 2026-W49 --output last", in: folder)
            try Hamlet.run("verify last last/roster.json", in: folder)
        }
    }

    @Test("a decision about a need that is cancelled falls away with it")
    func cancelledDecision() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            try Hamlet.run("pin v4 chess --week 2026-W49 --now 2026-11-27T09:00", in: folder)
            try Hamlet.run("need cancel chess --week 2026-W49 --now 2026-11-27T09:00", in: folder)
            let replan = try Hamlet.run("replan --quiet --publish --now 2026-11-27T10:00", in: folder)
            #expect(replan.output.contains("1 person to call, 2 changes"))
        }
    }

    @Test("hours are taken off with a minus sign as it is typed")
    func adjust() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            let hours = try Hamlet.run("hours v1 --adjust -15 --why mistake --now 2026-11-27T09:00", in: folder)
            #expect(hours.output.contains("-15 min"))
        }
    }

    @Test("needs of a table may lie in any week, and arise in that one")
    func datedNeeds() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            let table = "编号,服务,居民,日期,时间段,时长,备注\nn2,陪伴,r1,12月9日,９：００～１０：００,１小时,按门铃两次\n"
            try Data(table.utf8).write(to: folder.appendingPathComponent("n.csv"))
            let taken = try Hamlet.run("import --needs n.csv --now 2026-12-01T09:00", in: folder)
            #expect(taken.output.contains("Needs: 1 new"))
            try Hamlet.run("week open 2026-W49", in: folder)
            #expect(try !Hamlet.run("need list --week 2026-W49", in: folder).output.contains("n2"))
            try Hamlet.run("week open 2026-W50", in: folder)
            let list = try Hamlet.run("need list --week 2026-W50", in: folder, language: "zh-Hans").output
            #expect(list.contains("n2") && list.contains("12月9日 周三"))
            #expect(try Hamlet.run("need list --week 2026-W50 --json", in: folder).output.contains("按门铃两次"))
        }
    }

    @Test("a week that is exported is planned by itself and verified")
    func export() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            try Hamlet.run("export --week 2026-W49 --output week", in: folder)
            try Hamlet.run("verify week week/roster.json", in: folder)
            try Hamlet.run("absent v2 --from 2026-12-01 --now 2026-11-30T09:00", in: folder)
            try Hamlet.run("replan --quiet --publish --now 2026-11-30T09:00", in: folder)
            try Hamlet.run("export --week 2026-W49 --output mended", in: folder)
            try Hamlet.run("verify mended mended/roster.json", in: folder)
            try Hamlet.run("pages mended mended/roster.json --output pages", in: folder)
        }
    }

    @Test("tables that are exported are imported again without any change", arguments: ["en", "zh-Hans"])
    func tablesBack(language: String) throws {
        try Command.inNewFolder { folder in
            let sample = SampleCommunity.scenario(seed: 2, scale: 0.1)
            try ScenarioFile.writeJSON(sample, toFile: folder.appendingPathComponent("sample.json").path)
            try Hamlet.run("db init", in: folder)
            try Hamlet.run("import sample.json", in: folder)
            try Hamlet.run("export --tables --output tables", in: folder, language: language)
            let arguments = ["volunteers", "residents", "needs"].map { "--\($0) tables/\($0).csv" }
            let back = try Hamlet.run("import --dry-run " + arguments.joined(separator: " "), in: folder)
            #expect(back.output == "Nothing changes.\n" && back.errors.isEmpty)
        }
    }
}
