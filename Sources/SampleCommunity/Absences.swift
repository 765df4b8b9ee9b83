import Rostering

extension SampleDraft {
    /// Adds dated exceptions: a few in an ordinary week; in a holiday week half of the volunteers are away.
    mutating func addAbsences() {
        var random = random("absences")
        let everybody = volunteers.indices.filter { volunteers[$0].kind == .volunteer }
        switch variant {
        case .ordinaryWeek:
            for position in random.sample(everybody.count * 12 / 100, of: everybody) {
                let date = week.horizon.date(ofDay: random.below(7))
                let instead = Availability.Window(DailyWindow(TimeOfDay(14), TimeOfDay(17)), .undesired)
                volunteers[position].availability.exceptions[date] = random.chance(70) ? [] : [instead]
            }
        case .holidayWeek:
            let order = random.shuffled(everybody)
            let half = (everybody.count + 1) / 2
            for (number, position) in order.enumerated() {
                if number < half {
                    // Away for the holidays; three in five do not come back within the week.
                    let days = number * 5 < half * 3 ? 7 : random.number(3...5)
                    for date in week.horizon.dates.prefix(days) {
                        volunteers[position].availability.exceptions[date] = []
                    }
                } else if isBusyOnWorkingDays(volunteers[position]) {
                    followCalendar(position, random: &random)
                }
            }
        }
    }

    /// Whether somebody works or studies: free only in evenings or after school from Monday to Friday.
    private func isBusyOnWorkingDays(_ volunteer: Volunteer) -> Bool {
        volunteer.availability.weekly.allSatisfy { entry in
            entry.weekdays.allSatisfy { $0 > .friday } || entry.window.window.from >= TimeOfDay(16)
        }
    }

    /// Those who work are free on the mornings of a holiday, and only in the evening of a make-up day.
    private mutating func followCalendar(_ position: Int, random: inout RandomSource) {
        for date in week.horizon.dates {
            if week.calendar.holidays.contains(date), random.chance(60) {
                volunteers[position].availability.exceptions[date] = [
                    Availability.Window(DailyWindow(TimeOfDay(8, 30), TimeOfDay(12, 30)))
                ]
            } else if week.calendar.makeUpWorkingDays.contains(date) {
                volunteers[position].availability.exceptions[date] = [
                    Availability.Window(DailyWindow(TimeOfDay(18), TimeOfDay(20, 30)), .undesired)
                ]
            }
        }
    }
}
