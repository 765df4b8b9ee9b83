import RosterExport
import Rostering

/// A trade-off in words, as a drawing, as a page and as a table.
struct TradeOffText {
    private let curve: TradeOff
    private let names: Names
    private let words: Words
    private let scenario: Scenario

    init(_ curve: TradeOff, _ scenario: Scenario, _ words: Words) {
        (self.curve, self.scenario, self.words) = (curve, scenario, words)
        names = Names(ScenarioIndex(scenario), words)
    }

    /// The text for a terminal.
    func lines(width: Int) -> [String] {
        var lines = ["\(title) · \(words.horizon(scenario.horizon))", ""]
        func add(_ text: String) { lines += TextWrap.lines(text, width: width) }
        add(given)
        if curve.points.isEmpty {
            add(words.noPoint)
            return lines
        }
        var table = TextTable(heads.map { .init($0, isNumber: true) })
        for row in rows { table.add(row) }
        lines += table.lines(width: width, indent: "  ")
        for sentence in proof { add(sentence) }
        return lines
    }

    private var title: String { words.tradeOffTitle(words.goal(curve.first), words.goal(curve.second)) }

    private var given: String {
        var text = words.givenRoster(
            words.goal(curve.first),
            curve.given.first,
            words.goal(curve.second),
            curve.given.second
        )
        if let held = curve.heldCoverage { text += words.heldCoverage(held) }
        return text
    }

    /// Goals that are told beside the two.
    private var others: [TradeOffGoal] {
        TradeOffGoal.allCases.filter { goal in
            goal != curve.first && goal != curve.second && Set(curve.points.map { $0.goals[goal] ?? 0 }) != [0]
        }
    }

    private var heads: [String] {
        [words.goal(curve.first), words.both("at least", "至少"), words.goal(curve.second)] + others.map(words.goal)
    }

    private var rows: [[String]] {
        curve.points.map { point in
            [
                words.grouped(point.first),
                point.isProven ? words.both("proven", "已证明") : words.grouped(Int(point.bound.rounded(.up))),
                words.grouped(point.second),
            ] + others.map { words.grouped(point.goals[$0] ?? 0) }
        }
    }

    private var proof: [String] {
        var sentences = [words.pointMeaning(words.goal(curve.first), words.goal(curve.second))]
        switch curve.method {
        case _ where curve.isComplete: sentences.append(words.curveIsComplete)
        case .epsilonConstraint:
            let isProven = curve.points.allSatisfy(\.isProven)
            sentences.append(isProven ? words.curveIsSampled : words.curveIsUnproven)
        case .weightedSums: sentences.append(words.curveIsEstimated)
        }
        if let limit = curve.limit { sentences.append(words.stoppedBecause(limit)) }
        return sentences
    }

    /// The curve: values, and what is proven at least.
    func picture() -> Picture {
        let points = curve.points.map { point in
            CurveChart.Curve.Point(
                x: Double(point.second),
                y: Double(point.first),
                bound: point.isProven ? nil : point.bound,
                note: "\(words.goal(curve.first)) \(words.grouped(point.first)), "
                    + "\(words.goal(curve.second)) \(words.grouped(point.second))"
            )
        }
        // From the fewest points of the second goal on.
        return CurveChart(
            title: title,
            xAxis: words.axis(words.goal(curve.second)),
            yAxis: words.axis(words.goal(curve.first)),
            curves: [.init(words.both("best found", "已找到的最好值"), points: points.reversed(), isStep: true)] + givenCurve,
            language: words.language
        ).picture()
    }

    /// The given roster as a curve of one point; none if it is among the others.
    private var givenCurve: [CurveChart.Curve] {
        if curve.points.contains(where: { $0.first == curve.given.first && $0.second == curve.given.second }) {
            return []
        }
        let point = CurveChart.Curve.Point(x: Double(curve.given.second), y: Double(curve.given.first))
        return [.init(words.both("given roster", "所给排班"), points: [point])]
    }

    /// The page.
    func page() -> ExportFile {
        var parts: [ReportPage.Part] = [.paragraph(given)]
        if curve.points.isEmpty {
            parts.append(.paragraph(words.noPoint))
        } else {
            parts.append(.picture(picture()))
            parts.append(.table(heads: heads, rows: rows, numbers: Set(heads.indices)))
        }
        parts += proof.map { .note($0) }
        return ReportPage(
            title: title,
            subject: names.subject(of: scenario),
            parts: parts,
            language: words.language
        ).file(named: "trade-off.html")
    }

    /// The points as comma-separated values: numbers only, so that nothing needs quoting.
    func table() -> String {
        let goals = TradeOffGoal.allCases
        var lines = ["first,first_at_least,proven,second," + goals.map(\.rawValue).joined(separator: ",")]
        for point in curve.points {
            let numbers = [point.first, Int(point.bound.rounded(.up)), point.isProven ? 1 : 0, point.second]
            lines.append((numbers + goals.map { point.goals[$0] ?? 0 }).map(String.init).joined(separator: ","))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }
}

extension Words {
    var pointsRange: String { both("--points lies between 2 and 100", "--points 须在 2 与 100 之间") }

    func fileWritten(_ path: String) -> String { both("Written: \(path)", "已写入：\(path)") }

    func tradeOffProgress(_ share: Double) -> String {
        both("looking for the curve, \(Int(share * 100))%", "正在求取曲线，\(Int(share * 100))%")
    }

    func tradeOffTitle(_ first: String, _ second: String) -> String {
        both("Trade-off between \(first) and \(second)", "\(first)与\(second)的取舍")
    }

    func givenRoster(_ first: String, _ one: Int, _ second: String, _ other: Int) -> String {
        both(
            "The given roster: \(first) \(grouped(one)) points, \(second) \(grouped(other)) points; less is better.",
            "所给排班：\(first) \(grouped(one)) 分，\(second) \(grouped(other)) 分；越少越好。"
        )
    }

    func heldCoverage(_ points: Int) -> String {
        both(
            " No roster below leaves more open than it does: \(grouped(points)) points.",
            "以下排班的缺口都不超过它：\(grouped(points)) 分。"
        )
    }

    var noPoint: String { both("No roster was found in the time.", "时限内未找到排班。") }

    func pointMeaning(_ first: String, _ second: String) -> String {
        both(
            "Each line: with at most so many points of \(second), no roster has fewer points of \(first) than 'at least' says.",
            "每一行：\(second)的分数不超过该值时，任何排班的\(first)分数都不低于“至少”一栏。"
        )
    }

    var curveIsComplete: String {
        both("Proven: these are all points of the curve.", "已证明：以上即曲线上的全部点。")
    }

    var curveIsSampled: String {
        both(
            "Proven: each is a point of the curve; there may be others between them (--points).",
            "已证明：每一点都在曲线上；其间可能还有其他点（--points）。"
        )
    }

    var curveIsUnproven: String {
        both("Not every point was proven in the time: see 'at least'.", "并非每一点都在时限内得到证明：见“至少”一栏。")
    }

    var curveIsEstimated: String {
        both(
            "A large problem: points are the best found by weighted sums, and the curve lies between 'at least' and them.",
            "问题较大：各点为加权和方法找到的最好结果，真实曲线位于“至少”与这些点之间。"
        )
    }

    func stoppedBecause(_ limit: PlanTermination) -> String {
        both("The search was \(ended(limit)).", "搜索\(ended(limit))。")
    }

    func axis(_ goal: String) -> String { both("\(goal), points", "\(goal)（分）") }
}
