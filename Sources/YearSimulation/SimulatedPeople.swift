import RosterStore
import Rostering

/// What happens to people in a simulated year.
struct SimulatedPeople {
    var random: SimulationRandom
    /// Who is there, as the database knows them, in the order of their arrival.
    private var present: [Volunteer]
    private let usual: Int
    private var arrivals = 0

    init(seed: UInt64, scenario: Scenario) {
        random = SimulationRandom(seed: seed)
        present = scenario.volunteers.filter { $0.kind == .volunteer }.sorted { $0.id < $1.id }
        usual = present.count
    }

    /// Once in two weeks or so somebody arrives, and somebody leaves; certificates run out or are renewed.
    mutating func comeAndGo(_ week: SimulatedWeek) throws {
        let author = week.author(day: -3, TimeOfDay(9))
        if week.number > 0, random.happens(percent: 50), let model = present.randomElement(using: &random) {
            try bringIn([arrival(like: model)], week, author)
        }
        if week.number > 0, random.happens(percent: 40), present.count > usual * 3 / 4 {
            let index = random.below(present.count)
            let day = week.week.firstDay.adding(days: random.below(7))
            try week.store.noteLeaving(.volunteer, present[index].id.text, lastDay: day, by: author)
            present.remove(at: index)
        }
        try bringIn(renewals(week.week), week, author)
    }

    private func bringIn(_ volunteers: [Volunteer], _ week: SimulatedWeek, _ author: Author) throws {
        guard !volunteers.isEmpty else { return }
        var batch = ImportBatch()
        batch.volunteers = volunteers.map { ($0, nil) }
        _ = try week.store.bringIn(batch, by: author)
    }

    private mutating func arrival(like model: Volunteer) -> Volunteer {
        arrivals += 1
        var volunteer = model
        volunteer.id = Identifier("A\(arrivals)")
        volunteer.name = "新来者\(arrivals)"
        volunteer.history = History()
        (volunteer.kin, volunteer.keepTogether, volunteer.keepApart) = ([], [], [])
        volunteer.household = nil
        present.append(volunteer)
        return volunteer
    }

    /// Of the certificates that run out during a week, nine in ten are renewed for two years.
    private mutating func renewals(_ week: WeekID) -> [Volunteer] {
        var changed: [Volunteer] = []
        for index in present.indices {
            let before = present[index]
            for skill in before.skills.indices {
                guard let last = before.skills[skill].validUntil, week.firstDay <= last, last <= week.lastDay,
                    random.happens(percent: 90)
                else { continue }
                present[index].skills[skill].validUntil = last.adding(days: 730)
            }
            if present[index] != before { changed.append(present[index]) }
        }
        return changed
    }

    /// Volunteers who fall ill during a week: about 3 in a hundred.
    mutating func ill() -> [VolunteerID] { present.map(\.id).filter { _ in random.happens(percent: 3) } }
}
