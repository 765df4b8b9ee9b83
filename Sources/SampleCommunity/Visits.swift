import Rostering

extension SampleDraft {
    /// Adds the visits, exactly as many as the size says: company, care by two, nurses, physiotherapists.
    mutating func addVisits() {
        var random = random("visits")
        var order = random.shuffled(Array(elders))
        func nextResident() -> Int {
            let first = order.removeFirst()
            order.append(first)
            return first
        }
        var left: [VisitKind: Int] = [:]
        for kind in VisitKind.allCases { left[kind] = kind.count(size) }
        addHardVisits(taking: &left, residents: nextResident, random: &random)
        for kind in VisitKind.allCases {
            var specialists = kind.calling.map { Specialists($0, in: self) }
            while let rest = left[kind], rest > 0 {
                let resident = nextResident()
                let wanted = min(rest, kind.visitsAWeek(&random))
                left[kind] = rest - addNeed(kind, for: resident, visits: wanted, &specialists, random: &random)
                if residents[resident].wishes.isEmpty { addWishes(to: resident, kind: kind, random: &random) }
            }
        }
    }

    /// Adds a need and gives the number of its visits: at most as many as wanted, at least one.
    private mutating func addNeed(
        _ kind: VisitKind,
        for resident: Int,
        visits: Int,
        _ specialists: inout Specialists?,
        random: inout RandomSource
    ) -> Int {
        let minutes = kind.minutes(&random)
        let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        var window = visitWindow(&random)
        var weekdays = random.sample(visits, of: workdays).sorted()
        if visits == 1 && random.chance(14) {
            weekdays = [random.pick(weighted: [(.saturday, 60), (.sunday, 40)])]
            window = weekendWindow(&random)
        }
        if let offer = specialists?.offer(minutes: minutes, days: visits, in: self, random: &random),
            random.chance(92)
        {
            (weekdays, window) = (offer.weekdays, offer.window)
        }
        var need = Need(
            id: nextNeed,
            service: kind.service,
            window: window,
            resident: residents[resident].id,
            duration: Minutes(minutes),
            days: DayPattern(weekdays: Set(weekdays)),
            priority: random.chance(6) ? 2 : 1,
            weeksOpen: random.chance(4) ? 1 : 0
        )
        var count = weekdays.count
        if visits == 2 && kind != .hair && random.chance(30) && specialists == nil {
            // Twice a week, on days of the planner's choice among a few.
            let choice: [Weekday] = random.pick([
                [.monday, .wednesday, .friday], [.tuesday, .thursday, .friday], [.monday, .tuesday, .thursday],
                workdays,
            ])
            need.days = DayPattern(weekdays: Set(choice))
            need.times = 2
            need.minimumDaysBetween = 2
            count = 2
        }
        needs.append(need)
        return count
    }

    private func visitWindow(_ random: inout RandomSource) -> DailyWindow {
        let from = random.pick(weighted: [(510, 22), (540, 22), (570, 8), (840, 20), (870, 14), (900, 8), (1_080, 6)])
        let hours = from != 1_080 && random.chance(30) ? 3 : 2
        return DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: from + hours * 60))
    }

    private func weekendWindow(_ random: inout RandomSource) -> DailyWindow {
        let from = random.pick([510, 540, 840])
        return DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: from + 60 * random.number(3...4)))
    }

    /// Adds the wishes of a resident: one in three would like a gender or a language.
    private mutating func addWishes(to resident: Int, kind: VisitKind, random: inout RandomSource) {
        guard random.chance(38) else { return }
        let isSpecialist = kind == .nurse || kind == .physiotherapy || kind == .hair
        if random.chance(55) {
            residents[resident].wishes.append(
                Wish(
                    .gender(random.chance(75) ? .female : .male),
                    isRequired: !isSpecialist && random.chance(25)
                )
            )
        }
        if random.chance(55) {
            let language = random.pick(weighted: [
                (SampleLanguage.local, 80), (SampleLanguage.cantonese, 8), (SampleLanguage.english, 12),
            ])
            let mayRequire = !isSpecialist && language == SampleLanguage.local
            residents[resident].wishes.append(
                Wish(.language(language), isRequired: mayRequire && random.chance(20))
            )
        }
    }
}
