import Rostering
import Testing

@Suite("Rules about a volunteer's time")
struct TimeRuleTests {
    private func available(
        _ windows: [(Int, Int)],
        exceptions: [String: [(Int, Int)]] = [:],
        duty: (Int, Int)
    ) -> Int {
        var sketch = Sketch()
        sketch.volunteers("A") { volunteer in
            func entry(_ pair: (Int, Int)) -> Availability.Window {
                Availability.Window(DailyWindow(TimeOfDay(minute: pair.0), TimeOfDay(minute: pair.1)), .undesired)
            }
            volunteer.availability = Availability(
                weekly: windows.map { Availability.Weekly([.tuesday], entry($0)) },
                exceptions: Dictionary(
                    uniqueKeysWithValues: exceptions.map { (CivilDate(iso: $0.key)!, $0.value.map(entry)) }
                )
            )
        }
        sketch.shift("N", duty.0, duty.1, on: "2026-12-01")
        sketch.assign("A", "N@2026-12-01", duty.0, duty.1)
        return sketch.units(AvailabilityRule.self)
    }

    @Test("A duty may fill a free window exactly, and may not stick out by a minute on either side")
    func availabilityEdges() {
        #expect(available([(540, 600)], duty: (540, 600)) == 0)
        #expect(available([(541, 600)], duty: (540, 600)) == 1)
        #expect(available([(540, 599)], duty: (540, 600)) == 1)
        #expect(available([], duty: (540, 600)) == 1)
    }

    @Test("Touching windows join, windows a minute apart do not")
    func availabilityJoins() {
        #expect(available([(570, 600), (540, 570)], duty: (540, 600)) == 0)
        #expect(available([(540, 569), (570, 600)], duty: (540, 600)) == 1)
    }

    @Test("An exception replaces the whole pattern of its day")
    func availabilityExceptions() {
        #expect(available([(0, 1440)], exceptions: ["2026-12-01": []], duty: (540, 600)) == 1)
        #expect(available([], exceptions: ["2026-12-01": [(540, 600)]], duty: (540, 600)) == 0)
        #expect(available([(540, 600)], exceptions: ["2026-12-02": []], duty: (540, 600)) == 0)
    }

    /// Two duties: a visit to H1 ending at 10:00, then one to H2 (3 minutes away) at the given minute.
    private func pair(second: Int, firstListed: Bool, samePlace: Bool = false) -> Sketch {
        var sketch = Sketch()
        sketch.volunteers("A")
        sketch.resident("R1", in: "H1")
        sketch.resident("R2", in: samePlace ? "H1" : "H2")
        sketch.visit("N", to: "R1")
        sketch.visit("M", to: "R2")
        if firstListed { sketch.assign("A", "N@2026-12-01", 540, 600) }
        sketch.assign("A", "M@2026-12-01", second, second + 60)
        if !firstListed { sketch.assign("A", "N@2026-12-01", 540, 600) }
        return sketch
    }

    @Test(
        "The walk between two duties may just fit, and not be one minute short, in either order",
        arguments: [true, false]
    )
    func walkFits(firstListed: Bool) {
        #expect(pair(second: 603, firstListed: firstListed).units(NoOverlapRule.self) == 0)
        #expect(pair(second: 602, firstListed: firstListed).units(NoOverlapRule.self) == 1)
        #expect(pair(second: 477, firstListed: firstListed).units(NoOverlapRule.self) == 0)
        #expect(pair(second: 478, firstListed: firstListed).units(NoOverlapRule.self) == 1)
        #expect(pair(second: 540, firstListed: firstListed).units(NoOverlapRule.self) == 1)
    }

    @Test("Touching duties in one building need no walk")
    func touching() {
        #expect(pair(second: 600, firstListed: true, samePlace: true).units(NoOverlapRule.self) == 0)
        #expect(pair(second: 599, firstListed: true, samePlace: true).units(NoOverlapRule.self) == 1)
    }

    @Test("The walk is named with the time between the duties")
    func overlapWording() {
        let sketch = pair(second: 602, firstListed: true)
        #expect(
            sketch.violations(NoOverlapRule.self).map { $0.text(in: .english) } == [
                "A has N@2026-12-01 (2026-12-01 09:00-10:00) and M@2026-12-01 (2026-12-01 10:02-11:02): 3 min walk, 2 min between"
            ]
        )
    }

    @Test("A walk just over a whole minute takes one more, and a matrix entry counts in both directions")
    func walkRounding() {
        var sketch = pair(second: 603, firstListed: true)
        sketch.scenario.community.buildings[1].position = Position(x: 70, y: 1)
        #expect(sketch.units(NoOverlapRule.self) == 1)
        sketch.scenario.community.walking.matrix = [LocationPair(.building("H2"), .building("H1")): 3]
        #expect(sketch.units(NoOverlapRule.self) == 0)
        sketch.scenario.community.walking.matrix = [LocationPair(.building("H1"), .building("H2")): 4]
        #expect(sketch.units(NoOverlapRule.self) == 1)
    }

    @Test("Three overlapping duties are three pairs")
    func threePairs() {
        var sketch = Sketch()
        sketch.volunteers("A")
        for id in ["K", "L", "M"] as [NeedID] {
            sketch.shift(id, 540, 600, on: "2026-12-01")
            sketch.assign("A", TaskID("\(id)@2026-12-01"), 540, 600)
        }
        #expect(sketch.units(NoOverlapRule.self) == 3)
    }

    @Test("Rest between two days may be exactly as long as asked")
    func rest() {
        var sketch = Sketch()
        sketch.volunteers("A") { $0.load.restMinutes = 720 }
        sketch.shift("N", 1200, 1260, on: "2026-12-01")
        sketch.shift("M", 540, 600, on: "2026-12-02", "2026-12-03")
        sketch.assign("A", "N@2026-12-01", 1200, 1260)
        sketch.assign("A", "M@2026-12-02", day: 1, 540, 600)
        sketch.assign("A", "M@2026-12-03", day: 2, 540, 600)
        #expect(sketch.units(RestRule.self) == 0)
        sketch.change("A") { $0.load.restMinutes = 721 }
        #expect(sketch.violations(RestRule.self).map(\.day) == [1])
        sketch.roster.duties.remove(at: 1)
        #expect(sketch.units(RestRule.self) == 0)
    }

    @Test("A duty may start at the earliest and end at the latest time")
    func earliestLatest() {
        func units(_ earliest: Int?, _ latest: Int?) -> Int {
            var sketch = Sketch()
            sketch.volunteers("A") {
                $0.load.earliestStart = earliest.map { TimeOfDay(minute: $0) }
                $0.load.latestEnd = latest.map { TimeOfDay(minute: $0) }
            }
            sketch.shift("N", 540, 1440, on: "2026-12-02")
            sketch.assign("A", "N@2026-12-02", day: 1, 540, 1440)
            return sketch.units(EarliestLatestRule.self)
        }
        #expect(units(540, 1440) == 0)
        #expect(units(541, 1440) == 1)
        #expect(units(540, 1439) == 1)
        #expect(units(541, 1439) == 1)
        #expect(units(nil, nil) == 0)
    }
}
