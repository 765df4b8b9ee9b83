import Rostering

/// The head of every table of the board: its title, and the days, holidays marked.
struct BoardHead {
    let reading: RosterReading
    /// The title, which stands at the top of every sheet that the table goes on over.
    let title: String
    /// The head of the first column; `nil` if there are only days.
    let first: String?

    private var words: Words { reading.words }
    private var days: Range<Int> { 0..<reading.roster.horizon.dayCount }

    /// Whether a day is a holiday.
    static func isHoliday(_ day: Int, _ reading: RosterReading) -> Bool {
        reading.scenario.community.calendar.holidays.contains(reading.roster.horizon.date(ofDay: day))
    }

    /// The columns and the head.
    func content() -> Markup {
        .group([
            tag("colgroup") {
                if first != nil { tag("col", .style("first")) }
                for _ in days { tag("col") }
            },
            tag("thead") {
                tag("tr", .style("title")) { tag("th", .columns(days.count + (first == nil ? 0 : 1))) { title } }
                tag("tr") {
                    if let first { tag("th", .style("first")) { first } }
                    for day in days { dayHead(day) }
                }
            },
        ])
    }

    private func dayHead(_ day: Int) -> Markup {
        let isHoliday = BoardHead.isHoliday(day, reading)
        return tag("th", .style(isHoliday ? "shade" : "plain")) {
            words.short(reading.roster.horizon.date(ofDay: day))
            if isHoliday { tag("div", .style("role")) { words.holiday } }
        }
    }
}
