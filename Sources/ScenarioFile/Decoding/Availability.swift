import Rostering

extension Field {
    static let availabilityKeys = Vocabulary(required: ["days"], optional: ["window", "preference"])

    /// When somebody is free: `always`, `never`, or a list of entries such as `mon-fri 09:00-12:00 preferred` and, for
    /// dates on which these replace the pattern, `2026-12-01 14:00-16:00` or `2026-12-01 none`.
    var availability: Availability? {
        if scalar == "always" { return .always }
        if scalar == "never" { return Availability() }
        guard let entries = listOrOne else { return nil }
        var availability = Availability()
        for entry in entries {
            guard let free = entry.freeTime else { continue }
            if !free.weekdays.isEmpty, let window = free.window {
                availability.weekly.append(Availability.Weekly(free.weekdays, window))
            }
            for date in free.dates.sorted() {
                availability.exceptions[date, default: []] += free.window.map { [$0] } ?? []
            }
        }
        return availability
    }

    private typealias FreeTime = (weekdays: Set<Weekday>, dates: [CivilDate], window: Availability.Window?)

    private var freeTime: FreeTime? {
        if isMap { return freeTimeOfMap }
        guard let scalar else {
            reportType("a free time such as 'mon-fri 09:00-12:00'", "空闲时间（如“mon-fri 09:00-12:00”）")
            return nil
        }
        let text = scalar.replacing("every day", with: "daily").replacing(" - ", with: "-").replacing(", ", with: ",")
        var result: FreeTime = ([], [], nil)
        var preference = Availability.Preference.available
        var window: DailyWindow?
        var isNone = false
        for word in Compact.split(text, by: " ") {
            if let some = Availability.Preference(rawValue: word) {
                preference = some
            } else if word == "none" {
                isNone = true
            } else if let some = Compact.window(word) {
                window = some
            } else if !add(days: word, to: &result) {
                return unknown(word, in: scalar)
            }
        }
        guard !result.weekdays.isEmpty || !result.dates.isEmpty else {
            report("no days in '\(scalar)'", "“\(scalar)”中没有日期", hint: Field.freeTimeHint)
            return nil
        }
        if isNone && !result.weekdays.isEmpty {
            report("'none' is for dates only", "“none”只用于具体日期", hint: Field.freeTimeHint)
            return nil
        }
        let times = window ?? DailyWindow(TimeOfDay(0), TimeOfDay(24))
        result.window = isNone ? nil : Availability.Window(times, preference)
        return result
    }

    private var freeTimeOfMap: FreeTime? {
        guard let keys = keys(Field.availabilityKeys), let days = keys["days"] else { return nil }
        var result: FreeTime = ([], [], nil)
        for field in days.listOrOne ?? [] {
            guard let scalar = field.text else { continue }
            for word in Compact.split(scalar.replacing("every day", with: "daily"), by: " ")
            where !add(days: word, to: &result) {
                field.report("unknown days '\(word)'", "未知的日期范围“\(word)”", hint: DayPatternBuilder.hint(for: word))
            }
        }
        if keys["window"]?.scalar == "none" { return result }
        let window = keys["window"].map(\.window) ?? DailyWindow(TimeOfDay(0), TimeOfDay(24))
        let preference = keys["preference"].map { $0.choice(("preference", "意愿"), of: Availability.Preference.self) }
        guard let window else { return nil }
        result.window = Availability.Window(window, (preference ?? .available) ?? .available)
        return result
    }

    private func add(days word: String, to result: inout FreeTime) -> Bool {
        let parts = Compact.split(word, by: ",")
        let dates = parts.compactMap { CivilDate(iso: $0) }
        if !dates.isEmpty, dates.count == parts.count {
            result.dates += dates
        } else if let weekdays = Compact.weekdays(word) {
            result.weekdays.formUnion(weekdays)
        } else {
            return false
        }
        return true
    }

    private func unknown(_ word: String, in text: String) -> FreeTime? {
        let words = Compact.weekdayNames + Availability.Preference.allCases.map(\.rawValue) + ["none"]
        report(
            "cannot read '\(word)' in '\(text)'",
            "无法理解“\(text)”中的“\(word)”",
            hint: Nearest.hint(for: word, among: words) ?? Field.freeTimeHint
        )
        return nil
    }

    private static let freeTimeHint = LocalizedText(
        "such as: mon-fri 09:00-12:00 preferred; 2026-12-01 none",
        chinese: "例如：mon-fri 09:00-12:00 preferred；2026-12-01 none"
    )
}
