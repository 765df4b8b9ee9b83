import Rostering
import Testing

@Suite("Rules about a volunteer's load")
struct LoadRuleTests {
    /// Two duties of 60 minutes on day 0, and one on each further day named.
    private func sketch(days: [Int] = [], _ change: (inout Volunteer) -> Void) -> Sketch {
        var sketch = Sketch()
        sketch.volunteers("A", change: change)
        sketch.shift("M", 480, 540)
        sketch.shift("N", 600, 660)
        sketch.assign("A", "M@2026-12-01", 480, 540)
        sketch.assign("A", "N@2026-12-01", 600, 660)
        for day in days { sketch.assign("A", TaskID("N@2026-12-0\(day + 1)"), day: day, 600, 660) }
        return sketch
    }

    @Test("A day's limits may be met exactly; above, each duty and each begun quarter hour counts")
    func dayLoad() {
        func units(_ minutes: Int?, _ duties: Int?) -> Int {
            sketch {
                $0.load.maximumMinutesPerDay = minutes
                $0.load.maximumDutiesPerDay = duties
            }.units(DayLoadRule.self)
        }
        #expect(units(120, 2) == 0)
        #expect(units(119, nil) == 1)
        #expect(units(105, nil) == 1)
        #expect(units(104, nil) == 2)
        #expect(units(nil, 1) == 1)
        #expect(units(105, 1) == 2)
    }

    @Test("Days are limited each on its own")
    func dayLoadPerDay() {
        let sketch = sketch(days: [1]) { $0.load.maximumMinutesPerDay = 60 }
        #expect(sketch.violations(DayLoadRule.self).map(\.day) == [0])
    }

    @Test("The week's limits may be met exactly; above, each duty and each begun quarter hour counts")
    func weekLoad() {
        func units(_ minutes: Int?, _ duties: Int?) -> Int {
            sketch(days: [3]) {
                $0.load.maximumMinutes = minutes
                $0.load.maximumDuties = duties
            }.units(WeekLoadRule.self)
        }
        #expect(units(180, 3) == 0)
        #expect(units(179, nil) == 1)
        #expect(units(164, nil) == 2)
        #expect(units(nil, 1) == 2)
        #expect(units(165, 2) == 2)
    }

    @Test("Minimum minutes may be met exactly; a volunteer without any duty is short of all of them")
    func minimumLoad() {
        #expect(sketch { $0.load.minimumMinutes = 120 }.units(MinimumLoadRule.self) == 0)
        #expect(sketch { $0.load.minimumMinutes = 121 }.units(MinimumLoadRule.self) == 1)
        var idle = Sketch()
        idle.volunteers("A") { $0.load.minimumMinutes = 90 }
        #expect(idle.units(MinimumLoadRule.self) == 90)
    }

    @Test("Two duties on one day are one day")
    func daysPerWeek() {
        #expect(sketch(days: [2, 4]) { $0.load.maximumDays = 3 }.units(DaysPerWeekRule.self) == 0)
        #expect(sketch(days: [2, 4]) { $0.load.maximumDays = 2 }.units(DaysPerWeekRule.self) == 1)
        #expect(sketch(days: [2, 4]) { $0.load.maximumDays = 1 }.units(DaysPerWeekRule.self) == 2)
    }

    @Test("Days in a row count every window that is too long, and a day off ends the row")
    func daysInRow() {
        #expect(sketch(days: [1, 2]) { $0.load.maximumDaysInRow = 3 }.units(DaysInRowRule.self) == 0)
        #expect(sketch(days: [1, 2]) { $0.load.maximumDaysInRow = 2 }.units(DaysInRowRule.self) == 1)
        #expect(sketch(days: [1, 2]) { $0.load.maximumDaysInRow = 1 }.units(DaysInRowRule.self) == 2)
        #expect(sketch(days: [1, 3, 4]) { $0.load.maximumDaysInRow = 2 }.units(DaysInRowRule.self) == 0)
    }

    @Test("A row that is too long names the duties of all its days in the horizon")
    func daysInRowTasks() {
        let found = sketch(days: [1, 2]) { $0.load.maximumDaysInRow = 2 }.violations(DaysInRowRule.self)
        #expect(
            found.map { $0.tasks.map(\.text) } == [["M@2026-12-01", "N@2026-12-01", "N@2026-12-02", "N@2026-12-03"]]
        )
    }

    @Test("Days before the horizon count towards days in a row, unless the first day is off")
    func daysInRowHistory() {
        func units(_ history: Int) -> Int {
            sketch(days: [1]) {
                $0.load.maximumDaysInRow = 3
                $0.history.daysInRow = history
            }.units(DaysInRowRule.self)
        }
        #expect(units(1) == 0)
        #expect(units(2) == 1)
        #expect(units(3) == 2)
        #expect(units(9) == 2)
        var later = Sketch()
        later.volunteers("A") {
            $0.load.maximumDaysInRow = 1
            $0.history.daysInRow = 5
        }
        later.shift("N", 600, 660)
        later.assign("A", "N@2026-12-02", day: 1, 600, 660)
        #expect(later.units(DaysInRowRule.self) == 0)
    }
}
