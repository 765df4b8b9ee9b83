import Foundation
import Rostering
import ScenarioFile
import Testing

@Suite("Coordinators' tables")
struct CoordinatorTableTests {
    private static let header = "编号,姓名,楼栋,性别,技能,空闲时间,每周最多,电话\n"
    private static let text =
        header + "v1,沈丹丹,b1,女,护理（资深）,周一至周五 上午9点-12点,４小时,139 0000 1111\n" + "v2,祝英英,b2,男,,周六 9：00-11：00,90分钟,\n"

    private static let scenario: Scenario = {
        var scenario = Scenario(id: "s", horizon: Horizon(firstDay: CivilDate(iso: "2026-11-30")!))
        scenario.skills = [Skill(id: "nurse", name: LocalizedText("Nursing", chinese: "护理"))]
        return scenario
    }()

    private func read(
        _ bytes: [UInt8],
        mapping: [String: String] = [:],
        known: [VolunteerID: String] = [:]
    ) throws -> CoordinatorTable.Reading<Volunteer> {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let table = CoordinatorTable(
            scenario: Self.scenario,
            reference: CivilDate(iso: "2026-11-30")!,
            mapping: mapping
        )
        return table.volunteers(at: path) { known[$0] }
    }

    private static let expected: [Volunteer] = {
        var first = Volunteer(id: "v1", name: "沈丹丹", home: "b1", gender: .female)
        first.skills = [SkillHolding("nurse", level: .experienced)]
        first.availability.weekly = [
            .init([.monday, .tuesday, .wednesday, .thursday, .friday], .init(DailyWindow(TimeOfDay(9), TimeOfDay(12))))
        ]
        first.load.maximumMinutes = 240
        var second = Volunteer(id: "v2", name: "祝英英", home: "b2", gender: .male)
        second.availability.weekly = [.init([.saturday], .init(DailyWindow(TimeOfDay(9), TimeOfDay(11))))]
        second.load.maximumMinutes = 90
        return [first, second]
    }()

    /// The bytes of a text in GBK, of which only the characters of the fixture are known here.
    private static func gbk(_ text: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", "GBK"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        return [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    }

    @Test("the same table is read in every encoding and with every separator", arguments: [",", ";", "\t"])
    func encodings(separator: String) throws {
        let text = Self.text.replacingOccurrences(of: ",", with: separator)
        let utf16: [UInt8] =
            [0xFF, 0xFE]
            + Array(text.utf16).flatMap { unit -> [UInt8] in
                [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), try Self.gbk(text), utf16] {
            let reading = try read(bytes)
            #expect(reading.diagnostics.isEmpty)
            #expect(reading.rows.map(\.entry) == Self.expected)
            #expect(reading.rows.first?.phone == "139 0000 1111")
        }
    }

    @Test("a cell that cannot be read is told with its row and column, and only that row is bad")
    func badCell() throws {
        let text = Self.header + "v1,,b1,女,,周八 9点,,\n" + "v2,,b2,男,,,许多,\n" + "v3,,b3,,,,,\n"
        let reading = try read(Array(text.utf8))
        let places = reading.diagnostics.map { [$0.location.line, $0.location.column] }
        #expect(places == [[2, 11], [3, 12]])
        #expect(reading.badLines == [2, 3] && reading.rows.map(\.entry.id) == ["v3"])
        #expect(reading.isReadable)
    }

    @Test("no name and no number stands in what is said about a row")
    func noNames() throws {
        let reading = try read(Array((Self.header + "v1,沈丹丹,b1,某,坏：：,周八,x,13900001111\n").utf8))
        let text = reading.diagnostics.map { $0.text(in: .english) + $0.text(in: .simplifiedChinese) }.joined()
        #expect(!text.isEmpty && !text.contains("沈丹丹") && !text.contains("13900001111"))
    }

    @Test("the same id twice is an error of the second row")
    func twice() throws {
        let reading = try read(Array("id,name\nv1,a\nv1,b\n".utf8))
        #expect(reading.badLines == [3] && reading.diagnostics.first?.message.english.contains("line 2") == true)
    }

    @Test("a column that is there replaces, one that is not leaves what is known")
    func overlay() throws {
        var known = Self.expected[0]
        known.refuses = ["r1"]
        known.load.maximumDays = 3
        let reading = try read(
            Array("id,gender,最多次数\nv1,,2\n".utf8),
            known: ["v1": EntryText.json(of: known)]
        )
        var expected = known
        expected.gender = nil
        expected.load.maximumDuties = 2
        #expect(reading.rows.map(\.entry) == [expected])
    }

    @Test("a mapping names columns that are not known otherwise")
    func mapping() throws {
        let text = Array("胸牌号,称呼\nv1,沈丹丹\n".utf8)
        #expect(try !read(text).isReadable)
        let reading = try read(text, mapping: ["胸牌号": "id", "称呼": "name"])
        #expect(reading.rows.map(\.entry) == [Volunteer(id: "v1", name: "沈丹丹")])
    }

    @Test("a mapping file is read line by line, and one that is no mapping is refused")
    func mappingFile() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "胸牌号: id\n\"称呼\": name\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try CoordinatorTable.mapping(at: path) == ["胸牌号": "id", "称呼": "name"])
        for text in ["- id\n- name\n", "胸牌号: [id]\n", "胸牌号: {"] {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: ScenarioFileError.self) { try CoordinatorTable.mapping(at: path) }
        }
    }

    @Test("a column that nobody knows is a warning, two columns of one meaning are an error")
    func columns() throws {
        let unknown = try read(Array("id,血型\nv1,A\n".utf8))
        #expect(unknown.diagnostics.map(\.severity) == [.warning] && unknown.rows.count == 1)
        #expect(try !read(Array("id,姓名,name\nv1,a,b\n".utf8)).isReadable)
    }

    @Test("what is no text at all is refused", arguments: [[0xFF, 0x00, 0xFF], [0x81], []] as [[UInt8]])
    func rubbish(bytes: [UInt8]) throws {
        let reading = try read(bytes)
        #expect(!reading.isReadable && reading.diagnostics.contains { $0.severity == .error })
    }
}
