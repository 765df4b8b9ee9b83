import Rostering

extension TimeTable {
    /// Adds the times that somebody of a calling surely offers. The `index`-th of a calling takes the next few shifts in
    /// turn, so that every shift has several people.
    mutating func addTimes(
        of calling: Calling,
        index: Int,
        isLead: Bool,
        plan: ShiftPlan,
        random: inout RandomSource
    ) {
        switch calling {
        case .host:
            addShifts(plan.hosting, from: index * 4, count: isLead ? 4 : 3)
        case .cook:
            addShifts(plan.canteen, from: index * 3, count: 2)
        case .breakfast:
            addShifts(plan.breakfast, from: index, count: 2)
            addShifts(plan.canteen, from: index, count: 1)
        case .nurse:
            if index % 3 != 2 { addShifts(plan.clinic, from: index, count: 2) }
        case .mediator:
            let evening = DailyWindow(TimeOfDay(18, 30), TimeOfDay(20, 30))
            add(Self.weekday(index), evening)
            add(Self.weekday(index + 2), evening)
        case .carer:
            for step in 0..<random.number(2...3) {
                add(Self.weekday(index + 2 * step), DailyWindow(TimeOfDay(15, 30), TimeOfDay(19)))
            }
        case .carrier:
            for step in 0..<random.number(2...3) {
                let weekday = Weekday(rawValue: (index * 3 + 2 * step) % 7 + 1)!
                add(weekday, DailyWindow(TimeOfDay(10, 30), TimeOfDay(12, 30)))
            }
        case .physiotherapist, .barber, .visitor:
            break
        }
    }

    private mutating func addShifts(_ shifts: [ShiftPlan.Shift], from first: Int, count: Int) {
        for step in 0..<min(count, shifts.count) {
            let shift = shifts[(first + step) % shifts.count]
            add(shift.weekday, shift.window)
        }
    }

    private static func weekday(_ number: Int) -> Weekday { Weekday(rawValue: number % 5 + 1)! }
}
