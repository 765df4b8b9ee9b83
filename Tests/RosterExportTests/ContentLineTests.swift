import Testing

@testable import RosterExport

@Suite struct ContentLineTests {
    @Test(arguments: ["plain", "暖心驿站", "é", "🧑‍🍳"])
    func `No folded line is longer than 75 octets and none cuts a character`(piece: String) throws {
        for length in 0..<120 {
            let line = ContentLine(
                "SUMMARY",
                text: String(repeating: "x", count: length % 7) + String(repeating: piece, count: length)
            )
            let parts = line.folded.utf8.split(separator: 0x0A).map { Array($0) }
            #expect(
                parts.allSatisfy { $0.last == 0x0D && $0.count <= 76 && String(validating: $0, as: UTF8.self) != nil }
            )
            #expect(parts.dropFirst().allSatisfy { $0.first == 0x20 })
            let joined = parts.enumerated().flatMap { $0 == 0 ? $1.dropLast() : $1.dropFirst().dropLast() }
            #expect(joined == Array(line.unfolded.utf8))
        }
    }

    @Test func `A character of more than a line is folded at its scalars`() {
        let line = ContentLine("X", raw: "e" + String(repeating: "\u{301}", count: 90))
        let parts = line.folded.utf8.split(separator: 0x0A)
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0.count <= 76 })
    }

    @Test func `A line of exactly 75 octets is not folded`() {
        #expect(ContentLine("A", raw: String(repeating: "x", count: 73)).folded.utf8.count == 77)
        #expect(ContentLine("A", raw: String(repeating: "x", count: 74)).folded.utf8.count == 81)
    }

    @Test(arguments: [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("one\ntwo", "one\\ntwo"), ("one\r\ntwo\r\rthree", "one\\ntwo\\n\\nthree"),
        ("bell\u{7}", "bell"), ("tab\there", "tab here"), ("\u{2028}", "\\n"), (",\u{301}", "\\,\u{301}"),
    ])
    func `Backslash, comma, semicolon and line breaks of a text are escaped`(text: String, escaped: String) {
        #expect(ContentLine("X", text: text).unfolded == "X:" + escaped)
    }

    @Test func `A parameter with a colon is quoted and loses its quotes`() {
        let line = ContentLine("DTSTART", parameter: "TZID", "My \"zone\": east", raw: "20261201T090000")
        #expect(line.unfolded == "DTSTART;TZID=\"My zone: east\":20261201T090000")
    }
}
