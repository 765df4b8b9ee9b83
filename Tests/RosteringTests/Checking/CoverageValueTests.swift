import Rostering
import Testing

@Suite("The coverage level and what is uncovered")
struct CoverageValueTests {
    private func report(_ sketch: Sketch) -> CheckReport {
        let report = Checker(scenario: sketch.scenario).check(sketch.roster)
        #expect(report.structure == [])
        return report
    }

    /// A visit of two roles (2 to 3 helpers, 1 lead) with W = 100 · 2 · (1 + 1) and D = 10 · 2.
    private func team(_ allOrNothing: Bool, _ helpers: Int, _ leads: Int) -> CheckReport {
        var sketch = Sketch(days: 1)
        sketch.resident("R")
        sketch.service(
            "visit",
            .visit(startStep: 15),
            [TeamRole(id: "helper", minimum: 2, desired: 3, maximum: 9), TeamRole(id: "lead", maximum: 9)]
        ) { $0.isAllOrNothing = allOrNothing }
        sketch.visit("N", to: "R") {
            $0.priority = 2
            $0.weeksOpen = 1
        }
        for index in 0..<(helpers + leads) {
            sketch.volunteers(VolunteerID("V\(index)"))
            sketch.assign(
                VolunteerID("V\(index)"),
                "N@2026-12-01",
                540,
                600,
                role: index < helpers ? "helper" : "lead"
            )
        }
        return report(sketch)
    }

    @Test("A partial team misses W below the minimum and D up to the desired count")
    func partial() {
        func parts(_ helpers: Int, _ leads: Int) -> [Int?] {
            let parts = team(false, helpers, leads).parts[.coverage]
            return [parts?["missing"], parts?["desired"]]
        }
        #expect(parts(0, 0) == [1200, 20])
        #expect(parts(1, 1) == [400, 20])
        #expect(parts(2, 1) == [0, 20])
        #expect(parts(3, 1) == [0, 0])
        #expect(parts(4, 2) == [0, 0])
        #expect(parts(3, 0) == [400, 0])
    }

    @Test("An all-or-nothing team misses everything as long as one role is short")
    func allOrNothing() {
        func parts(_ helpers: Int, _ leads: Int) -> [Int?] {
            let parts = team(true, helpers, leads).parts[.coverage]
            return [parts?["missing"], parts?["desired"]]
        }
        #expect(parts(0, 0) == [1200, 20])
        #expect(parts(3, 0) == [1200, 20])
        #expect(parts(2, 1) == [0, 20])
        #expect(parts(3, 1) == [0, 0])
    }

    @Test("Uncovered roles are listed one by one, an incomplete all-or-nothing team as a whole")
    func uncovered() {
        #expect(
            team(false, 1, 0).uncovered == [
                UncoveredNeed(need: "N", task: "N@2026-12-01", role: "helper", short: 1),
                UncoveredNeed(need: "N", task: "N@2026-12-01", role: "lead", short: 1),
            ]
        )
        #expect(team(true, 1, 1).uncovered == [UncoveredNeed(need: "N", task: "N@2026-12-01", short: 3)])
        #expect(team(true, 2, 1).uncovered == [])
    }

    @Test("Misses beyond a resident's first cost more: heads of partial teams, tasks of the others")
    func repeatedMiss() {
        #expect(team(false, 0, 0).parts[.coverage]?["repeatedMiss"] == 2 * 20)
        #expect(team(false, 1, 1).parts[.coverage]?["repeatedMiss"] == 0)
        #expect(team(true, 0, 0).parts[.coverage]?["repeatedMiss"] == 0)
        var sketch = Sketch(days: 3)
        sketch.resident("R")
        sketch.service("visit", .visit(startStep: 15)) { $0.isAllOrNothing = true }
        sketch.visit("N", to: "R")
        #expect(report(sketch).parts[.coverage]?["repeatedMiss"] == 2 * 20)
    }

    @Test("A grid's misses beyond the tolerated share of its visits count again")
    func evenness() {
        func value(_ served: Int, percent: Int) -> Int? {
            var sketch = Sketch(days: 4)
            sketch.scenario.weights.toleratedSharePercent = percent
            sketch.scenario.weights.gridEvenness = 3
            sketch.volunteers("A")
            sketch.resident("R")
            sketch.resident("S", in: "H3")
            sketch.visit("N", to: "R")
            sketch.visit("M", to: "S", service: "other")
            sketch.scenario.services[1].weight = 0
            for day in 0..<served { sketch.assign("A", TaskID("N@2026-12-0\(day + 1)"), day: day, 540, 600) }
            return report(sketch).parts[.coverage]?["gridEvenness"]
        }
        #expect(value(4, percent: 10) == 0)
        #expect(value(3, percent: 10) == 3 * (100 - 40))
        #expect(value(3, percent: 25) == 0)
        #expect(value(3, percent: 24) == 3 * 4)
        #expect(value(0, percent: 0) == 3 * 400)
    }

    /// Children from 16:00 to 18:00: 2 of L, and 15 more of K from 16:30 to 17:30; 8 children an adult, at least 2.
    private func school(_ stays: [(Int, Int)]) -> CheckReport {
        var sketch = Sketch(days: 1)
        sketch.service(
            "school",
            .supervision(SupervisionShape(place: "hall", minimumStay: 30)),
            [TeamRole(id: "helper")]
        ) { $0.weight = 7 }
        sketch.children("L", 960, 1080, count: 2)
        sketch.children("K", 990, 1050, count: 15)
        for (index, stay) in stays.enumerated() {
            sketch.volunteers(VolunteerID("V\(index)"))
            sketch.assign(VolunteerID("V\(index)"), "school@2026-12-01", stay.0, stay.1)
        }
        return report(sketch)
    }

    private func short(_ need: NeedID, _ heads: Int, _ from: Int, _ to: Int) -> UncoveredNeed {
        UncoveredNeed(
            need: need,
            task: "school@2026-12-01",
            short: heads,
            interval: Interval(Minutes(from), Minutes(to))
        )
    }

    @Test("Supervision misses its weight for each head and slot below the demand")
    func supervision() {
        // Demand 2, 3, 3, 2 in the four slots.
        #expect(school([]).parts[.coverage]?["missing"] == 7 * 10)
        #expect(school([(960, 1080), (960, 1080)]).parts[.coverage]?["missing"] == 7 * 2)
        #expect(school([(960, 1080), (960, 1080), (990, 1050)]).parts[.coverage]?["missing"] == 0)
        #expect(school([(960, 1080), (960, 1080), (960, 1080)]).uncovered == [])
    }

    @Test("A gap without children asks for nobody and ends a stretch")
    func supervisionGap() {
        var sketch = Sketch(days: 1)
        sketch.children("K", 960, 990, count: 1)
        sketch.children("L", 1020, 1050, count: 1)
        #expect(report(sketch).parts[.coverage]?["missing"] == 100 * 2 * 2)
        #expect(report(sketch).uncovered == [short("K", 2, 960, 990), short("L", 2, 1020, 1050)])
    }

    @Test("Adjacent slots with the same shortage are one entry, of the lowest need present first")
    func supervisionStretches() {
        #expect(school([]).uncovered == [short("K", 3, 990, 1050), short("L", 2, 960, 990), short("L", 2, 1050, 1080)])
        #expect(
            school([(960, 1080), (990, 1050)]).uncovered == [short("L", 1, 960, 1080)]
        )
        #expect(
            school([(960, 1080), (960, 1020), (990, 1020)]).uncovered == [
                short("K", 2, 1020, 1050), short("L", 1, 1050, 1080),
            ]
        )
    }

    @Test("A stop in no round, or whose round is not carried, misses its own portions")
    func stops() {
        var sketch = Sketch(days: 1)
        sketch.volunteers("A")
        sketch.resident("R")
        sketch.service("meals", .round(RoundShape(kitchen: "hall", maximumPortions: 9))) {
            $0.weight = 10
            $0.roles = [TeamRole(id: "helper", minimum: 1, desired: 2)]
        }
        for (id, portions) in [("P", 2), ("Q", 3)] {
            sketch.scenario.needs.append(
                Need(
                    id: NeedID(id),
                    service: "meals",
                    window: Sketch.window(600, 720),
                    resident: "R",
                    priority: 2,
                    portions: portions
                )
            )
        }
        #expect(report(sketch).levels[.coverage] == 10 * 2 * 5)
        sketch.roster.rounds = [
            Round(id: "meals@2026-12-01/R1", service: "meals", day: 0, stops: ["P"], portions: 2, duration: 9)
        ]
        #expect(report(sketch).levels[.coverage] == 10 * 2 * 5 + 20)
        #expect(report(sketch).uncovered.map(\.task) == ["P@2026-12-01", "Q@2026-12-01"])
        sketch.assign("A", "meals@2026-12-01/R1", 630, 639)
        #expect(report(sketch).levels[.coverage] == 10 * 2 * 3 + 20)
        #expect(report(sketch).uncovered == [UncoveredNeed(need: "Q", task: "Q@2026-12-01")])
    }
}
