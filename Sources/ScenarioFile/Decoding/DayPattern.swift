import Rostering

extension Field {
    static let dayPatternKeys = Vocabulary(optional: ["weekdays", "condition", "added", "except"])

    /// On which days something recurs: `mon-fri working-days 2026-12-05 except 2026-12-03`, a list of such parts, or a
    /// map.
    var dayPattern: DayPattern? {
        if isMap {
            guard let keys = keys(Field.dayPatternKeys) else { return nil }
            return DayPattern(
                weekdays: keys["weekdays"]?.weekdays ?? Set(Weekday.allCases),
                condition: keys["condition"]?.choice(("condition", "条件")) ?? .any,
                added: keys["added"]?.dates ?? [],
                except: keys["except"]?.dates ?? []
            )
        }
        guard let parts = listOrOne else { return nil }
        var builder = DayPatternBuilder()
        for part in parts {
            guard let scalar = part.scalar else {
                part.reportType("days such as mon-fri", "日期范围（如 mon-fri）")
                continue
            }
            for word in builder.add(scalar) {
                part.report("unknown days '\(word)'", "未知的日期范围“\(word)”", hint: DayPatternBuilder.hint(for: word))
            }
        }
        return builder.pattern
    }
}

/// Collects a day pattern from the words of a text.
struct DayPatternBuilder {
    private var weekdays: Set<Weekday> = []
    private var namesWeekdays = false
    private var isNever = false
    private var condition: DayPattern.Condition?
    private var added: Set<CivilDate> = []
    private var except: Set<CivilDate> = []
    private var isEmpty = true

    /// The pattern so far; without words, every day.
    var pattern: DayPattern {
        let isEveryDay = !namesWeekdays && !isNever && (condition != nil || added.isEmpty)
        return DayPattern(
            weekdays: isEveryDay ? Set(Weekday.allCases) : weekdays,
            condition: condition ?? .any,
            added: added,
            except: except
        )
    }

    /// Adds the words of a text; gives back those that mean nothing.
    mutating func add(_ text: String) -> [String] {
        var unknown: [String] = []
        var isExcept = false
        let words = text.replacing("every day", with: "daily").replacing(", ", with: ",")
        for word in Compact.split(words, by: " ") {
            if word == "except" {
                isExcept = true
            } else if let dates = dates(word) {
                if isExcept { except.formUnion(dates) } else { added.formUnion(dates) }
                isExcept = false
            } else if isExcept {
                unknown.append(word)
            } else if let some = DayPattern.Condition(rawValue: word) {
                condition = some
            } else if word == "never" {
                isNever = true
            } else if let days = Compact.weekdays(word) {
                weekdays.formUnion(days)
                namesWeekdays = true
            } else {
                unknown.append(word)
            }
        }
        return unknown
    }

    private func dates(_ word: String) -> Set<CivilDate>? {
        let parts = Compact.split(word, by: ",")
        let dates = parts.compactMap { CivilDate(iso: $0) }
        return dates.count == parts.count && !dates.isEmpty ? Set(dates) : nil
    }

    /// What a word may have been meant to be.
    static func hint(for word: String) -> LocalizedText? {
        let words =
            Compact.weekdayNames + Compact.weekdayNames.map { String($0.prefix(3)) }
            + ["working-days", "days-off", "weekend", "daily", "never", "except"]
        return Nearest.hint(for: word, among: words)
            ?? LocalizedText(
                "such as: mon-fri, sat,sun, working-days, days-off, 2026-12-01, except 2026-12-03",
                chinese: "例如：mon-fri、sat,sun、working-days、days-off、2026-12-01、except 2026-12-03"
            )
    }
}
