import Foundation
import RosterStore
import Rostering
import SampleCommunity
import ScenarioFile
import TestSupport
import Testing

@Suite("Programs that are killed, and two at once", .serialized)
struct KillTests {
    /// What is published: version by version, duty by duty.
    private func publications(_ store: RosterStore) throws -> [Roster] {
        let week = WeekID("2026-W49")!
        let count = try store.plans(of: week).count { $0.version != nil }
        return try (0..<count).map { try store.publication(of: week, version: $0 + 1).roster }
    }

    private func start(_ arguments: String, in folder: URL) throws -> Process {
        let process = Process()
        process.executableURL = Command.program
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(Hamlet.environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test("whenever a program is killed, the file is whole and every publication is as it was")
    func killed() throws {
        let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 24
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            var other = Hamlet.scenario
            other.volunteers[3].isAdult = false
            try ScenarioFile.writeJSON(other, toFile: folder.appendingPathComponent("other.json").path)
            var random = SplitMix64(seed: 7)
            let path = folder.appendingPathComponent("h.sqlite").path
            var known = try publications(try RosterStore.open(at: path))
            let commands = [
                "import other.json", "replan --now 2026-11-30T09:00 --quiet", "publish --week 2026-W49",
                "attend chess@2026-12-01 v1 came --week 2026-W49", "import hamlet.json",
                "replan --publish --now 2026-11-30T09:00 --quiet",
            ]
            // Each is run once to its end, only to know when it writes: half of the kills fall into its last fifth.
            let spans = try commands.map { command in
                let begin = ContinuousClock.now
                try start(command, in: folder).waitUntilExit()
                return max(1_000, Int((ContinuousClock.now - begin) / .microseconds(1)))
            }
            for number in 0..<kills {
                let index = number % commands.count
                let process = try start(commands[index], in: folder)
                let first = random.chance(50) ? spans[index] * 4 / 5 : 0
                usleep(UInt32(random.within(first...spans[index])))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                let store = try RosterStore.open(at: path)
                #expect(try store.check().problems.isEmpty)
                let now = try publications(store)
                #expect(now.count >= known.count && Array(now.prefix(known.count)) == known)
                known = now
            }
        }
    }

    @Test("one plans while another records attendance: both succeed, and nothing is lost")
    func together() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            let path = folder.appendingPathComponent("h.sqlite").path
            let duties = try publications(try RosterStore.open(at: path))[0].duties
            let rounds = ProcessInfo.processInfo.environment["KILLS"] == nil ? 6 : 60
            for number in 0..<rounds {
                let duty = duties[number % duties.count]
                let minutes = 10 + number
                let processes = try [
                    "replan --now 2026-11-27T09:00 --quiet",
                    "attend \(duty.task) \(duty.volunteer) came --minutes \(minutes) --week 2026-W49",
                    "need add --id n\(number) --service tea --place hall --on wed --time 9:00-10:00 --week 2026-W49",
                ].map { try start($0, in: folder) }
                for process in processes {
                    process.waitUntilExit()
                    #expect(process.terminationStatus == 0)
                }
                let store = try RosterStore.open(at: path)
                let record = try store.attendance(in: WeekID("2026-W49")!).first {
                    $0.task == duty.task && $0.volunteer == duty.volunteer
                }
                #expect(record?.minutes == minutes)
                #expect(try store.needs(of: WeekID("2026-W49")!).contains { $0.id.text == "n\(number)" })
            }
            let store = try RosterStore.open(at: path)
            #expect(try store.plans(of: WeekID("2026-W49")!).count == rounds + 1)
            #expect(try store.check().problems.isEmpty)
        }
    }

    @Test("where the file cannot grow, an import says so, and everything is as it was")
    func full() throws {
        try Command.inNewFolder { folder in
            try Hamlet.published(in: folder)
            let big = SampleCommunity.scenario(seed: 1, scale: 0.5)
            try ScenarioFile.writeJSON(big, toFile: folder.appendingPathComponent("big.json").path)
            let path = folder.appendingPathComponent("h.sqlite").path
            let before = try publications(try RosterStore.open(at: path))
            let script = "trap '' XFSZ; ulimit -f 200; exec '\(Command.program.path)' import big.json --lang en"
            let bash = URL(fileURLWithPath: "/bin/bash")
            let command = try Command.run(bash, ["-c", script], in: folder, environment: Hamlet.environment)
            #expect(command.status == 1 && command.errors.contains("nothing was changed"))
            let store = try RosterStore.open(at: path)
            #expect(try store.check().problems.isEmpty)
            #expect(try publications(store) == before)
            #expect(try store.scenario(of: WeekID("2026-W49")!).volunteers == Hamlet.scenario.volunteers)
        }
    }
}
