import Rostering
import Testing

@Suite("Rules about reserves, pins and what is published")
struct DecisionRuleTests {
    private func reserve(_ change: (inout Sketch) -> Void) -> Int {
        var sketch = Sketch(days: 1)
        sketch.volunteers("A", "B")
        sketch.scenario.standby = [StandbyReserve(id: "S", window: Sketch.window(600, 660), atLeast: 2)]
        change(&sketch)
        return sketch.units(StandbyRule.self)
    }

    @Test("A duty that touches the window leaves its volunteer on standby, one minute inside does not")
    func standbyTouching() {
        func busy(_ from: Int, _ to: Int) -> Int {
            reserve {
                $0.shift("N", from, to)
                $0.assign("A", "N@2026-12-01", from, to)
            }
        }
        #expect(busy(540, 600) == 0)
        #expect(busy(660, 720) == 0)
        #expect(busy(540, 601) == 1)
        #expect(busy(659, 720) == 1)
        #expect(busy(620, 630) == 1)
    }

    @Test("Standby needs the whole window free, and no grid member counts")
    func standbyAvailability() {
        func free(_ from: Int, _ to: Int) -> Int {
            reserve { sketch in
                let window = Availability.Window(Sketch.window(from, to), .undesired)
                sketch.change("A") { $0.availability = Availability(weekly: [.init([.tuesday], window)]) }
            }
        }
        #expect(free(600, 660) == 0)
        #expect(free(601, 660) == 1)
        #expect(free(600, 659) == 1)
        #expect(reserve { $0.change("A") { $0.kind = .gridMember } } == 1)
        #expect(reserve { $0.scenario.standby[0].atLeast = 5 } == 3)
    }

    @Test("A skill asked of a reserve is held as qualified or better on the day")
    func standbySkill() {
        func holding(_ holding: SkillHolding) -> Int {
            reserve {
                $0.scenario.standby[0].skill = "care"
                $0.scenario.standby[0].atLeast = 1
                $0.change("A") { $0.skills = [holding] }
            }
        }
        #expect(holding(SkillHolding("care")) == 0)
        #expect(holding(SkillHolding("care", level: .trainee)) == 1)
        #expect(holding(SkillHolding("driving")) == 1)
        #expect(holding(SkillHolding("care", validUntil: CivilDate(iso: "2026-12-01"))) == 0)
        #expect(holding(SkillHolding("care", validUntil: CivilDate(iso: "2026-11-30"))) == 1)
    }

    @Test("A reserve counts on its matching days only")
    func standbyDays() {
        var sketch = Sketch()
        sketch.scenario.standby = [
            StandbyReserve(
                id: "S",
                window: Sketch.window(600, 660),
                atLeast: 1,
                days: DayPattern(condition: .daysOff)
            )
        ]
        #expect(sketch.violations(StandbyRule.self).map(\.day) == [4, 5])
        sketch.scenario.community.calendar.makeUpWorkingDays = [CivilDate(iso: "2026-12-05")!]
        sketch.scenario.community.calendar.holidays = [CivilDate(iso: "2026-12-01")!]
        #expect(sketch.violations(StandbyRule.self).map(\.day) == [0, 5])
    }

    private func pinned(_ pin: Pin) -> [Violation] {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.resident("R")
        sketch.service("meals", .round(RoundShape(kitchen: "hall", maximumPortions: 9)), [TeamRole(id: "carrier")])
        sketch.scenario.needs.append(
            Need(id: "P", service: "meals", window: Sketch.window(600, 720), resident: "R")
        )
        sketch.shift("N", 540, 600)
        sketch.roster.rounds = [
            Round(id: "meals@2026-12-01/R1", service: "meals", day: 0, stops: ["P"], portions: 1, duration: 9)
        ]
        sketch.assign("A", "meals@2026-12-01/R1", 630, 639, role: "carrier")
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("A", "N@2026-12-02", day: 1, 540, 600)
        sketch.scenario.pins = [pin]
        return sketch.violations(PinsRule.self)
    }

    @Test(
        "A pin reaches a task, a need, a stop, a stop's need and a round",
        arguments: [
            ("N@2026-12-01", 1), ("N", 2), ("P@2026-12-01", 1), ("P", 1), ("meals@2026-12-01/R1", 1),
            ("P@2026-12-02", 0),
            ("N@2026-12-03", 0), ("meals", 0),
        ]
    )
    func pinTargets(target: String, duties: Int) {
        #expect(pinned(Pin(.must, volunteer: "A", target: target)).count == (duties == 0 ? 1 : 0))
        #expect(pinned(Pin(.mustNot, volunteer: "A", target: target)).count == duties)
        #expect(pinned(Pin(.must, volunteer: "B", target: target)).count == 1)
        #expect(pinned(Pin(.mustNot, volunteer: "B", target: target)).isEmpty)
    }

    @Test("A pin's role and start have to agree where given")
    func pinDetails() {
        func broken(_ role: RoleID?, _ start: TimeOfDay?) -> Int {
            pinned(Pin(.must, volunteer: "A", target: "N@2026-12-02", role: role, start: start)).count
        }
        #expect(broken("helper", TimeOfDay(9)) == 0)
        #expect(broken("lead", nil) == 1)
        #expect(broken(nil, TimeOfDay(9, 1)) == 1)
        #expect(pinned(Pin(.mustNot, volunteer: "A", target: "N", start: TimeOfDay(9, 1))).isEmpty)
    }

    /// A visit published at 9:00 on day 0 and kept as told.
    private func published(frozenBefore: Int, _ change: (inout Sketch) -> Void) -> Int {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.resident("R")
        sketch.service(
            "visit",
            .visit(startStep: 15),
            [TeamRole(id: "helper"), TeamRole(id: "lead", minimum: 0, maximum: 1)]
        )
        sketch.visit("N", to: "R")
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.scenario.published = PublishedRoster(
            duties: sketch.roster.duties,
            frozenBefore: Minutes(frozenBefore)
        )
        change(&sketch)
        return sketch.units(PublishedRule.self)
    }

    @Test("A duty is frozen if it starts before the limit, not at it")
    func frozenBefore() {
        #expect(published(frozenBefore: 540) { $0.roster.duties = [] } == 0)
        #expect(published(frozenBefore: 541) { $0.roster.duties = [] } == 1)
        #expect(published(frozenBefore: 541) { _ in } == 0)
    }

    @Test("A frozen duty keeps its start, role and volunteer")
    func frozenDetails() {
        #expect(published(frozenBefore: 600) { $0.roster.duties[0].interval = Interval(541, 601) } == 1)
        #expect(published(frozenBefore: 600) { $0.roster.duties[0].role = "lead" } == 1)
        #expect(published(frozenBefore: 600) { $0.roster.duties[0].volunteer = "B" } == 1)
        #expect(published(frozenBefore: 600) { $0.assign("B", "N@2026-12-01", 540, 600) } == 0)
    }

    @Test("A duty on a task or of a volunteer that no longer exists is not asked for")
    func frozenGone() {
        #expect(
            published(frozenBefore: 600) {
                $0.roster.duties = []; $0.scenario.needs = []
            } == 0
        )
        #expect(
            published(frozenBefore: 600) {
                $0.roster.duties = []; $0.scenario.volunteers.removeFirst()
            } == 0
        )
    }
}
