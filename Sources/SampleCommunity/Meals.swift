import Rostering

extension SampleDraft {
    /// Adds the old people who ask for meals or visits; some share a household.
    mutating func addElders() {
        var random = random("elders")
        let first = residents.count
        for _ in 0..<size.elders {
            if residents.count > first, random.chance(12), let spouse = residents.last {
                let building = layout.buildings.firstIndex { $0.id == spouse.building } ?? 0
                addResident(building: building, household: spouse.household, random: &random)
            } else {
                addResident(building: random.below(layout.buildings.count), random: &random)
            }
        }
        elders = first..<residents.count
    }

    /// Adds the meals that are carried to the doors between 11:00 and 12:30, about 145 a day at scale 1.
    mutating func addMeals() {
        var random = random("meals")
        var left = size.mealDeliveries
        for resident in random.shuffled(Array(elders)) where left > 0 {
            var weekdays: [Weekday] = random.pick(weighted: [
                (Weekday.allCases, 78),
                ([.monday, .tuesday, .wednesday, .thursday, .friday], 14),
                ([.monday, .tuesday, .wednesday, .thursday, .friday, .saturday], 8),
            ])
            if weekdays.count > left { weekdays = Array(weekdays.prefix(left)) }
            left -= weekdays.count
            let site = layout.siteOf[position(of: residents[resident].building)]
            needs.append(
                Need(
                    id: nextNeed,
                    service: SampleService.meals(site: site, of: size.sites),
                    window: DailyWindow(TimeOfDay(11), random.chance(8) ? TimeOfDay(12) : TimeOfDay(12, 30)),
                    resident: residents[resident].id,
                    days: DayPattern(weekdays: Set(weekdays)),
                    priority: random.chance(5) ? 2 : 1,
                    portions: random.chance(5) ? 2 : 1
                )
            )
        }
    }

    /// The position of a building in the layout.
    func position(of building: BuildingID) -> Int { layout.buildings.firstIndex { $0.id == building } ?? 0 }
}
