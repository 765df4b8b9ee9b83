import Rostering

/// Dates, times and days of the week as people type them.
enum HumanDate {
    /// `2026-12-01`, `2026/12/1`, `2026.12.1`, `2026年12月1日`, `12月1日`, `12/1`; `nil` if it is none.
    ///
    /// Parameter reference: without a year, the year is chosen so that the date lies nearest to this one.
    static func date(_ text: String, near reference: CivilDate) -> CivilDate? {
        var text = HumanText.plain(text)
        for (sign, dash) in [("年", "-"), ("月", "-"), ("日", ""), ("号", ""), ("/", "-"), (".", "-")] {
            text = text.replacing(sign, with: dash)
        }
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map {
            Compact.digits(Compact.trimmed($0))
        }
        guard numbers.allSatisfy({ $0 != nil }) else { return nil }
        let parts = numbers.compactMap(\.self)
        if parts.count == 3, parts[0] > 999 { return CivilDate(year: parts[0], month: parts[1], day: parts[2]) }
        guard parts.count == 2 else { return nil }
        let year = reference.components.year
        return (year - 1...year + 1).compactMap { CivilDate(year: $0, month: parts[0], day: parts[1]) }
            .min {
                abs($0.daysSinceEpoch - reference.daysSinceEpoch) < abs($1.daysSinceEpoch - reference.daysSinceEpoch)
            }
    }

    /// `9:00`, `9：00`, `9点`, `9点半`, `9点15分`, `上午9点`, `下午2:30`, `9am`, `2:30 pm`, `0900`; `nil` if it is none.
    static func time(_ text: String) -> TimeOfDay? {
        var text = HumanText.plain(text).lowercased().replacing(" ", with: "")
        var isAfternoon: Bool?
        for (word, after) in [
            ("上午", false), ("早上", false), ("凌晨", false), ("早晨", false), ("中午", nil), ("下午", true), ("晚上", true),
            ("傍晚", true),
        ] as [(String, Bool?)] where text.hasPrefix(word) {
            text = String(text.dropFirst(word.count))
            isAfternoon = after
        }
        for (word, after) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] where text.hasSuffix(word) {
            text = String(text.dropLast(word.count))
            isAfternoon = after
        }
        if text.hasSuffix("整") { text = String(text.dropLast()) }
        text = text.replacing("点钟", with: "点").replacing("点半", with: "点30").replacing("时", with: "点")
        text = text.replacing("点", with: ":").replacing("分", with: "")
        if text.hasSuffix(":") { text += "00" }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Compact.digits($0) }
        var hour: Int
        var minute = 0
        switch (parts.count, parts.first ?? nil) {
        case (1, let number?) where text.utf8.count >= 3 && text.utf8.count <= 4:
            (hour, minute) = (number / 100, number % 100)
        case (1, let number?) where isAfternoon != nil: hour = number
        case (2, let number?), (3, let number?):
            guard let some = parts[1] else { return nil }
            (hour, minute) = (number, some)
        default: return nil
        }
        if isAfternoon == true, hour < 12 { hour += 12 }
        if isAfternoon == false, hour == 12 { hour = 0 }
        let time = TimeOfDay(hour, minute)
        return minute < 60 && time.minute <= Minutes.perDay ? time : nil
    }

    /// `9:00-11:30`, `上午9点至11点`, `14：00～16：00`, `下午2点-4点`; `nil` if it is none.
    static func window(_ text: String) -> DailyWindow? {
        let plain = HumanText.plain(text).replacing("至", with: "-").replacing("到", with: "-").replacing(
            " to ",
            with: "-"
        )
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false).map { Compact.trimmed($0) }
        guard parts.count == 2, let from = time(parts[0]) else { return nil }
        let half = ["上午", "早上", "下午", "晚上", "傍晚"].first { parts[0].hasPrefix($0) }
        let isOpen = !parts[1].contains { "上早中下晚傍凌".contains($0) }
        guard let to = time(half != nil && isOpen ? (half ?? "") + parts[1] : parts[1]) ?? time(parts[1]) else {
            return nil
        }
        if to < from, let plainEnd = time(parts[1]), from < plainEnd { return DailyWindow(from, plainEnd) }
        return DailyWindow(from, to)
    }

    private static let weekdays: [(String, String)] = [
        ("星期天", "sun"), ("星期日", "sun"), ("周日", "sun"), ("周天", "sun"), ("礼拜天", "sun"),
    ]

    /// Days in the words of a scenario file: `周一至周五` as `mon-fri`, `周一、三、五` as `mon,wed,fri`, `工作日` as
    /// `working-days`, `每天` as `daily`, dates as `2026-12-01`; `nil` if a word means nothing.
    static func days(_ text: String, near reference: CivilDate) -> String? {
        var text = HumanText.plain(text).lowercased()
        for (word, plain) in [
            ("除了", " except "), ("除", " except "), ("每周", "周"), ("每星期", "周"), ("每天", " daily "), ("每日", " daily "),
            ("天天", " daily "), ("工作日", " working-days "), ("上学日", " working-days "), ("休息日", " days-off "),
            ("节假日", " days-off "), ("周末", " weekend "),
        ] + weekdays.map({ ($0.0, " \($0.1) ") }) { text = text.replacing(word, with: plain) }
        for (index, digit) in "一二三四五六".enumerated() {
            let name = String(Compact.weekdayNames[index].prefix(3))
            for prefix in ["星期", "礼拜", "周"] { text = text.replacing("\(prefix)\(digit)", with: " \(name) ") }
            text = text.replacing("、\(digit)", with: ",\(name)").replacing(",\(digit)", with: ",\(name)")
        }
        text = text.replacing("、日", with: ",sun").replacing("至", with: "-").replacing("到", with: "-").replacing(
            "、",
            with: ","
        )
        text = joined(text)
        var words: [String] = []
        for word in Compact.split(text, by: " ") {
            let parts = Compact.split(word, by: ",")
            let dates = parts.map { date($0, near: reference) }
            if !dates.isEmpty, dates.allSatisfy({ $0 != nil }) {
                words.append(dates.compactMap { $0?.description }.joined(separator: ","))
            } else if ["except", "daily", "working-days", "days-off", "weekend", "never"].contains(word)
                || Compact.weekdays(word) != nil
            {
                words.append(word)
            } else {
                return nil
            }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The text without spaces around dashes and commas, so that each range and each list is one word.
    private static func joined(_ text: String) -> String {
        var result = text
        while result.contains("  ") { result = result.replacing("  ", with: " ") }
        for sign in ["-", ","] {
            result = result.replacing(" \(sign)", with: sign).replacing("\(sign) ", with: sign)
        }
        return Compact.trimmed(result)
    }
}
