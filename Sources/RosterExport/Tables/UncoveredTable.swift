import Rostering

/// What a roster leaves open, one row for each task and role.
struct UncoveredTable {
    let reading: RosterReading

    /// The table, by day.
    func table() -> CSVTable {
        let words = reading.words
        var table = CSVTable([
            words.date, words.weekday, words.time, words.service, words.role, words.missing, words.forWhom,
            words.whereTo, words.grid, words.branch, words.weeksOpen, words.reasonHead, words.needID, words.taskID,
        ])
        for open in reading.open {
            let date = open.day.map { reading.roster.horizon.date(ofDay: $0) }
            let need = open.need.id
            table.add([
                .optional(date?.description), .text(date.map { words.short($0.weekday) } ?? words.anyDayTitle),
                .text(open.time(words)), .text(reading.names.service(open.service.id)),
                .optional(open.part.role.map { reading.names.role($0, service: open.service.id, need: need) }),
                .number(open.missing), .optional(reading.subject(of: open)), .optional(reading.place(of: open)),
                .optional(open.grid.map(reading.names.grid)), .optional(open.grid.flatMap(reading.branch(of:))),
                .number(open.need.weeksOpen), .optional(open.part.reason.map(words.reason)), .text(need.text),
                .text(open.part.task.text),
            ])
        }
        return table
    }
}
