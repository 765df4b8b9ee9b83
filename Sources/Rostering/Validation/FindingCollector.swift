/// Collects findings, with the words that several checks share.
struct FindingCollector {
    /// A path from the scenario down.
    typealias Path = [ScenarioFinding.Step]
    /// What a noun is called in English and in Chinese.
    typealias Noun = (english: String, chinese: String)

    /// The findings so far.
    private(set) var findings: [ScenarioFinding] = []
    private var guesses = 0

    /// Most misspelt ids for which a near one is looked up; a broken file has too many to care.
    private static let mostGuesses = 60

    /// Adds an error.
    mutating func error(_ path: Path, _ english: String, _ chinese: String, hint: LocalizedText? = nil) {
        let message = LocalizedText(english, chinese: chinese)
        findings.append(ScenarioFinding(path: path, message: message, hint: hint))
    }

    /// Adds a warning.
    mutating func warning(_ path: Path, _ english: String, _ chinese: String, hint: LocalizedText? = nil) {
        let message = LocalizedText(english, chinese: chinese)
        findings.append(ScenarioFinding(path: path, severity: .warning, message: message, hint: hint))
    }

    /// Checks that an id is known.
    mutating func refer(_ text: String, among known: Set<String>, _ noun: Noun, at path: Path) {
        guard !known.contains(text) else { return }
        guesses += 1
        let hint = guesses > Self.mostGuesses ? nil : Nearest.hint(for: text, among: known.sorted(by: scalarOrder))
        error(path, "unknown \(noun.english) '\(text)'", "未知的\(noun.chinese)“\(text)”", hint: hint)
    }

    /// Checks that a number lies in a range.
    mutating func number(_ value: Int, in range: ClosedRange<Int>, _ noun: Noun, at path: Path) {
        guard !range.contains(value) else { return }
        let limits = (range.lowerBound, range.upperBound)
        error(
            path,
            "\(noun.english) is \(value); it has to lie between \(limits.0) and \(limits.1)",
            "\(noun.chinese)为 \(value)，应在 \(limits.0) 到 \(limits.1) 之间"
        )
    }

    /// Checks that a minimum is not above a maximum.
    mutating func order(_ low: Int?, _ lowNoun: Noun, _ high: Int?, _ highNoun: Noun, at path: Path) {
        guard let low, let high, low > high else { return }
        error(
            path,
            "\(lowNoun.english) \(low) is above \(highNoun.english) \(high)",
            "\(lowNoun.chinese) \(low) 大于\(highNoun.chinese) \(high)"
        )
    }

    /// Checks that a window lies in a day and has a length.
    ///
    /// Returns: whether it does.
    @discardableResult
    mutating func window(_ window: DailyWindow, at path: Path) -> Bool {
        let hours = 0...Minutes.perDay
        if !hours.contains(window.from.minute) || !hours.contains(window.to.minute) {
            error(path, "the window \(window) lies outside 00:00-24:00", "时间段 \(window) 超出 00:00-24:00")
        } else if window.from == window.to {
            error(path, "the window \(window) is empty", "时间段 \(window) 为空")
        } else if window.from > window.to {
            error(
                path,
                "the window \(window) is reversed",
                "时间段 \(window) 首尾颠倒",
                hint: LocalizedText("a window cannot cross midnight", chinese: "时间段不能跨越午夜")
            )
        } else {
            return true
        }
        return false
    }

    /// Checks that ids are there, without control characters or the forbidden ones, and each once.
    mutating func identifiers(
        _ ids: some Sequence<String>,
        _ noun: Noun,
        forbidden: String = "",
        at path: (Int) -> Path
    ) {
        var first: [String: Int] = [:]
        for (index, id) in ids.enumerated() {
            if id.isEmpty {
                error(path(index), "the id of a \(noun.english) is empty", "\(noun.chinese)的编号为空")
            } else if let character = id.first(where: { forbidden.contains($0) }) {
                error(
                    path(index),
                    "the id '\(id)' contains '\(character)', which makes task ids",
                    "编号“\(id)”含有“\(character)”，它用于组成任务编号"
                )
            } else if id.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
                error(path(index), "an id contains a control character", "编号中含有控制字符")
            }
            if first[id] != nil, !id.isEmpty {
                error(
                    path(index),
                    "duplicate \(noun.english) '\(id)'",
                    "重复的\(noun.chinese)“\(id)”"
                )
            } else {
                first[id] = index
            }
        }
    }
}

/// Orders texts by their Unicode scalars.
func scalarOrder(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
