import Rostering
import Testing

@Suite("What a roster must fit")
struct StructureTests {
    private func faults(_ sketch: Sketch) -> [String] {
        Evidence(scenario: sketch.scenario, roster: sketch.roster).structure.map { $0.facts["fault"] ?? "" }
    }

    private func visit(_ from: Int, _ to: Int, day: Int = 0, _ change: (inout Need) -> Void = { _ in }) -> [String] {
        var sketch = Sketch(days: 2)
        sketch.volunteers("A")
        sketch.resident("R")
        sketch.visit("N", to: "R") {
            $0.window = DailyWindow(TimeOfDay(9), TimeOfDay(11))
            change(&$0)
        }
        sketch.assign("A", "N@2026-12-01", day: day, from, to)
        return faults(sketch)
    }

    @Test("A visit starts at any minute and lies within its window, both ends included")
    func visitWindow() {
        #expect(visit(540, 600) == [])
        #expect(visit(547, 607) == [])
        #expect(visit(600, 660) == [])
        #expect(visit(539, 599) == ["outsideWindow"])
        #expect(visit(601, 661) == ["outsideWindow"])
        #expect(visit(540, 601) == ["wrongDuration"])
        #expect(visit(540, 600, day: 1) == ["wrongDay"])
        #expect(visit(540, 600, day: 2) == ["outsideHorizon"])
    }

    @Test("Midnight ends the day: a duty may touch it and not cross it")
    func midnight() {
        func late(_ from: Int, _ to: Int) -> [String] {
            visit(from, to) { $0.window = DailyWindow(TimeOfDay(0), TimeOfDay(24)) }
        }
        #expect(late(0, 60) == [])
        #expect(late(1380, 1440) == [])
        #expect(late(1381, 1441) == ["outsideHorizon"])
        #expect(late(-1, 59) == ["outsideHorizon"])
    }

    private func pattern(_ days: DayPattern) -> [String] {
        var sketch = Sketch()
        sketch.scenario.community.calendar = HolidayCalendar(
            holidays: [CivilDate(iso: "2026-12-02")!],
            makeUpWorkingDays: [CivilDate(iso: "2026-12-05")!]
        )
        sketch.shift("N", 540, 600)
        sketch.scenario.needs[0].days = days
        let evidence = Checker(scenario: sketch.scenario).check(sketch.roster)
        return evidence.uncovered.map { String($0.task.text.suffix(1)) }
    }

    @Test("Needs arise on the days of their pattern, with holidays and make-up working days")
    func patterns() {
        #expect(pattern(DayPattern()) == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(pattern(DayPattern(condition: .workingDays)) == ["1", "3", "4", "5", "7"])
        #expect(pattern(DayPattern(condition: .daysOff)) == ["2", "6"])
        #expect(pattern(DayPattern(weekdays: [.tuesday, .wednesday], condition: .workingDays)) == ["1"])
        let second = CivilDate(iso: "2026-12-02")!
        let third = CivilDate(iso: "2026-12-03")!
        #expect(pattern(DayPattern(weekdays: [.thursday], added: [second], except: [second, third])) == ["2"])
    }

    private func stay(_ from: Int, _ to: Int) -> [String] {
        var sketch = Sketch()
        sketch.volunteers("A")
        sketch.service(
            "school",
            .supervision(SupervisionShape(place: "hall", slot: 30, minimumStay: 60, maximumStay: 120))
        )
        sketch.children("K", 970, 1085, count: 3)
        sketch.children("L", 1100, 1150, count: 1)
        sketch.children("M", 600, 660, count: 0)
        sketch.assign("A", "school@2026-12-01", from, to)
        return faults(sketch)
    }

    @Test("A stay is whole slots, between the first and the last with demand, and of a legal length")
    func stays() {
        #expect(stay(960, 1020) == [])
        #expect(stay(960, 1080) == [])
        #expect(stay(1050, 1170) == [])
        #expect(stay(1110, 1170) == [])
        #expect(stay(960, 1110) == ["stayNotLegal"])
        #expect(stay(960, 990) == ["stayNotLegal"])
        #expect(stay(930, 990) == ["stayNotLegal"])
        #expect(stay(1140, 1200) == ["stayNotLegal"])
        #expect(stay(975, 1035) == ["stayNotLegal"])
        #expect(stay(600, 660) == ["stayNotLegal"])
    }

    private func session(_ from: Int, party windows: [(Int, Int)]?) -> [String] {
        var sketch = Sketch()
        sketch.volunteers("A")
        sketch.resident("R1")
        sketch.resident("R2") { resident in
            resident.availability = windows.map { windows in
                Availability(
                    weekly: windows.map {
                        Availability.Weekly([.tuesday], .init(Sketch.window($0.0, $0.1), .undesired))
                    }
                )
            }
        }
        sketch.session("K", parties: ["R1", "R2"])
        sketch.assign("A", "K#1", from, from + 60)
        sketch.room("K#1", "a")
        return faults(sketch)
    }

    @Test("Every party with an availability is free for the whole session")
    func parties() {
        #expect(session(540, party: nil) == [])
        #expect(session(540, party: [(540, 570), (570, 600)]) == [])
        #expect(session(541, party: [(540, 600)]) == ["partyAbsent"])
        #expect(session(539, party: [(540, 600)]) == ["partyAbsent"])
        #expect(session(540, party: []) == ["partyAbsent"])
    }

    private func rooms(_ second: Int, _ room: String, penalised: Bool = false) -> [String] {
        var sketch = Sketch()
        if penalised { sketch.scenario.rules[.roomCapacity] = .penalised(5) }
        sketch.volunteers("A", "B")
        sketch.session("K")
        sketch.session("L")
        sketch.assign("A", "K#1", 540, 600)
        sketch.assign("B", "L#1", second, second + 60)
        sketch.room("K#1", "a")
        sketch.room("L#1", room)
        return faults(sketch)
    }

    @Test("Sessions in one room may touch and not overlap, unless rooms are only penalised")
    func doubleBooking() {
        #expect(rooms(600, "a") == [])
        #expect(rooms(480, "a") == [])
        #expect(rooms(599, "a") == ["roomDoubleBooked"])
        #expect(rooms(481, "a") == ["roomDoubleBooked"])
        #expect(rooms(540, "b") == [])
        #expect(rooms(540, "a", penalised: true) == [])
        #expect(rooms(540, "c") == ["roomUnknown"])
    }

    @Test("A later visit of a need is served only if the one before is")
    func order() {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.resident("R")
        sketch.visit("N", to: "R") { $0.times = 3 }
        sketch.assign("A", "N#1", 540, 600)
        #expect(faults(sketch) == [])
        sketch.assign("A", "N#3", day: 2, 540, 600)
        #expect(faults(sketch) == ["orderBroken"])
        sketch.assign("B", "N#2", day: 1, 540, 600)
        #expect(faults(sketch) == [])
    }

    /// A round of two stops: loading 5, walk 3 to H2, door 2, walk 3 to H3, door 2; ten minutes from the kitchen.
    private func round(_ start: Int, _ change: (inout Sketch) -> Void = { _ in }, hot: Minutes = 10) -> [String] {
        var sketch = Sketch()
        sketch.volunteers("A")
        sketch.resident("R", in: "H2")
        sketch.resident("S", in: "H3")
        sketch.service(
            "meals",
            .round(RoundShape(kitchen: "hall", maximumPortions: 3, hotFoodLimit: hot)),
            [TeamRole(id: "helper")]
        )
        for (id, resident, from, to) in [("P", "R", 600, 660), ("Q", "S", 610, 670)] {
            sketch.scenario.needs.append(
                Need(
                    id: NeedID(id),
                    service: "meals",
                    window: Sketch.window(from, to),
                    resident: ResidentID(resident),
                    portions: id == "P" ? 1 : 2
                )
            )
        }
        sketch.roster.rounds = [
            Round(id: "meals@2026-12-01/R1", service: "meals", day: 0, stops: ["P", "Q"], portions: 3, duration: 15)
        ]
        sketch.assign("A", "meals@2026-12-01/R1", start, start + 15)
        change(&sketch)
        return faults(sketch)
    }

    @Test("A round lies within the window of every stop")
    func roundWindow() {
        #expect(round(610) == [])
        #expect(round(645) == [])
        #expect(round(609) == ["outsideWindow"])
        #expect(round(646) == ["outsideWindow"])
    }

    @Test("A round may carry exactly what is allowed, for exactly as long as food stays hot")
    func roundLimits() {
        #expect(round(620, hot: 9) == ["roundTooLong"])
        #expect(
            round(620) {
                $0.scenario.needs[0].portions = 2; $0.roster.rounds[0].portions = 4
            }
                == ["roundTooManyPortions"]
        )
        #expect(round(620) { $0.roster.rounds[0].portions = 4 } == ["roundPortions"])
        #expect(round(620) { $0.roster.rounds[0].duration = 16 } == ["roundDuration"])
    }

    @Test("Whatever does not fit is left out of everything else")
    func leftOut() {
        var sketch = Sketch(days: 1)
        sketch.volunteers("A") { $0.availability = Availability() }
        sketch.shift("N", 540, 600)
        sketch.assign("A", "N@2026-12-01", 540, 601)
        let report = Checker(scenario: sketch.scenario).check(sketch.roster)
        #expect(faults(sketch) == ["wrongDuration", "outsideWindow"])
        #expect(report.violations == [])
        #expect(report.levels[.coverage] == 100)
    }
}
