import Testing

@testable import ScenarioFile

/// One way of getting a scenario wrong.
struct ErrorCase: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var file = "scenario.yaml"
    var tables: [String: [UInt8]] = [:]

    var testDescription: String { name }

    /// The tiny scenario with one piece replaced.
    init(_ name: String, _ piece: String, _ other: String) {
        self.name = name
        bytes = Array(TinyScenario.replacing(piece, with: other).utf8)
    }

    /// A text of its own.
    init(_ name: String, text: String, file: String = "scenario.yaml") {
        self.name = name
        self.file = file
        bytes = Array(text.utf8)
    }

    /// The tiny scenario with its volunteers in a table.
    init(_ name: String, volunteers: [UInt8]) {
        self.name = name
        let lines = TinyScenario.text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { !$0.contains("{id: v") }
        bytes = Array(
            kept.joined(separator: "\n").replacing("volunteers:", with: "volunteers: {csv: volunteers.csv}").utf8
        )
        tables = ["volunteers.csv": volunteers]
    }

    /// What reading prints; empty if nothing is wrong.
    var printed: String {
        do {
            return try ScenarioFile.read(bytes: bytes, name: file, tables: tables).findings.map(\.description)
                .joined(separator: "\n")
        } catch {
            return error.description
        }
    }
}

extension ErrorCase {
    private static let addPin = "days: 2\n"

    static let all: [ErrorCase] = [
        ErrorCase("YAML syntax", "grids: [{id: g, branch: b}]", "grids: [{id: g, branch: b]"),
        ErrorCase("tab as indentation", "  branches: [b]", "\tbranches: [b]"),
        ErrorCase("JSON syntax", text: "{\"id\": \"x\",\n \"days\": 07}", file: "scenario.json"),
        ErrorCase("JSON duplicate key", text: "{\"id\": \"x\", \"id\": \"y\"}", file: "scenario.json"),
        ErrorCase("unknown key", "place: hall, window", "plaze: hall, window"),
        ErrorCase("unknown top-level key", "needs:", "neds:"),
        ErrorCase("duplicate key", "days: 2", "days: 2\ndays: 3"),
        ErrorCase("several duplicate keys", "days: 2", "days: 2\ndays: 3\nid: other"),
        ErrorCase("missing key", "{id: v2, availability: always}", "{availability: always}"),
        ErrorCase("wrong type", "duration: 30", "duration: half an hour"),
        ErrorCase("quoted number", "duration: 30", "duration: \"30\""),
        ErrorCase("unknown skill in a role", "[nurse 1 nurse]", "[nurse 1 nrse]"),
        ErrorCase("unknown service", "service: tea", "service: te"),
        ErrorCase("unknown resident", "resident: r1", "resident: r9"),
        ErrorCase("unknown place", "place: hall", "place: hal"),
        ErrorCase("unknown building", "home: h1", "home: h2"),
        ErrorCase("unknown branch", "branch: b", "branch: bb"),
        ErrorCase("duplicate id", "id: n2", "id: n1"),
        ErrorCase("forbidden character in an id", "id: n1", "id: \"n@1\""),
        ErrorCase("empty window", "15:00-17:00", "15:00-15:00"),
        ErrorCase("reversed window", "15:00-17:00", "17:00-15:00"),
        ErrorCase("window outside the day", "15:00-17:00", "23:00-25:00"),
        ErrorCase("window shorter than the task", "duration: 30", "duration: 90"),
        ErrorCase("date outside the horizon", "duration: 30", "duration: 30, days: 2026-12-24"),
        ErrorCase("no such week", "first-day: 2026-12-01", "week: 2026-W54"),
        ErrorCase("no such date", "first-day: 2026-12-01", "first-day: 2026-02-30"),
        ErrorCase("too many days", "days: 2", "days: 8"),
        ErrorCase("expired certificate", "skills: [nurse]", "skills: [nurse@..2026-11-30]"),
        ErrorCase("a skill that nobody holds", "skills: [nurse]", "skills: []"),
        ErrorCase("negative number", "duration: 30", "duration: 30, priority: -1"),
        ErrorCase("worth more than can be counted", "duration: 30", "duration: 30, priority: 1000, weeks-open: 500"),
        ErrorCase("absurd number", "duration: 30", "duration: 99999999999999999999"),
        ErrorCase("absurd coordinate", "position: [0, 0], rooms", "position: [0, 9000000], rooms"),
        ErrorCase("speed zero", "  branches: [b]", "  walking: {metres-per-minute: 0}\n  branches: [b]"),
        ErrorCase("desired weight above weight", "roles: [host]", "roles: [host], weight: 5, desired-weight: 6"),
        ErrorCase("minimum above maximum in a role", "roles: [host]", "roles: [{id: host, minimum: 3, maximum: 2}]"),
        ErrorCase("minimum above maximum in a short role", "roles: [host]", "roles: [host 3..2]"),
        ErrorCase(
            "minimum above maximum in a load",
            "availability: always}\nresidents",
            "availability: always, load: {minimum-minutes: 90, maximum-minutes: 60}}\nresidents"
        ),
        ErrorCase("unknown weight", "days: 2", "days: 2\nweights: {faces: 3}"),
        ErrorCase("unknown rule", "days: 2", "days: 2\nrules: {max-face: required}"),
        ErrorCase("unknown mode of a rule", "days: 2", "days: 2\nrules: {max-faces: needed}"),
        ErrorCase("visit without a resident", "resident: r1, ", ""),
        ErrorCase("shift without a place", "place: hall, ", ""),
        ErrorCase("pin of an unknown volunteer", addPin, "days: 2\npins: [{must: v3, target: n1}]\n"),
        ErrorCase("pin of an unknown task", addPin, "days: 2\npins: [{must: v1, target: n1@2026-12-09}]\n"),
        ErrorCase("pin of an unknown need", addPin, "days: 2\npins: [{must: v1, target: nn1}]\n"),
        ErrorCase("pin that breaks the skill rule", addPin, "days: 2\npins: [{must: v2, target: n2}]\n"),
        ErrorCase(
            "pins that contradict each other",
            addPin,
            "days: 2\npins: [{must: v1, target: n2@2026-12-01}, {must-not: v1, target: n2}]\n"
        ),
        ErrorCase("kept together and apart", "{id: v2,", "{id: v2, keep-together: [v1], keep-apart: [v1],"),
        ErrorCase("need that matches no day", "duration: 30", "duration: 30, days: sun"),
        ErrorCase("volunteer without availability", "{id: v2, availability: always}", "{id: v2}"),
        ErrorCase("CSV in place", volunteers: Array("id,home,availability,skills\nv1,h1,always,nurse\n".utf8)),
        ErrorCase(
            "CSV with a byte order mark",
            volunteers: [0xEF, 0xBB, 0xBF] + Array("id,availability,skills\r\nv1,always,nurse\r\n".utf8)
        ),
        ErrorCase("CSV with a missing column", volunteers: Array("name,home\nx,h1\n".utf8)),
        ErrorCase("CSV with an unknown column", volunteers: Array("id,homw,availability\nv1,h1,always\n".utf8)),
        ErrorCase("CSV with a duplicate column", volunteers: Array("id,home,home\nv1,h1,h1\n".utf8)),
        ErrorCase("CSV with a broken quote", volunteers: Array("id,home\nv1,\"h1\nv2,h1\n".utf8)),
        ErrorCase("CSV with text after a quote", volunteers: Array("id,home\nv1,\"h\"1\n".utf8)),
        ErrorCase("CSV with a short row", volunteers: Array("id,home\nv1\n".utf8)),
        ErrorCase("CSV with a wrong value", volunteers: Array("id,adult,home\nv1,perhaps,h1\n".utf8)),
        ErrorCase(
            "CSV with an unknown id",
            volunteers: Array("id,home,availability,skills\nv1,h7,always,nurse\n".utf8)
        ),
        ErrorCase(
            "CSV with GBK bytes",
            volunteers: Array("id,name\nv1,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD] + Array("\n".utf8)
        ),
        ErrorCase("CSV outside the folder", "needs:\n", "needs: {csv: ../needs.csv}\nneeds2:\n"),
        ErrorCase("missing CSV", "residents:\n  - {id: r1, building: h1}", "residents: {csv: people.csv}"),
        ErrorCase("empty file", text: "\n"),
        ErrorCase("not a map", text: "- a\n- b\n"),
        ErrorCase("deep nesting", text: String(repeating: "[", count: 300) + String(repeating: "]", count: 300)),
        ErrorCase("YAML alias bomb", text: aliasBomb),
        ErrorCase("Norway", "{id: v2, availability: always}", "{id: no, languages: [no, on], availability: always}"),
        ErrorCase("many errors at once", "branch: b", "branch: c, nme: x"),
    ]

    private static let aliasBomb: String = {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        return text
    }()
}
