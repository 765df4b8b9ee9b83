import RosterStore
import Rostering

/// What happens to people in a simulated year.
struct SimulatedPeople {
    var random: SimulationRandom
    private var present: [VolunteerID]
    private let models: [Volunteer]
    private var arrivals = 0

    init(seed: UInt64, scenario: Scenario) {
        random = SimulationRandom(seed: seed)
        models = scenario.volunteers.filter { $0.kind == .volunteer }.sorted { $0.id < $1.id }
        present = models.map(\.id)
    }

    /// Once in two weeks or so somebody arrives and somebody leaves; now and then a certificate runs out.
    mutating func comeAndGo(_ week: SimulatedWeek) throws {
        let author = week.author(day: -3, TimeOfDay(9))
        if week.number > 0, random.happens(percent: 50), let model = models.randomElement(using: &random) {
            arrivals += 1
            var volunteer = model
            volunteer.id = Identifier("A\(arrivals)")
            volunteer.name = "新来者\(arrivals)"
            volunteer.history = History()
            (volunteer.kin, volunteer.keepTogether, volunteer.keepApart) = ([], [], [])
            volunteer.household = nil
            var batch = ImportBatch()
            batch.volunteers = [(volunteer, nil)]
            _ = try week.store.bringIn(batch, by: author)
            present.append(volunteer.id)
        }
        if week.number > 0, random.happens(percent: 40), present.count > models.count * 3 / 4 {
            let index = random.below(present.count)
            let day = week.week.firstDay.adding(days: random.below(7))
            try week.store.noteLeaving(.volunteer, present[index].text, lastDay: day, by: author)
            present.remove(at: index)
        }
        if random.happens(percent: 30) { try expireCertificate(week, author) }
    }

    /// A certificate ends in four weeks; half of them are renewed for another year at once.
    private mutating func expireCertificate(_ week: SimulatedWeek, _ author: Author) throws {
        let skilled = models.filter { present.contains($0.id) && !$0.skills.isEmpty }
        guard var volunteer = skilled.randomElement(using: &random) else { return }
        let index = random.below(volunteer.skills.count)
        let days = random.happens(percent: 50) ? 28 : 365
        volunteer.skills[index].validUntil = week.week.firstDay.adding(days: days)
        var batch = ImportBatch()
        batch.volunteers = [(volunteer, nil)]
        _ = try week.store.bringIn(batch, by: author)
    }

    /// Volunteers who fall ill during a week: about 3 in a hundred.
    mutating func ill() -> [VolunteerID] { present.filter { _ in random.happens(percent: 3) } }
}
