import Rostering
import Testing

@Suite("Columns of a terminal are counted as a terminal does")
struct DisplayWidthTests {
    @Test(
        "Chinese, kana, hangul, full-width forms and emoji take two columns, combining marks none",
        arguments: [
            ("abc", 3), ("王秀英", 6), ("ひらがな", 8), ("한국어", 6), ("ＡＢ", 4), ("ｱｲ", 2), ("，。", 4), ("👩‍👩‍👧", 2), ("🇨🇳", 2),
            ("❤️", 2), ("☺", 1), ("e\u{301}", 1), ("\u{200B}", 0), ("𠮷", 2), ("あ\u{3099}", 2), ("", 0), ("…", 1),
            ("é", 1),
            ("👍🏽", 2), ("한", 2),
        ]
    )
    func columns(text: String, width: Int) { #expect(DisplayWidth.columns(of: text) == width) }

    @Test("A text that is too long is cut before a character that would not fit, and ends in an ellipsis")
    func cut() {
        #expect(DisplayWidth.fitted("王秀英同志", columns: 6) == "王秀…")
        #expect(DisplayWidth.fitted("王秀英同志", columns: 7) == "王秀英…")
        #expect(DisplayWidth.fitted("王秀英", columns: 6) == "王秀英")
        #expect(DisplayWidth.fitted("abc", columns: 0) == "")
    }

    @Test("No name moves the cursor: control characters and line breaks become spaces")
    func control() { #expect(DisplayWidth.singleLine("a\u{1B}[2Jb\r\nc\u{202E}") == "a [2Jb  c ") }

    @Test("Rows of a table with long and wide names end within the width, and columns begin at the same place")
    func table() throws {
        var table = TextTable([
            .init("Name", minimum: 8), .init("N", isNumber: true), .init("Who", minimum: 10, wraps: true),
        ])
        let names = ["欧阳若曦欧阳若曦欧阳若曦欧阳若曦", "Alexandria Montgomery-Fitzgerald", "王"]
        for (number, name) in names.enumerated() { table.add([name, "\(number * 500)", "张伟、李娜、Alexandria"]) }
        for width in 30...60 {
            let lines = table.lines(width: width)
            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
            let rule = try #require(lines.dropFirst().first)
            let start = DisplayWidth.columns(of: String(rule.prefix(while: { $0 == "-" })))
            for line in lines.dropFirst(2) {
                var column = 0
                let gap = line.drop { character in
                    defer { column += DisplayWidth.columns(of: character) }
                    return column < start
                }
                #expect(gap.hasPrefix("  "))
            }
        }
    }

    @Test("A wrapped text keeps all its characters, and no line is wider than asked")
    func wrap() {
        let text = "1 人能够承担，但已有其他值勤或已达上限；of the others 4 are not qualified。"
        for width in 12...40 {
            let lines = TextWrap.lines(text, width: width)
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
        }
    }
}
