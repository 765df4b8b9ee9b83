import Testing

@testable import ScenarioFile

@Suite struct CSVReaderTests {
    private func rows(_ text: String) -> [[String]]? {
        let reading = Reading()
        let bytes = Array(text.utf8)
        let rows = CSVReader.rows(of: bytes[...], file: reading.register(file: "t.csv"), reading: reading)
        return rows?.map { $0.map(\.text) }
    }

    @Test(arguments: ["\n", "\r\n"])
    func `Quotes, commas, doubled quotes and line ends in a cell are kept`(end: String) {
        let text = "a,b\(end)\"x, y\",\"he said \"\"no\"\"\"\(end)\"two\(end)lines\",last\(end)"
        #expect(rows(text) == [["a", "b"], ["x, y", "he said \"no\""], ["two\(end)lines", "last"]])
    }

    @Test func `Spaces around plain cells go, spaces in quotes stay`() {
        #expect(rows(" a ,\" b \"\n") == [["a", " b "]])
    }

    @Test func `Empty rows and rows of empty cells are skipped, a last line needs no end`() {
        #expect(rows("a,b\n\n,\nc,") == [["a", "b"], ["c", ""]])
    }

    @Test func `A cell knows its line and its column in characters`() throws {
        let reading = Reading()
        let bytes = Array("名字,b\n\"x\ny\",\"z\"".utf8)
        let rows = CSVReader.rows(of: bytes[...], file: reading.register(file: "t.csv"), reading: reading)
        let places = try #require(rows).flatMap { $0.map { [$0.place.line, $0.place.column] } }
        #expect(places == [[1, 1], [1, 4], [2, 1], [3, 4]])
    }
}
