import Rostering

/// Words of calendars, shared with the pages.
extension Words {
    /// A place within another.
    func within(_ place: String, _ other: String) -> String { both("\(place), \(other)", "\(other) \(place)") }

    /// A line of details: `With: Chen Xiuying`.
    func detail(_ label: String, _ text: String) -> String { both("\(label): \(text)", "\(label)：\(text)") }

    /// A title of two parts.
    func titled(_ first: String, _ second: String) -> String { both("\(first) · \(second)", "\(first)·\(second)") }

    func portions(_ number: Int) -> String { both(count(number, "portion"), "\(grouped(number))份") }

    /// A role that lacks somebody: `2 missing: helper`.
    func missing(_ role: String, _ number: Int) -> String {
        both("\(grouped(number)) missing: \(role)", "缺\(grouped(number))名\(role)")
    }
}
