import Rostering

/// The shifts of one site's week; a smaller sample has fewer of them.
struct ShiftPlan {
    /// One weekly shift.
    struct Shift {
        let weekday: Weekday
        let window: DailyWindow
    }

    let hosting: [Shift]
    let canteen: [Shift]
    let breakfast: [Shift]
    let clinic: [Shift]

    /// The shifts of a size, spread over the week.
    init(size: SampleSize) {
        let morning = DailyWindow(TimeOfDay(9), TimeOfDay(11, 30))
        let afternoon = DailyWindow(TimeOfDay(14), TimeOfDay(16, 30))
        let everyDay = [Weekday.tuesday, .friday, .monday, .saturday, .wednesday, .sunday, .thursday]
        let hostingWeek = everyDay.indices.flatMap { index in
            [
                Shift(weekday: everyDay[index], window: morning),
                Shift(weekday: everyDay[(index + 3) % 7], window: afternoon),
            ]
        }
        hosting = Array(hostingWeek.prefix(size.shifts(14)))
        canteen = [Weekday.monday, .thursday, .tuesday, .friday, .wednesday, .saturday].prefix(size.shifts(6))
            .map { Shift(weekday: $0, window: DailyWindow(TimeOfDay(10, 30), TimeOfDay(13))) }
        breakfast = [Weekday.monday, .friday, .wednesday].prefix(size.shifts(3))
            .map { Shift(weekday: $0, window: DailyWindow(TimeOfDay(6, 30), TimeOfDay(8, 30))) }
        clinic = [Weekday.thursday, .tuesday, .friday].prefix(size.shifts(3))
            .map { Shift(weekday: $0, window: DailyWindow(TimeOfDay(8, 30), TimeOfDay(11, 30))) }
    }
}
