import Testing

@testable import RosterExport

@Suite struct CSVTableTests {
    private func written(_ cell: CSVTable.Cell) -> String {
        var table = CSVTable(["h"])
        table.add([cell])
        return String(String.UnicodeScalarView(table.text.unicodeScalars.dropFirst(4).dropLast(2)))
    }

    @Test func `A file begins with a byte order mark and its lines end in CR LF`() {
        var table = CSVTable(["日期", "b"])
        table.add([.text("x"), .number(-3)])
        #expect(Array(table.text.utf8) == [0xEF, 0xBB, 0xBF] + Array("日期,b\r\nx,-3\r\n".utf8))
        #expect(table.rowCount == 1)
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a;b", "\"a;b\""), (" a", "\" a\""),
        ("\"\u{301}x", "\"\"\"\u{301}x\""), ("plain", "plain"), ("", ""),
    ])
    func `A text is quoted where RFC 4180 or a spreadsheet program asks for it`(text: String, expected: String) {
        #expect(Array(written(.text(text)).utf8) == Array(expected.utf8))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "＋1", "－1", "＠x", "\rx", "=\u{301}1"])
    func `A text that a spreadsheet program would compute has an apostrophe before it`(text: String) {
        let cell = written(.text(text)).unicodeScalars.drop { $0 == "\"" }
        #expect(cell.first == "'")
    }

    @Test(arguments: ["V017", "1+1", "a=b", "陈奶奶", "2026-12-01", "09:00"])
    func `A text that is no formula stays as it is`(text: String) {
        #expect(written(.text(text)) == text)
    }
}
