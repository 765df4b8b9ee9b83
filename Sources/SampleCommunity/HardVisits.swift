import Rostering

/// Visits that nobody can make, each for a reason that a coordinator understands.
private enum HardVisit: CaseIterable {
    /// Nobody speaks the required dialect at that hour.
    case dialect
    /// No physiotherapist is free at that time.
    case physiotherapist
    /// A team of two, late on Sunday.
    case lateSunday
    /// The only ones who sign are refused.
    case refused
    /// A nurse is asked for late on Saturday.
    case nurse

    var kind: VisitKind {
        switch self {
        case .dialect, .refused: .company
        case .physiotherapist: .physiotherapy
        case .lateSunday: .pair
        case .nurse: .nurse
        }
    }
}

extension SampleDraft {
    /// Adds the visits that nobody can make, as part of the numbers of their kinds.
    mutating func addHardVisits(
        taking left: inout [VisitKind: Int],
        residents nextResident: () -> Int,
        random: inout RandomSource
    ) {
        for number in 0..<size.hardVisits {
            let hard = HardVisit.allCases[number % HardVisit.allCases.count]
            guard let rest = left[hard.kind], rest > 1 else { continue }
            left[hard.kind] = rest - 1
            addHardVisit(hard, for: nextResident(), random: &random)
        }
    }

    private mutating func addHardVisit(_ hard: HardVisit, for resident: Int, random: inout RandomSource) {
        var day = Weekday.sunday
        var window = DailyWindow(TimeOfDay(18), TimeOfDay(20))
        switch hard {
        case .dialect:
            residents[resident].wishes = [Wish(.language(SampleLanguage.minnan), isRequired: true)]
            (day, window) = quietTime(random: &random) { $0.languages.contains(SampleLanguage.minnan) }
        case .physiotherapist:
            (day, window) = quietTime(random: &random) { volunteer in
                volunteer.skills.contains { $0.skill == SampleSkill.physiotherapy }
            }
        case .refused:
            residents[resident].wishes = [Wish(.language(SampleLanguage.sign), isRequired: true)]
            residents[resident].refused = Set(
                volunteers.filter { $0.languages.contains(SampleLanguage.sign) }.map(\.id)
            )
            (day, window) = (.wednesday, DailyWindow(TimeOfDay(9), TimeOfDay(11)))
        case .nurse:
            (day, window) = (.saturday, DailyWindow(TimeOfDay(19), TimeOfDay(21)))
        case .lateSunday:
            break
        }
        needs.append(
            Need(
                id: nextNeed,
                service: hard.kind.service,
                window: window,
                resident: residents[resident].id,
                duration: 45,
                days: DayPattern(weekdays: [day])
            )
        )
    }

    /// A time on a workday at which none of some people is free; Sunday evening if there is no other.
    private func quietTime(
        random: inout RandomSource,
        among isAsked: (Volunteer) -> Bool
    ) -> (Weekday, DailyWindow) {
        let asked = volunteers.indices.filter { isAsked(volunteers[$0]) }
        let times = (1...5).flatMap { day in
            [9, 14, 16].map { hour in
                (Weekday(rawValue: day)!, DailyWindow(TimeOfDay(hour), TimeOfDay(hour + 2)))
            }
        }
        for (day, window) in random.shuffled(times) {
            let date = week.date(of: day)
            if !asked.contains(where: { isFree($0, on: date, window, minutes: 30) }) { return (day, window) }
        }
        return (.sunday, DailyWindow(TimeOfDay(18), TimeOfDay(20)))
    }
}
