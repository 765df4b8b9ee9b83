import Foundation
import Rostering
import Testing

@testable import RosterExport

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct PictureTests {
    private static let awkward = "a<b & \"c\" 'd' 空巢老人陪伴服务空巢老人陪伴服务空巢老人陪伴服务"

    private static func pictures(_ language: Language) -> [Picture] {
        [
            BarChart(
                title: awkward,
                unit: awkward,
                bars: [
                    .init(awkward, value: 12, interval: 10...13.5), .init("-", value: -3, isReference: true),
                    .init("0", value: 0, interval: 0...0, text: awkward),
                ],
                language: language
            ).picture(),
            BarChart(title: "none", unit: "", bars: [], language: language).picture(),
            CurveChart(
                title: awkward,
                xAxis: awkward,
                yAxis: awkward,
                curves: [
                    .init("A", points: [.init(x: 0, y: 5, bound: 4), .init(x: 3, y: 2, note: awkward)], isStep: true),
                    .init(awkward, points: [.init(x: 1, y: 1)]),
                ],
                language: language
            ).picture(),
            CurveChart(title: "none", xAxis: "", yAxis: "", curves: [], language: language).picture(),
            HeatMap(
                title: awkward,
                rows: [awkward, "B"],
                columns: ["1", awkward],
                columnGroups: [(awkward, 1), ("G", 1)],
                values: [[1, nil], [0, 123_456.5]],
                language: language
            ).picture(),
            HeatMap(title: "none", rows: [], columns: [], values: [], language: language).picture(),
        ]
    }

    @Test(arguments: Language.allCases)
    func `Every picture is a well-formed file that loads nothing`(language: Language) {
        for picture in PictureTests.pictures(language) {
            #expect(XMLParser(data: Data(picture.text.utf8)).parse())
            #expect(!picture.element.contains("http") && !picture.element.contains("href"))
            #expect(!picture.element.contains("nan") && !picture.element.contains("inf"))
            #expect(picture.height > 0 && picture.width == 720)
        }
    }

    @Test func `A bar is as long as its value says, and its interval reaches as far as it says`() throws {
        let picture = BarChart(
            title: "t",
            unit: "u",
            bars: [.init("a", value: 50, interval: 25...100), .init("b", value: 100)],
            language: .english
        ).picture()
        let bars = picture.element.matches(of: #/<rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/#)
        let widths = bars.compactMap { Double($0.output.2) }
        try #require(widths.count == 2)
        #expect(abs(widths[1] - 2 * widths[0]) < 0.3)
        let start = try #require(Double(bars[0].output.1))
        let whiskers = picture.element.matches(of: #/points="([0-9.]+),/#).compactMap { Double($0.output.1) }
        #expect(whiskers.contains { abs($0 - start - widths[1] / 4) < 0.2 })
    }

    @Test func `Ticks stand at round numbers and hold all values`() {
        for (values, ticks) in [
            ([0, 9], [0, 2, 4, 6, 8, 10]), ([97.2, 98.9], [97, 97.5, 98, 98.5, 99]), ([3.0], [0, 1, 2, 3]),
            ([-5, 5], [-6, -4, -2, 0, 2, 4, 6]),
            ([], [0, 0.2, 0.4, 0.6, 0.8, 1]),
        ] as [([Double], [Double])] {
            let scale = Scale(values, from: 0, to: 100)
            for (tick, expected) in zip(scale.ticks, ticks) where values != [3] { #expect(abs(tick - expected) < 1e-9) }
            for value in values { #expect((-1e-9...100.000001).contains(scale.position(value)), "\(value)") }
        }
    }

    @Test(arguments: Language.allCases)
    func `A report holds its parts as text, and its picture as a picture`(language: Language) {
        let file = ReportPage(
            title: "Report <1>",
            subject: PictureTests.awkward,
            parts: [
                .heading("<h>"), .paragraph("<p>"), .note("<n>"), .picture(PictureTests.pictures(language)[0]),
                .table(heads: ["a", "b"], rows: [["<x>", "1"]], numbers: [1]),
            ],
            language: language
        ).file(named: "report.html")
        let page = Golden.withoutStyle(file.text)
        #expect(page.contains("<h2>&lt;h&gt;</h2>") && page.contains("<td class=\"number\">1</td>"))
        #expect(page.contains("<svg viewBox") && page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(!page.contains("http:") && !page.contains("https:"))
        #expect(file.count == 5)
    }
}
