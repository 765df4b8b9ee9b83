import Foundation

/// Reads calendars with the library `icalendar` of Python (`pip install icalendar`), which shares no code with ours.
enum PythonCalendar {
    /// An event of the calendar that is left after all imports.
    struct Event: Decodable, Hashable {
        var uid: String
        /// Seconds since the beginning of 1970 in UTC.
        var start: Int
        var end: Int
        var summary: String
    }

    /// What importing streams one after the other ended in.
    struct Outcome: Decodable {
        var events: [Event]
        var complaints: [String]
    }

    static let isThere = (try? run(["-c", "import icalendar"]).status) == 0
    static let isDemanded = ProcessInfo.processInfo.environment["CI"] == "true"

    /// Imports streams as RFC 5546 section 2.1.5 has it: by UID, a higher SEQUENCE replaces, of equal ones the later
    /// DTSTAMP; what is CANCELLED is taken away.
    static func importing(_ streams: [String]) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("calendar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var arguments = ["-c", script]
        for (number, stream) in streams.enumerated() {
            let file = folder.appendingPathComponent("\(number).ics")
            try Data(stream.utf8).write(to: file)
            arguments.append(file.path)
        }
        return try JSONDecoder().decode(Outcome.self, from: Data(try run(arguments).output.utf8))
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    private static let script = """
        import datetime, json, sys, icalendar
        store, complaints = {}, []
        for path in sys.argv[1:]:
            data = open(path, "rb").read()
            for line in data.split(b"\\r\\n"):
                if len(line) > 75: complaints.append("a line of %d octets" % len(line))
                if b"\\n" in line or b"\\r" in line: complaints.append("a line break that is not CR LF")
                line.decode("utf-8")
            calendar = icalendar.Calendar.from_ical(data)
            complaints += ["%s: %s" % error for part in calendar.walk() for error in part.errors]
            if str(calendar["VERSION"]) != "2.0" or "PRODID" not in calendar: complaints.append("no version or product")
            zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
            seen = set()
            for event in calendar.walk("VEVENT"):
                uid = str(event["UID"])
                if uid in seen: complaints.append("the UID %s twice" % uid)
                seen.add(uid)
                for name in ("DTSTART", "DTEND"):
                    if event[name].params.get("TZID") not in zones: complaints.append("a time without its zone")
                version = (int(event["SEQUENCE"]), event["DTSTAMP"].dt)
                if uid in store and version < store[uid][0]: continue
                offset = list(zones.values())[0].walk("STANDARD")[0]["TZOFFSETTO"].td
                def seconds(name):
                    wall = event[name].dt.replace(tzinfo=datetime.timezone(offset))
                    if wall != event[name].dt: complaints.append("a time that is another in its zone")
                    return int(wall.timestamp())
                gone = str(event["STATUS"]) == "CANCELLED"
                told = [gone, str(event.get("LOCATION")), str(event.get("DESCRIPTION"))]
                told += [event[name].to_ical() for name in ("DTSTART", "DTEND", "SUMMARY")]
                if uid in store and store[uid][0][0] == version[0] and store[uid][2] != told:
                    complaints.append("a change under the same SEQUENCE")
                store[uid] = (version, None if gone else {
                    "uid": uid, "start": seconds("DTSTART"), "end": seconds("DTEND"),
                    "summary": str(event["SUMMARY"])}, told)
        events = sorted((e[1] for e in store.values() if e[1]), key=lambda e: (e["start"], e["uid"]))
        print(json.dumps({"events": events, "complaints": complaints}))
        """
}
