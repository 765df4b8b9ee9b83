import Rostering

/// The texts in which files write small values: times, windows, dates, days of the week.
enum Compact {
    /// The parts of a text between separators, without the spaces around them and without empty ones.
    static func split(_ text: String, by separator: Character) -> [String] {
        text.split(separator: separator).map(trimmed).filter { !$0.isEmpty }
    }

    /// The text without the spaces around it.
    static func trimmed(_ text: some StringProtocol) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let last = text.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(text[...last].drop(while: isSpace))
    }

    /// A number of one or more digits, and no more than six.
    static func digits(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// `H:MM` or `HH:MM`; the time may lie after 24:00.
    static func time(_ text: some StringProtocol) -> TimeOfDay? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2, let hour = digits(parts[0]),
            let minute = digits(parts[1]), minute < 60
        else { return nil }
        return TimeOfDay(hour, minute)
    }

    /// `HH:MM-HH:MM`, with any dash and with spaces around it.
    static func window(_ text: some StringProtocol) -> DailyWindow? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "—" }
        guard parts.count == 2, let from = time(trimmed(parts[0])), let to = time(trimmed(parts[1])) else {
            return nil
        }
        return DailyWindow(from, to)
    }

    /// `YYYY-MM-DDTHH:MM`; a space may stand for the T.
    static func instant(_ text: String) -> (date: CivilDate, time: TimeOfDay)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard parts.count == 2, let date = CivilDate(iso: String(parts[0])), let time = time(parts[1]),
            time.minute <= Minutes.perDay
        else { return nil }
        return (date, time)
    }

    /// The names of the days, Monday first; each may be cut to three letters.
    static let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// A day of the week.
    static func weekday(_ text: some StringProtocol) -> Weekday? {
        let word = text.lowercased()
        return weekdayNames.firstIndex { $0 == word || $0.prefix(3) == word }.flatMap { Weekday(rawValue: $0 + 1) }
    }

    /// `mon`, `mon-fri`, `mon,wed,fri`, `weekend`, `daily`.
    static func weekdays(_ text: some StringProtocol) -> Set<Weekday>? {
        var days: Set<Weekday> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            switch part {
            case "daily": days.formUnion(Weekday.allCases)
            case "weekend": days.formUnion([.saturday, .sunday])
            default:
                let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { weekday(trimmed($0)) }
                guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
                var day = first.rawValue
                while day != last.rawValue {
                    days.insert(Weekday(rawValue: day)!)
                    day = day % 7 + 1
                }
                days.insert(last)
            }
        }
        return days
    }
}
