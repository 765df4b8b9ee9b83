import GLPKSolver
import Rostering
import TestSupport

/// A week with ten uncertain duties, few enough to add up all that can happen.
///
/// Tuesday to Saturday a host for tea, on the Tuesday and Wednesday a patrol of two who only go together, on the Tuesday
/// a desk. Ten volunteers have one duty each, free at no other time. Somebody else could host one tea in the week.
struct TenDuties {
    static let cancellation = 0.06
    static let acceptance = 0.4

    let scenario: Scenario
    let roster: Roster
    /// Chance that a duty falls out: of the five teas, the two pairs of the patrol, the desk.
    let out: [Double]

    init() {
        var sketch = Sketch(days: 5)
        let afternoon = Availability(weekly: [.init(Set(Weekday.allCases), .init(Sketch.window(840, 1080)))])
        sketch.service("tea", .shift, [TeamRole(id: "helper")])
        sketch.service("patrol", .shift, [TeamRole(id: "helper", minimum: 2)]) { $0.isAllOrNothing = true }
        sketch.service("desk", .shift, [TeamRole(id: "helper")])
        sketch.shift("tea", 900, 1020, service: "tea")
        sketch.shift("patrol", 540, 600, on: "2026-12-01", "2026-12-02", service: "patrol")
        sketch.shift("desk", 660, 720, on: "2026-12-01", service: "desk")
        let days = (0..<5).map { "2026-12-0\($0 + 1)" }
        for (day, date) in days.enumerated() {
            let id = VolunteerID("host\(day)")
            sketch.volunteers(id) { person in
                person.availability = Availability(exceptions: [
                    CivilDate(iso: date)!: [.init(Sketch.window(840, 1080))]
                ])
                person.history.noShows = day
            }
            sketch.assign(id, TaskID("tea@\(date)"), day: day, 900, 1020)
        }
        for index in 0..<4 {
            let id = VolunteerID("walker\(index)")
            sketch.volunteers(id) { person in
                person.availability = Availability(exceptions: [
                    CivilDate(iso: days[index / 2])!: [.init(Sketch.window(540, 600))]
                ])
                person.history.noShows = index
            }
            sketch.assign(id, TaskID("patrol@\(days[index / 2])"), day: index / 2, 540, 600)
        }
        sketch.volunteers("clerk") { person in
            person.availability = Availability(exceptions: [
                CivilDate(iso: days[0])!: [.init(Sketch.window(660, 720))]
            ])
            person.history.minutesServed = 600
        }
        sketch.assign("clerk", TaskID("desk@\(days[0])"), 660, 720)
        sketch.volunteers("spare") { person in
            person.availability = afternoon
            person.load.maximumDuties = 1
        }
        scenario = sketch.scenario
        roster = sketch.roster
        func chance(_ noShows: Int) -> Double { (Double(noShows) + 0.2) / (Double(noShows) + 4) }
        let stayAway: [Double] = (0..<5).map(chance) + (0..<4).map(chance) + [0.2 / 14]
        out = stayAway.map { TenDuties.cancellation + (1 - TenDuties.cancellation) * $0 }
    }

    /// The share served of teas, patrols, the desk and all, without and with repair, over everything that can happen.
    ///
    /// Written from the story above, not from the simulation.
    func exact() -> (unrepaired: [Double], repaired: [Double]) {
        var unrepaired = [0.0, 0, 0, 0]
        var repaired = unrepaired
        let steps = (1 - TenDuties.cancellation) * TenDuties.acceptance
        for mask in 0..<1024 {
            var chance = 1.0
            for duty in 0..<10 { chance *= mask >> duty & 1 == 1 ? out[duty] : 1 - out[duty] }
            func comes(_ duty: Int) -> Bool { mask >> duty & 1 == 0 }
            let teas = (0..<5).count(where: comes)
            let patrols = [(5, 6), (7, 8)].count { comes($0) && comes($1) } * 2
            let desk = comes(9) ? 1 : 0
            var helped = 0.0
            var isFree = 1.0
            for _ in teas..<5 {
                helped += isFree * steps
                isFree *= 1 - steps
            }
            for (index, value) in [Double(teas) / 5, Double(patrols) / 4, Double(desk)].enumerated() {
                unrepaired[index] += chance * value
                repaired[index] += chance * (index == 0 ? value + helped / 5 : value)
            }
            unrepaired[3] += chance * Double(teas + patrols + desk) / 10
            repaired[3] += chance * (Double(teas + patrols + desk) + helped) / 10
        }
        return (unrepaired, repaired)
    }

    /// Plays it through.
    func simulate(seed: UInt64, samples: Int, threads: Int? = nil) async throws -> SimulationReport {
        let options = SimulationOptions(
            samples: samples,
            seed: seed,
            cancellation: TenDuties.cancellation,
            urgentNeedsPerDay: 0,
            acceptance: TenDuties.acceptance,
            threads: threads
        )
        return try await Simulation(solver: GLPKSolver(), options: options).run(roster, of: scenario)
    }
}
