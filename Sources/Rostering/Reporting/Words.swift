/// Everything that a coordinator reads, in one language; each area of words is an extension in a file of its own.
package struct Words: Sendable {
    /// The language.
    package let language: Language

    /// The words of a language.
    package init(_ language: Language) { self.language = language }

    /// The one of two wordings that belongs to the language.
    package func both(_ english: String, _ chinese: String) -> String {
        language == .simplifiedChinese ? chinese : english
    }

    /// A text of the scenario, or the id if there is none.
    package func name(_ text: LocalizedText, _ id: String) -> String {
        let name = text.text(in: language)
        return name.isEmpty ? id : name
    }

    /// A list: `a, b, c`.
    package func list(_ items: [String]) -> String { items.joined(separator: both(", ", "、")) }

    /// Clauses in a row: `a; b; c`.
    package func clauses(_ items: [String]) -> String { items.joined(separator: both("; ", "；")) }

    /// A number of something in English; the plural is the singular with an s unless given.
    package func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// A whole number with its thousands marked.
    package func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A share of a total in percent, rounded down, so that `100%` means all.
    package func share(_ part: Int, of total: Int) -> String {
        total == 0 ? "100%" : "\(part * 100 / total)%"
    }

    /// A gap in percent, rounded up, so that `0%` means none.
    package func percent(gap: Double) -> String {
        guard gap.isFinite, gap < 1e9 else { return "∞" }
        let hundredths = Int((gap * 10_000 - 1e-6).rounded(.up))
        if hundredths <= 0 { return "0%" }
        if hundredths < 100 {
            return "0.\(hundredths < 10 ? "0" : "")\(hundredths)%"
        }
        let tenths = Int((gap * 1_000 - 1e-6).rounded(.up))
        return tenths % 10 == 0 ? "\(grouped(tenths / 10))%" : "\(grouped(tenths / 10)).\(tenths % 10)%"
    }

    /// A bar of ten places for a share of a total; full only if nothing is missing, empty only if nothing is there.
    package func bar(_ part: Int, of total: Int, length: Int = 10) -> String {
        guard total > 0 else { return "" }
        var full = min(length, part * length / total)
        if full == 0, part > 0 { full = 1 }
        return String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
    }
}

extension Words {
    /// A bar of a histogram: at least one place for anything, at most thirty.
    package func histogramBar(_ part: Int, of most: Int) -> String {
        part == 0 ? "" : String(repeating: "█", count: max(1, part * 30 / max(30, most)))
    }
}
