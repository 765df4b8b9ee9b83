import Rostering
import Testing

@testable import TestSupport

@Suite("The oracle's list of what is possible")
struct PossibleTaskTests {
    /// A Monday and the three days after it, two buildings, one place.
    private func scenario(_ change: (inout Scenario) -> Void) -> Scenario {
        var scenario = Scenario(id: "by-hand", horizon: Horizon(firstDay: CivilDate(iso: "2026-11-30")!, dayCount: 4))
        scenario.community.buildings = [
            Building(id: "b1", grid: "g", position: Position(x: 0, y: 0)),
            Building(id: "b2", grid: "g", position: Position(x: 70, y: 0)),
        ]
        scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 71), rooms: ["A", "B"])]
        scenario.residents = [Resident(id: "r1", building: "b1"), Resident(id: "r2", building: "b2")]
        scenario.volunteers = [Volunteer(id: "v1"), Volunteer(id: "v2")]
        change(&scenario)
        return scenario
    }

    private func window(_ from: Int, _ to: Int) -> DailyWindow {
        DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to))
    }

    @Test("A shift on two of four days is two tasks with one time, and two roles double the choices")
    func shift() {
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .shift, roles: [TeamRole(id: "a"), TeamRole(id: "b")])]
            $0.needs = [
                Need(
                    id: "n",
                    service: "s",
                    window: window(540, 600),
                    place: "hall",
                    days: DayPattern(weekdays: [.monday, .thursday])
                )
            ]
        }
        let oracle = BruteForce(scenario: scenario, rounds: [])
        #expect(oracle.tasks.map(\.id) == ["n@2026-11-30", "n@2026-12-03"])
        #expect(oracle.tasks[1].activities.map(\.interval) == [Interval(4_860, 4_920), Interval(4_860, 4_920)])
        // Per volunteer (1 + 2)², two volunteers.
        #expect(oracle.size == 81)
        #expect(oracle.plans(of: "v1").count == 9)
    }

    @Test("A visit starts on the step from its window's start as long as it ends within the window")
    func visit() {
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .visit(startStep: 20), roles: [TeamRole(id: "a")])]
            $0.needs = [
                Need(
                    id: "n",
                    service: "s",
                    window: window(545, 625),
                    resident: "r1",
                    duration: 40,
                    days: DayPattern(weekdays: [.tuesday])
                )
            ]
        }
        let starts = PossibleTask.all(of: scenario, rounds: []).first!.activities.map(\.interval.start.value)
        #expect(starts == [1_985, 2_005, 2_025])
    }

    @Test("Two visits on any of three days are a chain of two tasks with the times of all days")
    func chain() {
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .visit(startStep: 15), roles: [TeamRole(id: "a")])]
            $0.needs = [
                Need(
                    id: "n",
                    service: "s",
                    window: window(540, 600),
                    resident: "r1",
                    duration: 60,
                    days: DayPattern(except: [CivilDate(iso: "2026-12-01")!]),
                    times: 2
                )
            ]
        }
        let oracle = BruteForce(scenario: scenario, rounds: [])
        #expect(oracle.tasks.map(\.id) == ["n#1", "n#2"])
        #expect(oracle.tasks.map(\.previous) == [nil, "n#1"])
        #expect(oracle.tasks[1].activities.map { $0.interval.start.value / 1_440 } == [0, 2, 3])
        let second = oracle.tasks[1].duty(of: "v1", oracle.tasks[1].activities[0])
        let first = oracle.tasks[0].duty(of: "v2", oracle.tasks[0].activities[0])
        #expect(!oracle.keepsChains([second]))
        #expect(oracle.keepsChains([first]) && oracle.keepsChains([first, second]))
    }

    @Test("A session lies where each party is free throughout, and touching free windows join")
    func session() {
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .session(startStep: 30), roles: [TeamRole(id: "a")])]
            $0.residents[0].availability = Availability(weekly: [
                .init([.monday], .init(window(540, 600))), .init([.monday], .init(window(600, 659), .undesired)),
            ])
            $0.needs = [
                Need(
                    id: "n",
                    service: "s",
                    window: window(540, 690),
                    place: "hall",
                    duration: 60,
                    parties: ["r1", "r2"]
                )
            ]
        }
        let tasks = PossibleTask.all(of: scenario, rounds: [])
        #expect(tasks.map(\.id) == ["n#1"])
        #expect(tasks[0].activities.map(\.interval) == [Interval(540, 600), Interval(570, 630)])
        #expect(tasks[0].place?.id == "hall")
    }

    @Test("A stay is a block of whole slots within the demand, pauses included")
    func supervision() {
        let shape = SupervisionShape(place: "hall", slot: 30, minimumStay: 60, maximumStay: 90)
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .supervision(shape), roles: [TeamRole(id: "a")])]
            let monday = DayPattern(weekdays: [.monday])
            // Slots 960, 990 (touched by one minute), then a pause at 1,020, then 1,050.
            $0.needs = [
                Need(id: "n1", service: "s", window: window(965, 991), resident: "r1", days: monday),
                Need(id: "n2", service: "s", window: window(1_050, 1_080), resident: "r2", days: monday),
            ]
        }
        let tasks = PossibleTask.all(of: scenario, rounds: [])
        #expect(tasks.map(\.id) == ["s@2026-11-30"])
        #expect(
            tasks[0].activities.map(\.interval) == [
                Interval(960, 1_020), Interval(960, 1_050), Interval(990, 1_050), Interval(990, 1_080),
                Interval(1_020, 1_080),
            ]
        )
    }

    @Test("A round starts on its step from the latest window start and ends before the earliest window end")
    func round() {
        let shape = RoundShape(kitchen: "hall", maximumPortions: 2)
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .round(shape), roles: [TeamRole(id: "a")])]
            let monday = DayPattern(weekdays: [.monday])
            $0.needs = [
                Need(id: "n1", service: "s", window: window(660, 720), resident: "r1", days: monday),
                Need(id: "n2", service: "s", window: window(670, 701), resident: "r2", days: monday),
                Need(id: "n3", service: "s", window: window(660, 720), resident: "r2", days: monday, portions: 3),
            ]
        }
        let rounds = TinyRounds.form(scenario)
        // 5 loading, 4 to b1 (71 m), 2 at the door, 3 to b2 (70 m), 2 at the door; the third asks too many portions.
        #expect(rounds.map(\.id) == ["s@2026-11-30/R1"])
        #expect(rounds[0].stops == ["n1", "n2"] && rounds[0].duration == 16 && rounds[0].portions == 2)
        let tasks = PossibleTask.all(of: scenario, rounds: rounds)
        #expect(tasks[0].activities.map(\.interval) == [Interval(670, 686), Interval(685, 701)])
    }

    @Test("Two overlapping sessions get two rooms, a third shares, and one that just touches the first gets its room")
    func rooms() {
        let scenario = scenario {
            $0.services = [Service(id: "s", shape: .session(startStep: 60), roles: [TeamRole(id: "a")])]
            $0.needs = (1...4).map {
                Need(
                    id: NeedID("n\($0)"),
                    service: "s",
                    window: window($0 == 4 ? 600 : 540, $0 == 4 ? 660 : 600),
                    place: "hall",
                    duration: 60,
                    days: DayPattern(weekdays: [.monday]),
                    parties: ["r1"]
                )
            }
        }
        let oracle = BruteForce(scenario: scenario, rounds: [])
        let duties = oracle.tasks.map { $0.duty(of: "v1", $0.activities[0]) }
        let rooms = oracle.roster(duties).sessions
        #expect(
            rooms == [
                SessionRoom(task: "n1#1", room: "A"), SessionRoom(task: "n2#1", room: "B"),
                SessionRoom(task: "n3#1", room: "A"), SessionRoom(task: "n4#1", room: "A"),
            ]
        )
    }
}
