import Rostering

extension SampleDraft {
    /// Adds the cases between neighbours. Four in ten take two sessions; the last one finds no neutral mediator.
    mutating func addMediation() {
        var random = random("mediation")
        var mediators = Specialists(.mediator, in: self)
        for number in 0..<size.cases {
            if number == 9 || (number > 9 && number % 10 == 9) {
                addCaseWithoutMediator(random: &random)
            } else {
                addCase(sessions: number % 5 < 2 ? 2 : 1, &mediators, random: &random)
            }
        }
    }

    private mutating func addCase(sessions: Int, _ mediators: inout Specialists, random: inout RandomSource) {
        let minutes = random.pick([60, 60, 90])
        var found = mediators.offer(minutes: minutes + 30, days: 4, in: self, random: &random)
        // Two sessions need days that lie apart; where no mediator has them, one has to do.
        func hasDaysApart() -> Bool {
            guard let first = found?.weekdays.first, let last = found?.weekdays.last else { return false }
            return last.rawValue - first.rawValue >= 2
        }
        for _ in 0..<12 where sessions == 2 && !hasDaysApart() {
            found = mediators.offer(minutes: minutes + 30, days: 4, in: self, random: &random)
        }
        guard let offer = found else { return }
        let weekdays = Set(offer.weekdays)
        // The parties are neighbours, but not of the mediator whose time it is.
        let elsewhere = layout.buildings.indices.filter { $0 != homes[offer.volunteer] }
        let building = random.pick(elsewhere)
        let parties = addParties(random.chance(20) ? 3 : 2, near: building, of: elsewhere, random: &random)
        for party in parties where random.chance(50) {
            residents[party].availability = Availability(weekly: [
                Availability.Weekly(weekdays, Availability.Window(offer.window))
            ])
        }
        let people = volunteers.indices.filter { callings[$0] == .mediator && $0 != offer.volunteer }
        if people.count > 1 && random.chance(40) {
            residents[parties[0]].objectedMediators = [volunteers[random.pick(people)].id]
        }
        let isSerious =
            random.chance(40)
            && volunteers[offer.volunteer].skills.contains {
                $0.skill == SampleSkill.mediation && $0.level == .experienced
            }
        needs.append(
            mediation(
                at: building,
                parties: parties,
                window: offer.window,
                weekdays: weekdays,
                minutes: minutes,
                sessions: hasDaysApart() ? sessions : 1,
                isSerious: isSerious
            )
        )
    }

    /// A case at an hour when every mediator who is free is a neighbour of a party, kin of one, or objected to.
    private mutating func addCaseWithoutMediator(random: inout RandomSource) {
        let people = volunteers.indices.filter { callings[$0] == .mediator }
        let window = DailyWindow(TimeOfDay(18, 30), TimeOfDay(20, 30))
        let date = week.date(of: .wednesday)
        let free = people.filter { isFree($0, on: date, window, minutes: 60) }
        let building = free.first.map { homes[$0] } ?? 0
        let parties = addParties(2, near: building, of: Array(layout.buildings.indices), random: &random)
        for (number, mediator) in free.dropFirst().enumerated() {
            if number == 0 {
                volunteers[mediator].kin.insert(residents[parties[0]].id)
            } else {
                residents[parties[1]].objectedMediators.insert(volunteers[mediator].id)
            }
        }
        needs.append(
            mediation(
                at: building,
                parties: parties,
                window: window,
                weekdays: [.wednesday],
                minutes: 60,
                sessions: 1,
                isSerious: false
            )
        )
    }

    /// Neighbours: the first in a building, the others there or elsewhere.
    private mutating func addParties(
        _ count: Int,
        near building: Int,
        of buildings: [Int],
        random: inout RandomSource
    ) -> [Int] {
        (0..<count).map { number in
            let home = number == 0 || random.chance(50) ? building : random.pick(buildings)
            return addResident(building: home, random: &random)
        }
    }

    private func mediation(
        at building: Int,
        parties: [Int],
        window: DailyWindow,
        weekdays: Set<Weekday>,
        minutes: Int,
        sessions: Int,
        isSerious: Bool
    ) -> Need {
        Need(
            id: nextNeed,
            service: isSerious ? SampleService.seniorMediation : SampleService.mediation,
            window: window,
            place: SamplePlace.mediation.id(site: layout.siteOf[building], of: size.sites),
            duration: Minutes(minutes),
            days: DayPattern(weekdays: weekdays),
            parties: parties.map { residents[$0].id },
            sessions: sessions
        )
    }
}
