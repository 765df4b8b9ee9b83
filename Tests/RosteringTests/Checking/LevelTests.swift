import Rostering
import Testing

@Suite("The values of the levels")
struct LevelTests {
    private func part(_ sketch: Sketch, _ level: ObjectiveLevel, _ name: String) -> Int? {
        let report = Checker(scenario: sketch.scenario).check(sketch.roster)
        #expect(report.structure == [])
        return report.parts[level]?[name]
    }

    /// A volunteer who offers 600 minutes on one day and serves a shift of some minutes.
    private func fairness(_ minutes: Int, _ change: (inout Volunteer) -> Void = { _ in }) -> Int? {
        var sketch = Sketch(days: 1)
        sketch.volunteers("A") {
            $0.availability = Availability(
                weekly: [
                    .init([.tuesday], .init(Sketch.window(480, 1080), .preferred)),
                    .init([.tuesday], .init(Sketch.window(1080, 1140), .undesired)),
                ])
            change(&$0)
        }
        sketch.shift("N", 480, 480 + minutes)
        sketch.assign("A", "N@2026-12-01", 480, 480 + minutes)
        return part(sketch, .care, "fairness")
    }

    @Test("Fairness starts above 40 % of the 600 minutes offered and steepens 15, 30 and 50 % of them above")
    func fairnessThresholds() {
        #expect([240, 241, 330, 331, 420, 421, 540, 541].map { fairness($0) } == [0, 1, 90, 92, 270, 274, 750, 758])
    }

    @Test("Fair minutes know history, maximum and target; grid members take no part")
    func fairnessBases() {
        #expect(fairness(301) { $0.history = History(minutesServed: 100, minutesOffered: 400) } == 1)
        #expect(fairness(300) { $0.history = History(minutesServed: 100, minutesOffered: 400) } == 0)
        #expect(fairness(10) { $0.history = History(minutesServed: 900) } == 10)
        #expect(fairness(601) { $0.history = History(minutesOffered: 9999) } == 1)
        #expect(fairness(276) { $0.load.maximumMinutes = 500 } == 76 + 1)
        #expect(fairness(101) { $0.load.targetMinutes = 100 } == 1)
        #expect(fairness(191) { $0.load.targetMinutes = 100 } == 91 + 1)
        #expect(fairness(600) { $0.kind = .gridMember } == 0)
    }

    @Test("Percentages of odd minutes are rounded down")
    func fairnessRounding() {
        // 40 % of 101 minutes are 40, and 15 % are 15.
        #expect(fairness(40) { $0.load.maximumMinutes = 101 } == 0)
        #expect(fairness(41) { $0.load.maximumMinutes = 101 } == 1)
        #expect(fairness(56) { $0.load.maximumMinutes = 101 } == 16 + 1)
    }

    @Test("Only minutes that no better window covers are undesired")
    func undesired() {
        var sketch = Sketch(days: 1)
        sketch.volunteers("A") {
            $0.availability = Availability(
                weekly: [
                    .init([.tuesday], .init(Sketch.window(540, 590), .undesired)),
                    .init([.tuesday], .init(Sketch.window(570, 610))),
                ])
        }
        sketch.shift("N", 550, 600)
        sketch.assign("A", "N@2026-12-01", 550, 600)
        #expect(part(sketch, .care, "undesired") == 2 * 20)
    }

    private func preference(_ preferences: [Preference]) -> Int? {
        var sketch = Sketch(days: 1)
        sketch.volunteers("A") { $0.preferences = preferences }
        sketch.shift("N", 540, 600)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        return part(sketch, .care, "preference")
    }

    @Test("The most negative matching preference counts, then the most positive, then neutral")
    func preferences() {
        #expect(preference([]) == 20)
        #expect(preference([Preference(.loves)]) == 0)
        #expect(preference([Preference(.neutral), Preference(.likes)]) == 10)
        #expect(preference([Preference(.neutral)]) == 20)
        #expect(preference([Preference(.loves), Preference(.dislikes)]) == 40)
        #expect(preference([Preference(.avoids), Preference(.dislikes)]) == 80)
    }

    @Test("A preference speaks only of duties that match all its conditions")
    func preferenceConditions() {
        func window(_ from: Int, _ to: Int) -> DailyWindow {
            DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to))
        }
        #expect(preference([Preference(.loves, service: "shift", weekdays: [.tuesday], window: window(540, 600))]) == 0)
        #expect(preference([Preference(.loves, window: window(541, 600))]) == 20)
        #expect(preference([Preference(.loves, window: window(540, 599))]) == 20)
        #expect(preference([Preference(.loves, weekdays: [.monday])]) == 20)
        #expect(preference([Preference(.loves, service: "other")]) == 20)
        #expect(preference([Preference(.loves, task: "N@2026-12-01")]) == 0)
        #expect(preference([Preference(.loves, task: "N@2026-12-02")]) == 20)
    }

    /// Visits by A (home H1) to R in a building, and by B once more.
    private func visits(_ building: BuildingID, _ change: (inout Sketch) -> Void = { _ in }) -> Sketch {
        var sketch = Sketch(days: 2)
        sketch.volunteers("A") { $0.home = "H1" }
        sketch.volunteers("B")
        sketch.resident("R", in: building)
        sketch.service("visit", .visit(startStep: 15)) { $0.continuity = true }
        sketch.visit("N", to: "R")
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("A", "N@2026-12-02", day: 1, 540, 600)
        change(&sketch)
        return sketch
    }

    @Test("Another grid, another branch and the walk cost for each duty")
    func locality() {
        #expect(part(visits("H1"), .care, "locality") == 0)
        #expect(part(visits("H2"), .care, "locality") == 2 * 10)
        #expect(part(visits("H3"), .care, "locality") == 2 * 25)
        #expect(part(visits("H3"), .care, "walking") == 2 * 2 * 4)
        #expect(part(visits("H3") { $0.change("A") { $0.home = nil } }, .care, "walking") == 0)
        #expect(part(visits("H3") { $0.change("A") { $0.home = nil } }, .care, "locality") == 0)
    }

    @Test("A face costs once a week, more if it is unknown, and only where continuity matters")
    func continuity() {
        #expect(part(visits("H1"), .care, "continuity") == 80)
        #expect(part(visits("H1") { $0.assign("B", "N@2026-12-02", day: 1, 540, 600) }, .care, "continuity") == 160)
        #expect(part(visits("H1") { $0.scenario.residents[0].preferred = ["A"] }, .care, "continuity") == 20)
        #expect(part(visits("H1") { $0.change("A") { $0.history.served = ["R"] } }, .care, "continuity") == 20)
        #expect(part(visits("H1") { $0.scenario.services[0].continuity = false }, .care, "continuity") == 0)
    }

    @Test("Unmet wishes that are not required, and duties of grid members, cost for each duty")
    func wishesAndFallback() {
        let wishes = [Wish(.gender(.male)), Wish(.language("wu")), Wish(.language("en"), isRequired: true)]
        #expect(part(visits("H1") { $0.scenario.residents[0].wishes = wishes }, .care, "wishes") == 2 * 2 * 60)
        #expect(part(visits("H1") { $0.change("A") { $0.kind = .gridMember } }, .care, "fallback") == 400)
    }

    @Test("Each duty of somebody who stayed away lately costs for each time, at most ten, and nothing unless asked for")
    func reliability() {
        func points(_ noShows: Int, weight: Int) -> Int? {
            part(
                visits("H1") {
                    $0.change("A") { $0.history.noShows = noShows }
                    $0.scenario.weights.noShow = weight
                },
                .care,
                "reliability"
            )
        }
        #expect(points(3, weight: 0) == 0)
        #expect(points(0, weight: 20) == 0)
        #expect(points(1, weight: 20) == 2 * 20)
        #expect(points(10, weight: 20) == 2 * 200)
        #expect(points(11, weight: 20) == 2 * 200)
    }

    @Test("A penalised rule costs its points for each unit and no longer rejects")
    func penalties() {
        let sketch = visits("H1") {
            $0.change("A") { $0.load.maximumMinutes = 90 }
            $0.scenario.rules[.weekLoad] = .penalised(7)
        }
        let report = Checker(scenario: sketch.scenario).check(sketch.roster)
        #expect(report.isAccepted)
        #expect(report.penalties.map(\.units) == [2])
        #expect(report.parts[.care]?["penalties"] == 14)
    }

    /// A visit published at a minute of the week, now being minute 0.
    private func stability(_ published: Int, _ planned: Int?, now: Int = 0, role: RoleID = "helper") -> Int? {
        var sketch = Sketch()
        sketch.volunteers("A")
        sketch.resident("R")
        sketch.service(
            "visit",
            .visit(startStep: 15),
            [TeamRole(id: "helper"), TeamRole(id: "lead", minimum: 0, maximum: 1)]
        )
        sketch.visit("N", to: "R") { $0.times = 1 }
        sketch.assign("A", "N#1", published, published + 60)
        sketch.scenario.published = PublishedRoster(duties: sketch.roster.duties, now: Minutes(now))
        sketch.roster.duties = []
        if let planned { sketch.assign("A", "N#1", planned, planned + 60, role: role) }
        return Checker(scenario: sketch.scenario).check(sketch.roster).levels[.stability]
    }

    @Test("A dropped duty costs more the nearer it is: up to 24, 48 and 72 hours")
    func nearness() {
        #expect([0, 1440, 1441, 2880, 2881, 4320, 4321].map { stability($0, nil) } == [40, 40, 30, 30, 20, 20, 10])
        #expect(stability(0, nil, now: 9999) == 40)
    }

    @Test("A moved duty costs at its published nearness, an unchanged one nothing")
    func moved() {
        #expect(stability(540, 540) == 0)
        #expect(stability(540, 5000) == 20)
        #expect(stability(5000, 540) == 5)
        #expect(stability(540, 540, role: "lead") == 20)
    }

    @Test("An added duty costs at its own nearness")
    func added() {
        var sketch = visits("H1")
        #expect(part(sketch, .stability, "added") == 0)
        sketch.scenario.published = PublishedRoster(duties: [])
        // 9:00 on the first day is within 24 hours, on the second within 48.
        #expect(part(sketch, .stability, "added") == 40 + 30)
        sketch.scenario.needs = []
        sketch.scenario.published = PublishedRoster(duties: sketch.roster.duties)
        sketch.roster.duties = []
        #expect(part(sketch, .stability, "dropped") == 0)
    }
}
