import Rostering
import Testing

@Suite("Rules about who may serve whom")
struct FitnessRuleTests {
    private func skilled(_ holdings: [SkillHolding], _ least: SkillLevel = .qualified) -> Int {
        var sketch = Sketch()
        sketch.volunteers("A") { $0.skills = holdings }
        sketch.service("shift", .shift, [TeamRole(id: "helper", skill: "care", minimumLevel: least)])
        sketch.shift("N", 540, 600)
        sketch.assign("A", "N@2026-12-03", day: 2, 540, 600)
        return sketch.units(SkillRule.self)
    }

    @Test("A certificate is valid on its first and on its last day, and not beyond")
    func certificateDates() {
        func held(_ from: String?, _ until: String?) -> [SkillHolding] {
            [
                SkillHolding(
                    "care",
                    validFrom: from.flatMap { CivilDate(iso: $0) },
                    validUntil: until.flatMap { CivilDate(iso: $0) }
                )
            ]
        }
        #expect(skilled(held("2026-12-03", "2026-12-03")) == 0)
        #expect(skilled(held("2026-12-04", nil)) == 1)
        #expect(skilled(held(nil, "2026-12-02")) == 1)
        #expect(skilled(held(nil, nil)) == 0)
    }

    @Test("A level is enough from the role's minimum on")
    func levels() {
        #expect(skilled([SkillHolding("care", level: .trainee)], .trainee) == 0)
        #expect(skilled([SkillHolding("care", level: .trainee)], .qualified) == 1)
        #expect(skilled([SkillHolding("care", level: .qualified)], .qualified) == 0)
        #expect(skilled([SkillHolding("care", level: .qualified)], .experienced) == 1)
        #expect(skilled([SkillHolding("care", level: .experienced)], .experienced) == 0)
        #expect(skilled([SkillHolding("driving", level: .experienced)]) == 1)
        #expect(skilled([]) == 1)
    }

    @Test("An expired better holding does not hide a valid lesser one")
    func severalHoldings() {
        let expired = SkillHolding("care", level: .experienced, validUntil: CivilDate(iso: "2026-12-02"))
        #expect(skilled([expired, SkillHolding("care", level: .qualified)]) == 0)
        #expect(skilled([SkillHolding("care", level: .qualified), expired], .experienced) == 1)
    }

    private func visited(_ change: (inout Sketch) -> Void) -> Sketch {
        var sketch = Sketch()
        sketch.volunteers("A")
        sketch.resident("R")
        sketch.visit("N", to: "R")
        change(&sketch)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        return sketch
    }

    @Test("A refusal from either side is broken once by each duty")
    func refusals() {
        #expect(visited { _ in }.units(RefusedRule.self) == 0)
        #expect(visited { $0.change("A") { $0.refuses = ["R"] } }.units(RefusedRule.self) == 1)
        #expect(visited { $0.scenario.residents[0].refused = ["A"] }.units(RefusedRule.self) == 1)
        let both = visited {
            $0.scenario.residents[0].refused = ["A"]
            $0.change("A") { $0.refuses = ["R"] }
        }
        #expect(both.units(RefusedRule.self) == 1)
    }

    @Test("Refusals reach the stops of a round and the parties of a session")
    func refusalsElsewhere() {
        var sketch = Sketch()
        sketch.volunteers("A") { $0.refuses = ["R2"] }
        sketch.resident("R1")
        sketch.resident("R2")
        sketch.session("C", parties: ["R1", "R2"])
        sketch.assign("A", "C#1", 540, 600)
        sketch.room("C#1", "a")
        #expect(sketch.units(RefusedRule.self) == 1)
        sketch.service("meals", .round(RoundShape(kitchen: "hall", maximumPortions: 9)))
        for (need, resident) in [("P", "R1"), ("Q", "R2")] {
            sketch.scenario.needs.append(
                Need(
                    id: NeedID(need),
                    service: "meals",
                    window: Sketch.window(600, 720),
                    resident: ResidentID(resident)
                )
            )
        }
        sketch.roster.rounds = [
            Round(id: "meals@2026-12-01/R1", service: "meals", day: 0, stops: ["P", "Q"], portions: 2, duration: 11)
        ]
        sketch.assign("A", "meals@2026-12-01/R1", 630, 641)
        #expect(sketch.units(RefusedRule.self) == 2)
    }

    @Test("A mediator of a party's building, household or kin, or objected to, is not neutral")
    func neutrality() {
        func units(_ volunteer: (inout Volunteer) -> Void, _ party: (inout Resident) -> Void = { _ in }) -> Int {
            var sketch = Sketch()
            sketch.volunteers("A", change: volunteer)
            sketch.resident("R1", in: "H2")
            sketch.resident("R2", in: "H3", change: party)
            sketch.session("C", parties: ["R1", "R2"])
            sketch.assign("A", "C#1", 540, 600)
            sketch.room("C#1", "a")
            return sketch.units(NeutralityRule.self)
        }
        #expect(units { $0.home = "H1" } == 0)
        #expect(units { _ in } == 0)
        #expect(units { $0.home = "H3" } == 1)
        #expect(units({ $0.household = "F" }, { $0.household = "F" }) == 1)
        #expect(units({ $0.household = "F" }, { $0.household = "G" }) == 0)
        #expect(units { $0.kin = ["R2"] } == 1)
        #expect(units({ _ in }, { $0.objectedMediators = ["A"] }) == 1)
        #expect(
            units({
                $0.home = "H2"; $0.kin = ["R2"]
            }) == 1
        )
    }

    @Test("Neutrality is not asked of visits")
    func neutralityOfVisits() {
        #expect(
            visited {
                $0.change("A") {
                    $0.home = "H1"; $0.kin = ["R"]
                }
            }.units(NeutralityRule.self) == 0
        )
    }

    @Test("Each required wish that a visitor does not meet counts; an unknown gender meets none")
    func wishes() {
        let wishes = [
            Wish(.gender(.female), isRequired: true), Wish(.language("wu"), isRequired: true), Wish(.language("en")),
        ]
        func units(_ change: (inout Volunteer) -> Void) -> Int {
            visited {
                $0.scenario.residents[0].wishes = wishes
                $0.change("A", change)
            }.units(WishesRule.self)
        }
        #expect(units { _ in } == 2)
        #expect(units { $0.gender = .male } == 2)
        #expect(units { $0.gender = .female } == 1)
        #expect(
            units {
                $0.gender = .female; $0.languages = ["wu"]
            } == 0
        )
    }

    /// A visit in H2 (grid G2, branch B1) or H3 (grid G3, branch B2).
    private func local(_ building: BuildingID, home: BuildingID?, _ change: (inout Sketch) -> Void) -> Int {
        var sketch = Sketch()
        sketch.volunteers("A") { $0.home = home }
        sketch.resident("R", in: building)
        sketch.visit("N", to: "R")
        change(&sketch)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        return sketch.units(LocalityRule.self)
    }

    @Test("The narrower reach of service and volunteer decides")
    func reach() {
        #expect(local("H2", home: "H2") { $0.scenario.services[0].reach = .grid } == 0)
        #expect(local("H2", home: "H1") { $0.scenario.services[0].reach = .grid } == 1)
        #expect(local("H2", home: "H1") { $0.scenario.services[0].reach = .branch } == 0)
        #expect(local("H3", home: "H1") { $0.scenario.services[0].reach = .branch } == 1)
        #expect(local("H2", home: "H1") { $0.change("A") { $0.reach = .grid } } == 1)
        #expect(local("H3", home: "H1") { _ in } == 0)
        #expect(local("H3", home: nil) { $0.scenario.services[0].reach = .grid } == 0)
    }

    @Test("A walk of exactly the limit is allowed, of the service's and of the volunteer's")
    func walkingLimit() {
        #expect(local("H2", home: "H1") { $0.scenario.services[0].walkingLimit = 3 } == 0)
        #expect(local("H2", home: "H1") { $0.scenario.services[0].walkingLimit = 2 } == 1)
        #expect(local("H2", home: "H1") { $0.change("A") { $0.walkingLimit = 3 } } == 0)
        #expect(local("H2", home: "H1") { $0.change("A") { $0.walkingLimit = 2 } } == 1)
        #expect(local("H2", home: nil) { $0.change("A") { $0.walkingLimit = 0 } } == 0)
    }

    @Test("A place of the whole community has no grid to be out of reach")
    func placeWithoutGrid() {
        var sketch = Sketch()
        sketch.volunteers("A") {
            $0.home = "H3"; $0.reach = .grid
        }
        sketch.shift("N", 540, 600)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        #expect(sketch.units(LocalityRule.self) == 0)
        sketch.scenario.community.places[0].grid = "G1"
        #expect(sketch.units(LocalityRule.self) == 1)
    }
}
