import Rostering

extension SampleDraft {
    /// Registers the children who wait at the Posthouse from 16:00 on school days until somebody picks them up.
    mutating func addAfterSchool() {
        var random = random("after-school")
        var left = size.children
        while left > 0 {
            let children = left > 1 && random.chance(10) ? 2 : 1
            left -= children
            let building = random.below(layout.buildings.count)
            let family = addResident(building: building, random: &random)
            let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
            let days = random.sample(random.number(2...5), of: workdays).sorted()
            // Some are picked up later on some of their days.
            let split = days.count > 2 && random.chance(35) ? random.number(1...days.count - 1) : days.count
            let service = SampleService.afterSchool(site: layout.siteOf[building], of: size.sites)
            for part in [days.prefix(split), days.dropFirst(split)] where !part.isEmpty {
                let pickUp = random.pick(weighted: [
                    (1_020, 18), (1_035, 8), (1_050, 24), (1_065, 8), (1_080, 22), (1_110, 12), (1_140, 8),
                ])
                // A make-up day on a weekend is a school day with Friday's timetable.
                let weekend: [Weekday] = part.contains(.friday) ? [.saturday, .sunday] : []
                needs.append(
                    Need(
                        id: nextNeed,
                        service: service,
                        window: DailyWindow(TimeOfDay(16), TimeOfDay(minute: pickUp)),
                        resident: residents[family].id,
                        days: DayPattern(weekdays: Set(part + weekend), condition: .workingDays),
                        children: children
                    )
                )
            }
        }
    }
}
