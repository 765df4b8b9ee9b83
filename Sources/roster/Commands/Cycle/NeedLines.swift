import RosterStore
import Rostering

/// The needs of a week as a table.
struct NeedLines {
    /// Its lines.
    let lines: [String]

    init(_ scenario: Scenario, _ words: Words) {
        let names = Names(ScenarioIndex(scenario), words)
        var table = TextTable([
            .init(words.both("Need", "需求")), .init(words.both("Service", "服务")), .init(words.both("For", "对象")),
            .init(words.both("Days", "日期")), .init(words.both("Time", "时间")),
            .init(words.both("Weeks open", "已等待周数"), isNumber: true),
        ])
        for need in scenario.needs {
            let people = need.parties.isEmpty ? [need.resident].compactMap { $0 } : need.parties
            let whom = words.list(people.map(names.resident))
            table.add([
                need.id.text, names.service(need.service), whom.isEmpty ? need.place.map(names.place) ?? "" : whom,
                Self.days(of: need, scenario, words), need.window.description,
                need.weeksOpen == 0 ? "" : String(need.weeksOpen),
            ])
        }
        lines = table.lines(width: 100)
    }

    /// `Mon Wed`, `daily`, `Thu 3 Dec`; of visits on any of the days also how many: `2 of Mon-Fri`.
    private static func days(of need: Need, _ scenario: Scenario, _ words: Words) -> String {
        let dates = scenario.community.dates(of: need.days, in: scenario.horizon)
        let weekdays = dates.map(\.weekday)
        let text: String
        if need.days.weekdays.isEmpty {
            text = words.list(dates.map(words.short))
        } else if dates.count == 7 {
            text = words.both("daily", "每天")
        } else if weekdays == [.monday, .tuesday, .wednesday, .thursday, .friday] {
            text = words.both("Mon-Fri", "周一至周五")
        } else {
            text = weekdays.map(words.short).joined(separator: " ")
        }
        return need.times.map { words.both("\($0) of \(text)", "\(text)中 \($0) 次") } ?? text
    }
}
