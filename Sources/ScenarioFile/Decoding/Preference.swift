import Rostering

extension Field {
    static let preferenceKeys = Vocabulary(required: ["level"], optional: ["service", "days", "window", "task"])

    /// What a volunteer likes: `likes service=canteen days=sat,sun window=09:00-12:00 task=t1`, or a map.
    var preference: Preference? {
        if isMap {
            guard let keys = keys(Field.preferenceKeys) else { return nil }
            return Preference(
                keys["level"]?.choice(("level", "程度")) ?? .neutral,
                service: keys["service"]?.identifier(),
                weekdays: keys["days"]?.weekdays ?? [],
                window: keys["window"]?.window,
                task: keys["task"]?.identifier()
            )
        }
        guard let text, let word = Compact.split(text, by: " ").first else { return nil }
        guard let level = Preference.Level(rawValue: word) else {
            report(
                "unknown level '\(word)'",
                "未知的程度“\(word)”",
                hint: Nearest.hint(for: word, among: Preference.Level.allCases.map(\.rawValue))
            )
            return nil
        }
        var preference = Preference(level)
        for condition in Compact.split(text, by: " ").dropFirst() {
            let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, set(parts[0], parts[1], of: &preference) else {
                report(
                    "cannot read '\(condition)' in '\(text)'",
                    "无法理解“\(text)”中的“\(condition)”",
                    hint: LocalizedText(
                        "such as: likes service=canteen days=sat,sun window=09:00-12:00",
                        chinese: "例如：likes service=canteen days=sat,sun window=09:00-12:00"
                    )
                )
                return preference
            }
        }
        return preference
    }

    private func set(_ key: String, _ value: String, of preference: inout Preference) -> Bool {
        switch key {
        case "service": preference.service = Identifier(value)
        case "task": preference.task = Identifier(value)
        case "days":
            guard let days = Compact.weekdays(value) else { return false }
            preference.weekdays = days
        case "window":
            guard let window = Compact.window(value) else { return false }
            preference.window = window
        default: return false
        }
        return true
    }
}
