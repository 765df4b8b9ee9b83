import Rostering

extension SampleDraft {
    /// The free windows of a volunteer on a date.
    func freeWindows(_ position: Int, on date: CivilDate) -> [DailyWindow] {
        volunteers[position].availability.windows(on: date).map(\.window)
    }

    /// Whether a volunteer could serve for so many minutes within a window of a date.
    func isFree(_ position: Int, on date: CivilDate, _ window: DailyWindow, minutes: Int) -> Bool {
        let load = volunteers[position].load
        let earliest = load.earliestStart?.minute ?? 0
        let latest = load.latestEnd?.minute ?? Minutes.perDay
        return freeWindows(position, on: date).contains { free in
            let from = max(free.from.minute, window.from.minute, earliest)
            let to = min(free.to.minute, window.to.minute, latest)
            return to - from >= minutes
        }
    }

    /// Whether a volunteer holds a skill, at least as qualified, on a date.
    func holds(_ position: Int, _ skill: SkillID, on date: CivilDate) -> Bool {
        volunteers[position].skills.contains { holding in
            holding.skill == skill && holding.level >= .qualified
                && (holding.validFrom.map { $0 <= date } ?? true)
                && (holding.validUntil.map { date <= $0 } ?? true)
        }
    }

    /// Whether a position lies well within the walking limit of a volunteer.
    func isNear(_ volunteer: Int, _ position: Position) -> Bool {
        let home = layout.buildings[homes[volunteer]].position
        let (east, north) = (home.x - position.x, home.y - position.y)
        let metres = 70 * max(0, (volunteers[volunteer].walkingLimit ?? 15) - 3)
        return east * east + north * north <= metres * metres
    }

    /// Whether a home lies within a volunteer's reach and that of a service.
    func isWithinReach(_ position: Int, building: Int, service: Reach) -> Bool {
        switch min(volunteers[position].reach, service) {
        case .grid: layout.gridOf[homes[position]] == layout.gridOf[building]
        case .branch: layout.branchOf[homes[position]] == layout.branchOf[building]
        case .community: true
        }
    }
}

/// Specialists in turn, so that what is asked of each stays within what they offer.
struct Specialists {
    private let positions: [Int]
    private var next = 0

    /// The volunteers of a calling.
    init(_ calling: Calling, in draft: SampleDraft) {
        positions = draft.volunteers.indices.filter { draft.callings[$0] == calling }
    }

    /// Days and a window in which the next specialist with at least so many free minutes can come; `nil` if none has.
    mutating func offer(
        minutes: Int,
        days wanted: Int,
        in draft: SampleDraft,
        random: inout RandomSource
    ) -> (volunteer: Int, weekdays: [Weekday], window: DailyWindow)? {
        for _ in positions.indices {
            let position = positions[next % positions.count]
            next += 1
            let free = draft.volunteers[position].availability.weekly
                .filter { $0.window.window.to.minute - $0.window.window.from.minute >= max(90, minutes) }
            guard !free.isEmpty else { continue }
            let window = random.pick(free).window.window
            let weekdays = Weekday.allCases.filter { weekday in
                free.contains {
                    $0.weekdays.contains(weekday) && $0.window.window.from <= window.from
                        && window.to <= $0.window.window.to
                }
            }
            let latest = min(window.to.minute, window.from.minute + 180)
            return (
                position,
                random.sample(wanted, of: weekdays).sorted(),
                DailyWindow(window.from, TimeOfDay(minute: latest))
            )
        }
        return nil
    }
}
