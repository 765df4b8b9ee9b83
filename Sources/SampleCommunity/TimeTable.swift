import Rostering

/// The free times of a typical week while they are being put together; windows of one day never overlap.
struct TimeTable {
    private var days: [[Availability.Window]] = Array(repeating: [], count: 7)

    /// The free times of a weekday.
    subscript(weekday: Weekday) -> [Availability.Window] { days[weekday.rawValue - 1] }

    /// Adds a free time; where it meets one that is there, they become one as welcome as the earlier.
    mutating func add(_ weekday: Weekday, _ window: DailyWindow, _ preference: Availability.Preference = .available) {
        var merged = Availability.Window(window, preference)
        var rest: [Availability.Window] = []
        for other in days[weekday.rawValue - 1] {
            if other.window.from <= merged.window.to && merged.window.from <= other.window.to {
                merged = Availability.Window(
                    DailyWindow(min(other.window.from, merged.window.from), max(other.window.to, merged.window.to)),
                    other.preference
                )
            } else {
                rest.append(other)
            }
        }
        days[weekday.rawValue - 1] = (rest + [merged]).sorted { $0.window.from < $1.window.from }
    }

    /// The pattern, one entry for each different window.
    var weekly: [Availability.Weekly] {
        var result: [Availability.Weekly] = []
        for weekday in Weekday.allCases {
            for window in self[weekday] {
                if let index = result.firstIndex(where: { $0.window == window }) {
                    result[index].weekdays.insert(weekday)
                } else {
                    result.append(Availability.Weekly([weekday], window))
                }
            }
        }
        return result
    }
}

extension TimeTable {
    private static let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    private static let mornings = [
        DailyWindow(TimeOfDay(8), TimeOfDay(12)), DailyWindow(TimeOfDay(8, 30), TimeOfDay(12, 30)),
        DailyWindow(TimeOfDay(9), TimeOfDay(13)), DailyWindow(TimeOfDay(10), TimeOfDay(13, 30)),
    ]
    private static let afternoons = [
        DailyWindow(TimeOfDay(13, 30), TimeOfDay(17, 30)), DailyWindow(TimeOfDay(14), TimeOfDay(18)),
        DailyWindow(TimeOfDay(14, 30), TimeOfDay(17)),
    ]
    private static let afterSchool = DailyWindow(TimeOfDay(16), TimeOfDay(19))
    private static let evenings = [
        DailyWindow(TimeOfDay(18), TimeOfDay(21)), DailyWindow(TimeOfDay(18, 30), TimeOfDay(20, 30)),
    ]

    /// Free times that go with a lifestyle. Nobody is free on Sunday evening.
    init(_ lifestyle: Lifestyle, random: inout RandomSource) {
        switch lifestyle {
        case .retired:
            for weekday in random.sample(random.number(2...4), of: Self.workdays) {
                addHalfDay(weekday, morningsIn100: 58, random: &random)
            }
            if random.chance(25) {
                addHalfDay(random.pick([.saturday, .sunday]), morningsIn100: 60, random: &random)
            }
        case .worker:
            for weekday in random.sample(random.number(1...2), of: Self.workdays) {
                add(weekday, random.pick(Self.evenings), welcome(&random))
            }
            for weekday in random.sample(random.number(1...2), of: [Weekday.saturday, .sunday]) {
                addHalfDay(weekday, morningsIn100: 55, random: &random)
            }
        case .student:
            for weekday in random.sample(random.number(1...3), of: Self.workdays) {
                add(weekday, Self.afterSchool, welcome(&random))
            }
            addHalfDay(random.pick([.saturday, .sunday]), morningsIn100: 60, random: &random)
        case .flexible:
            for weekday in random.sample(3, of: Self.workdays) {
                addHalfDay(weekday, morningsIn100: 50, random: &random)
            }
            if random.chance(40) { add(random.pick(Self.workdays), random.pick(Self.evenings), .undesired) }
        }
        if random.chance(20) {
            let weekday = random.pick(Self.workdays)
            if self[weekday].isEmpty && lifestyle != .worker && lifestyle != .student {
                add(weekday, random.pick(Self.afternoons), .undesired)
            }
        }
    }

    private mutating func addHalfDay(_ weekday: Weekday, morningsIn100: Int, random: inout RandomSource) {
        let isMorning = random.chance(morningsIn100)
        add(weekday, random.pick(isMorning ? Self.mornings : Self.afternoons), welcome(&random))
    }

    private func welcome(_ random: inout RandomSource) -> Availability.Preference {
        random.pick(weighted: [(.available, 60), (.preferred, 33), (.undesired, 7)])
    }
}
