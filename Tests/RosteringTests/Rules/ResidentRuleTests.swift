import Rostering
import Testing

@Suite("Rules about residents, cases and rooms")
struct ResidentRuleTests {
    @Test("Faces are counted per resident and service, each volunteer once")
    func maximumFaces() {
        var sketch = Sketch()
        sketch.volunteers("A", "B", "C")
        sketch.resident("R")
        sketch.resident("S")
        sketch.service("visit", .visit(startStep: 15)) { $0.maximumFaces = 2 }
        sketch.visit("N", to: "R")
        sketch.visit("M", to: "S")
        sketch.visit("O", to: "R", service: "escort")
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("B", "N@2026-12-02", day: 1, 540, 600)
        sketch.assign("A", "N@2026-12-03", day: 2, 540, 600)
        sketch.assign("C", "M@2026-12-01", 540, 600)
        sketch.assign("C", "O@2026-12-01", 660, 720)
        #expect(sketch.units(MaximumFacesRule.self) == 0)
        sketch.scenario.services[0].maximumFaces = 1
        #expect(sketch.violations(MaximumFacesRule.self).map(\.volunteers) == [["A", "B"]])
        sketch.assign("C", "N@2026-12-04", day: 3, 540, 600)
        #expect(sketch.units(MaximumFacesRule.self) == 2)
    }

    private func mediation(_ first: [VolunteerID], _ second: [VolunteerID], _ third: [VolunteerID] = []) -> Sketch {
        var sketch = Sketch()
        sketch.volunteers("A", "B", "C")
        sketch.session("K", sessions: 3)
        for (number, team) in [first, second, third].enumerated() {
            for id in team { sketch.assign(id, TaskID("K#\(number + 1)"), day: number, 540, 600) }
            if !team.isEmpty { sketch.room(TaskID("K#\(number + 1)"), "a") }
        }
        return sketch
    }

    @Test("Each mediator in exactly one of two consecutive sessions that are held counts")
    func sameMediator() {
        #expect(mediation(["A", "B"], ["B", "A"]).units(SameMediatorRule.self) == 0)
        #expect(mediation(["A"], []).units(SameMediatorRule.self) == 0)
        #expect(mediation(["A"], ["B"]).units(SameMediatorRule.self) == 2)
        #expect(mediation(["A", "B"], ["A"]).units(SameMediatorRule.self) == 1)
        #expect(mediation(["A"], ["B"], ["A"]).units(SameMediatorRule.self) == 4)
        #expect(mediation(["A"], ["A"], ["C"]).violations(SameMediatorRule.self).map(\.volunteers) == [["A"], ["C"]])
    }

    @Test("Visits of one need may change faces")
    func mediatorOfVisits() {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.resident("R")
        sketch.visit("N", to: "R") { $0.times = 2 }
        sketch.assign("A", "N#1", 540, 600)
        sketch.assign("B", "N#2", day: 1, 540, 600)
        #expect(sketch.units(SameMediatorRule.self) == 0)
    }

    /// Two visits of one need, on the given days.
    private func spaced(_ first: [Int], _ second: [Int], service: Int = 1, need: Int? = nil) -> Int {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.resident("R")
        sketch.service("visit", .visit(startStep: 15)) { $0.minimumDaysBetween = service }
        sketch.visit("N", to: "R") {
            $0.times = 2
            $0.minimumDaysBetween = need
        }
        for (id, day) in zip(["A", "B"] as [VolunteerID], first) { sketch.assign(id, "N#1", day: day, 540, 600) }
        for (id, day) in zip(["A", "B"] as [VolunteerID], second) { sketch.assign(id, "N#2", day: day, 540, 600) }
        return sketch.units(SpacingRule.self)
    }

    @Test("Exactly the minimum of days apart is far enough, one day less is not, nor the wrong order")
    func spacing() {
        #expect(spaced([0], [2], service: 2) == 0)
        #expect(spaced([0], [1], service: 2) == 1)
        #expect(spaced([0], [1]) == 0)
        #expect(spaced([0], [0]) == 1)
        #expect(spaced([3], [0], service: 2) == 1)
        #expect(spaced([0], [], service: 2) == 0)
    }

    @Test("The need's own minimum counts before the service's")
    func spacingOfNeed() {
        #expect(spaced([0], [2], service: 2, need: 3) == 1)
        #expect(spaced([0], [1], service: 2, need: 1) == 0)
    }

    @Test("From the latest duty of the earlier to the earliest of the later visit")
    func spacingOfTeams() {
        #expect(spaced([0, 1], [3], service: 2) == 0)
        #expect(spaced([0, 2], [3], service: 2) == 1)
        #expect(spaced([0], [3, 1], service: 2) == 1)
    }

    @Test("Visits to one resident may touch; every minute beyond the first visit counts")
    func oneVisitAtATime() {
        func units(_ starts: [Int], residents: [ResidentID] = ["R", "R", "R"]) -> Int {
            var sketch = Sketch()
            sketch.volunteers("A", "B", "C")
            sketch.resident("R")
            sketch.resident("S")
            for (number, start) in starts.enumerated() {
                sketch.visit(NeedID("N\(number)"), to: residents[number], service: ServiceID("visit\(number % 2)"))
                let volunteer: VolunteerID = ["A", "B", "C"][number]
                sketch.assign(volunteer, TaskID("N\(number)@2026-12-01"), start, start + 60)
            }
            return sketch.units(OneVisitAtATimeRule.self)
        }
        #expect(units([540, 600]) == 0)
        #expect(units([540, 599]) == 1)
        #expect(units([599, 540]) == 1)
        #expect(units([540, 540, 540]) == 120)
        #expect(units([540, 540], residents: ["R", "S"]) == 0)
    }

    @Test("A team that starts together is one visit, one that does not is as many as its starts")
    func oneVisitPerStartGroup() {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.resident("R")
        sketch.visit("N", to: "R")
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("B", "N@2026-12-01", 540, 600)
        #expect(sketch.units(OneVisitAtATimeRule.self) == 0)
        sketch.roster.duties[1].interval = Interval(550, 610)
        #expect(sketch.units(OneVisitAtATimeRule.self) == 50)
    }

    /// Sessions of one hour in the hall, which has two rooms.
    private func held(_ starts: [Int]) -> Sketch {
        var sketch = Sketch()
        sketch.scenario.rules[.roomCapacity] = .penalised(1)
        for (number, start) in starts.enumerated() {
            sketch.volunteers(VolunteerID("V\(number)"))
            sketch.session(NeedID("K\(number)"))
            sketch.assign(VolunteerID("V\(number)"), TaskID("K\(number)#1"), start, start + 60)
            sketch.room(TaskID("K\(number)#1"), number == 0 ? "a" : "b")
        }
        return sketch
    }

    @Test("As many sessions as rooms fit, touching ones follow each other, beyond that every minute counts")
    func roomCapacity() {
        #expect(held([540, 540]).units(RoomCapacityRule.self) == 0)
        #expect(held([540, 540, 600]).units(RoomCapacityRule.self) == 0)
        #expect(held([540, 540, 599]).units(RoomCapacityRule.self) == 1)
        #expect(held([540, 540, 540, 570]).units(RoomCapacityRule.self) == 90)
        var none = held([540])
        none.scenario.community.places[0].rooms = []
        #expect(RoomCapacityRule.check(Evidence(scenario: none.scenario, roster: none.roster)).map(\.units) == [60])
    }
}
