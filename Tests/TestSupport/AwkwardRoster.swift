import Rostering

extension Awkward {
    /// The roster: one round over three grids, one canteen shift that is short, one that nobody serves.
    public static let roster = Roster(
        scenario: "awkward",
        horizon: scenario.horizon,
        duties: [
            duty("V1", "look-in@2026-12-28", "visit", "look-in", "visitor", 0, 9 * 60, 45),
            duty("V2", "meals@2026-12-28/R1", "meals", nil, "carrier", 0, 11 * 60, 25),
            duty("V3", "soup@2026-12-29", "canteen", "soup", "lead", 1, 10 * 60, 180),
            duty("V2", "soup@2026-12-29", "canteen", "soup", "helper", 1, 10 * 60, 180),
            duty("V4", "children@2026-12-31", "children", nil, "adult", 3, 16 * 60, 120),
            duty("M1", "children@2026-12-31", "children", nil, "adult", 3, 16 * 60, 60),
            duty("V1", "noise#1", "mediation", "noise", "mediator", 5, 9 * 60, 60),
        ],
        rounds: [
            Round(
                id: "meals@2026-12-28/R1",
                service: "meals",
                day: 0,
                stops: ["lunch-1", "lunch-2", "lunch-3"],
                portions: 5,
                duration: 25
            )
        ],
        sessions: [SessionRoom(task: "noise#1", room: "A")],
        uncovered: [
            UncoveredNeed(need: "bath", task: "bath#1", reason: busy),
            UncoveredNeed(need: "bath", task: "bath#2", reason: busy),
            UncoveredNeed(need: "look-in", task: "look-in@2026-12-31", reason: busy),
            UncoveredNeed(
                need: "lunch-1",
                task: "lunch-1@2026-12-29",
                reason: UncoveredReason(excluded: [.availability: 6], busy: 0)
            ),
            UncoveredNeed(
                need: "pupils",
                task: "children@2026-12-31",
                interval: Interval(Minutes(day: 3, TimeOfDay(17)), Minutes(day: 3, TimeOfDay(18)))
            ),
            UncoveredNeed(need: "soup", task: "soup@2026-12-29", role: "helper"),
            UncoveredNeed(need: "soup", task: "soup@2027-01-03", role: "lead"),
            UncoveredNeed(need: "soup", task: "soup@2027-01-03", role: "helper", short: 2),
        ],
        certificate: Certificate(
            levels: [
                LevelCertificate(level: .coverage, objective: 900, bound: 900, termination: .optimal),
                LevelCertificate(level: .care, objective: 5_120, bound: 5_001.5, termination: .timeLimit),
            ],
            rounds: LevelCertificate(level: .care, objective: 31, bound: 31, termination: .optimal)
        )
    )

    private static let busy = UncoveredReason(excluded: [.skill: 4, .availability: 1], busy: 1)

    private static func duty(
        _ volunteer: VolunteerID,
        _ task: TaskID,
        _ service: ServiceID,
        _ need: NeedID?,
        _ role: RoleID,
        _ day: Int,
        _ minute: Int,
        _ length: Int
    ) -> Duty {
        let start = Minutes(day * Minutes.perDay + minute)
        return Duty(
            volunteer: volunteer,
            task: task,
            service: service,
            need: need,
            role: role,
            interval: Interval(start, start + Minutes(length))
        )
    }
}
