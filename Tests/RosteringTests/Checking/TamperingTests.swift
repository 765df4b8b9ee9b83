import Rostering
import TestSupport
import Testing

/// One change to the village's roster, and what has to be named for it.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The rule broken; `nil` for the structure.
    let rule: RuleID?
    let task: TaskID
    let volunteer: VolunteerID?
    let change: @Sendable (inout Roster) -> Void

    init(
        _ description: String,
        _ rule: RuleID?,
        _ task: TaskID,
        _ volunteer: VolunteerID?,
        _ change: @escaping @Sendable (inout Roster) -> Void
    ) {
        testDescription = description
        self.rule = rule
        self.task = task
        self.volunteer = volunteer
        self.change = change
    }

    // Duties: 0 V1 visits N1, 1 V1 helps at N2, 2 V3 carries the round, 3 V2 mediates N3.
    static let all: [Tampering] = structure + rounds + rules

    private static let structure = [
        Tampering("unknown volunteer", nil, "N1@2026-12-01", "V9") { $0.duties[0].volunteer = "V9" },
        Tampering("unknown task", nil, "N9@2026-12-01", "V1") { $0.duties[0].task = "N9@2026-12-01" },
        Tampering("need without date", nil, "N1", "V1") { $0.duties[0].task = "N1" },
        Tampering("date that does not match", nil, "N1@2026-12-02", "V1") { $0.duties[0].task = "N1@2026-12-02" },
        Tampering("unknown role", nil, "N1@2026-12-01", "V1") { $0.duties[0].role = "lead" },
        Tampering("other service", nil, "N1@2026-12-01", "V1") { $0.duties[0].service = "canteen" },
        Tampering("other need", nil, "N1@2026-12-01", "V1") { $0.duties[0].need = "N2" },
        Tampering("need of a round", nil, "meals@2026-12-01/R1", "V3") { $0.duties[2].need = "N4" },
        Tampering("one minute longer", nil, "N1@2026-12-01", "V1") { $0.duties[0].interval.end.value += 1 },
        Tampering("one minute shorter", nil, "N2@2026-12-01", "V1") { $0.duties[1].interval.end.value -= 1 },
        Tampering("before the window", nil, "N1@2026-12-01", "V1") { $0.duties[0].shift(by: -1) },
        Tampering("after the window", nil, "N1@2026-12-01", "V1") { $0.duties[0].shift(by: 151) },
        Tampering("the day before", nil, "N1@2026-12-01", "V1") { $0.duties[0].shift(by: -1440) },
        Tampering("a negative time", nil, "N1@2026-12-01", "V1") { $0.duties[0].shift(by: -9999) },
        Tampering("reversed", nil, "N1@2026-12-01", "V1") {
            $0.duties[0].interval = Interval($0.duties[0].interval.end, $0.duties[0].interval.start)
        },
        Tampering("huge numbers", nil, "N1@2026-12-01", "V1") {
            $0.duties[0].interval = Interval(Minutes(.min), Minutes(.max))
        },
        Tampering("the same duty twice", nil, "N2@2026-12-01", "V1") { $0.duties.append($0.duties[1]) },
        Tampering("no room", nil, "N3#1", "V2") { $0.sessions = [] },
        Tampering("unknown room", nil, "N3#1", "V2") { $0.sessions[0].room = "room-2" },
        Tampering("two rooms", nil, "N3#1", "V2") { $0.sessions.append($0.sessions[0]) },
        Tampering("a room for no session", nil, "N2@2026-12-01", nil) {
            $0.sessions.append(SessionRoom(task: "N2@2026-12-01", room: "room-1"))
        },
        Tampering("a session that is not held", nil, "N3#1", nil) { $0.duties.remove(at: 3) },
    ]

    private static let rounds = [
        Tampering("no such round", nil, "meals@2026-12-01/R1", "V3") { $0.rounds = [] },
        Tampering("a round listed twice", nil, "meals@2026-12-01/R1", "V3") { $0.rounds.append($0.rounds[0]) },
        Tampering("other portions", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].portions = 2 },
        Tampering("other duration", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].duration = 20 },
        Tampering("stops exchanged", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].stops.reverse() },
        Tampering("a stop left out", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].stops.removeLast() },
        Tampering("a stop twice", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].stops.append("N4") },
        Tampering("a stop of another service", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].stops[0] = "N1" },
        Tampering("another day", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].day = .max },
        Tampering("another service", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].service = "canteen" },
        Tampering("no stops", nil, "meals@2026-12-01/R1", "V3") { $0.rounds[0].stops = [] },
        Tampering("a stop in two rounds", nil, "meals@2026-12-01/R2", nil) {
            $0.rounds.append(
                Round(
                    id: "meals@2026-12-01/R2",
                    service: "meals",
                    day: 1,
                    stops: ["N4"],
                    portions: 1,
                    duration: 10
                )
            )
        },
        Tampering("a name of another day", nil, "meals@2026-12-02/R1", "V3") {
            $0.rounds[0].id = "meals@2026-12-02/R1"
            $0.duties[2].task = "meals@2026-12-02/R1"
        },
        Tampering("a name without number", nil, "meals@2026-12-01/R", "V3") {
            $0.rounds[0].id = "meals@2026-12-01/R"
            $0.duties[2].task = "meals@2026-12-01/R"
        },
    ]

    private static let rules = [
        Tampering("a visitor without the skill", .skill, "N1@2026-12-01", "V2") { $0.duties[0].volunteer = "V2" },
        Tampering("a visitor against a wish", .wishes, "N1@2026-12-01", "V2") { $0.duties[0].volunteer = "V2" },
        Tampering("a carrier who is refused", .refused, "meals@2026-12-01/R1", "V2") {
            $0.duties[2].volunteer = "V2"
        },
        Tampering("two duties at once", .noOverlap, "meals@2026-12-01/R1", "V1") { $0.duties[2].volunteer = "V1" },
        Tampering("too many duties", .dayLoad, "meals@2026-12-01/R1", "V1") { $0.duties[2].volunteer = "V1" },
        Tampering("too late for V3", .earliestLatest, "N3#1", "V3") { $0.duties[3].volunteer = "V3" },
        Tampering("a mediator who is a neighbour", .neutrality, "N3#1", "V3") { $0.duties[3].volunteer = "V3" },
        Tampering("one visitor too many", .coverage, "N1@2026-12-01", "V2") { $0.addVisitor("V2", by: 0) },
        Tampering("visitors one after the other", .startTogether, "N1@2026-12-01", "V2") {
            $0.addVisitor("V2", by: 30)
        },
        Tampering("a resident visited twice at once", .oneVisitAtATime, "N1@2026-12-01", "V2") {
            $0.addVisitor("V2", by: 29)
        },
    ]
}

extension Duty {
    fileprivate mutating func shift(by minutes: Int) {
        interval.start.value += minutes
        interval.end.value += minutes
    }
}

extension Roster {
    fileprivate mutating func addVisitor(_ id: VolunteerID, by minutes: Int) {
        var duty = duties[0]
        duty.volunteer = id
        duty.shift(by: minutes)
        duties.append(duty)
    }
}

@Suite("A tampered roster")
struct TamperingTests {
    @Test("is rejected, naming rule, task and volunteer", arguments: Tampering.all)
    func rejected(tampering: Tampering) throws {
        var roster = Village.roster
        tampering.change(&roster)
        let report = Checker(scenario: Village.scenario).check(roster)
        #expect(!report.isAccepted)
        let named = (report.structure + report.violations).filter {
            $0.rule == tampering.rule && $0.tasks.contains(tampering.task)
                && (tampering.volunteer.map($0.volunteers.contains) ?? true)
        }
        let texts = (report.structure + report.violations).map { $0.text(in: .english) }
        #expect(!named.isEmpty, "\(texts)")
        for violation in named {
            for language in Language.allCases {
                let text = violation.text(in: language)
                #expect(text.contains(tampering.task.text) && !text.contains("?"), "\(text)")
            }
        }
    }

    @Test("for another scenario or another week is rejected")
    func heading() {
        var roster = Village.roster
        roster.scenario = "town"
        #expect(Checker(scenario: Village.scenario).check(roster).structure.count == 1)
        roster.horizon = Horizon(firstDay: CivilDate(daysSinceEpoch: .max), dayCount: .max)
        #expect(Checker(scenario: Village.scenario).check(roster).structure.count == 2)
    }

    @Test("never crashes the checker, whatever it says")
    func nonsense() {
        var generator = Nonsense(state: 7)
        let checker = Checker(scenario: Village.scenario)
        var rejected = 0
        for _ in 0..<3000 {
            var roster = Village.roster
            for _ in 0..<Int.random(in: 1...4, using: &generator) { generator.damage(&roster) }
            if roster != Village.roster, !checker.check(roster).isAccepted { rejected += 1 }
        }
        #expect(rejected > 2000)
    }
}

/// Damages rosters at random, the same way for the same state.
private struct Nonsense: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func number() -> Int {
        [Int.min, Int.max, -1, 0, 1, 19, 1439, 1440, 2100, 4320, 4321].randomElement(using: &self)!
    }

    mutating func text() -> String {
        ["", "?", "N1", "N4", "N5", "V1", "V3", "meals", "N3#1", "N1@2026-12-01", "meals@2026-12-01/R2", "/R1", "@"]
            .randomElement(using: &self)!
    }

    mutating func damage(_ roster: inout Roster) {
        let duty = Int.random(in: 0..<4, using: &self)
        switch Int.random(in: 0..<16, using: &self) {
        case 0: roster.duties[duty].volunteer = VolunteerID(text())
        case 1: roster.duties[duty].task = TaskID(text())
        case 2: roster.duties[duty].role = RoleID(text())
        case 3: roster.duties[duty].need = NeedID(text())
        case 4: roster.duties[duty].service = ServiceID(text())
        case 5: roster.duties[duty].interval.start = Minutes(number())
        case 6: roster.duties[duty].interval.end = Minutes(number())
        case 7: roster.duties.append(roster.duties[duty])
        case 8: roster.rounds[0].id = TaskID(text())
        case 9: roster.rounds[0].day = number()
        case 10: roster.rounds[0].stops.append(NeedID(text()))
        case 11: roster.rounds[0].portions = number()
        case 12: roster.rounds[0].duration = Minutes(number())
        case 13: roster.rounds.append(roster.rounds[0])
        case 14: roster.sessions.append(SessionRoom(task: TaskID(text()), room: text()))
        default:
            roster.uncovered.append(
                UncoveredNeed(
                    need: NeedID(text()),
                    task: TaskID(text()),
                    short: number(),
                    interval: Interval(Minutes(number()), Minutes(number()))
                )
            )
            roster.certificate = Certificate(
                levels: [
                    LevelCertificate(
                        level: .care,
                        objective: number(),
                        bound: Double(number()),
                        termination: .optimal
                    )
                ])
        }
    }
}
