import Rostering

/// Texts as people type them, brought to the forms of a scenario file.
enum HumanText {
    /// Full-width letters, digits and signs as their plain ones, and no spaces around.
    static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0)!)
            case 0x3000, 0xA0: result += " "
            case 0x200B, 0xFEFF: continue
            case 0x2013, 0x2014, 0x2212, 0x301C, 0x223C: result += "-"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return Compact.trimmed(result.replacing("~", with: "-"))
    }

    /// The entries of a list, whatever separates them.
    static func entries(_ text: String, separators: String = "、,;/\n") -> [String] {
        plain(text).split { separators.contains($0) }.map { Compact.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The entries of a list in which commas belong to the entries.
    static func clauses(_ text: String) -> [String] {
        plain(text).split { ";\n".contains($0) }.map { Compact.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// A whole number with or without a unit such as 份 or 人; `nil` if it is none.
    static func number(_ text: String, units: [String] = ["份", "人", "次", "个", "名", "天", "周"]) -> Int? {
        var text = plain(text)
        for unit in units where text.hasSuffix(unit) { text = Compact.trimmed(text.dropLast(unit.count)) }
        return Int(text)
    }

    /// Minutes: `90`, `90 min`, `90分钟`, `1.5 h`, `1小时30分`, `1:30`; `nil` if it is none.
    static func minutes(_ text: String) -> Int? {
        var text = plain(text).lowercased().replacing(" ", with: "")
        if let number = Int(text) { return number }
        if let time = Compact.time(text) { return time.minute }
        for (unit, plain) in [
            ("分钟", "m"), ("分", "m"), ("minutes", "m"), ("minute", "m"), ("mins", "m"), ("min", "m"), ("小时", "h"),
            ("个h", "h"), ("hours", "h"), ("hour", "h"), ("hrs", "h"), ("钟头", "h"), ("半h", "0.5h"), ("h半", "h30"),
        ] { text = text.replacing(unit, with: plain) }
        guard let hour = text.firstIndex(of: "h") else {
            return text.hasSuffix("m") ? Int(text.dropLast()) : nil
        }
        guard let hours = Double(text[..<hour]), hours >= 0, hours < 1_000 else { return nil }
        var rest = text[text.index(after: hour)...]
        if rest.hasSuffix("m") { rest = rest.dropLast() }
        guard let minutes = rest.isEmpty ? 0 : Int(rest) else { return nil }
        return Int((hours * 60).rounded()) + minutes
    }

    /// Yes or no; `nil` if it is neither.
    static func truth(_ text: String) -> Bool? {
        switch plain(text).lowercased() {
        case "是", "y", "yes", "true", "1", "√", "✓", "对": true
        case "否", "n", "no", "false", "0", "×", "不是": false
        default: nil
        }
    }
}
