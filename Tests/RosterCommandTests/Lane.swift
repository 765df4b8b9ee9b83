import Rostering

/// A tiny neighbourhood with one service of every shape, and a roster made by hand. All names are invented.
enum Lane {
    static let scenario: Scenario = {
        var scenario = Scenario(
            id: "lane",
            horizon: Horizon(firstDay: CivilDate(iso: "2026-03-02")!),
            title: LocalizedText("Lane of Plums", chinese: "梅花巷")
        )
        scenario.community = community
        scenario.skills = [Skill(id: "mediate"), Skill(id: "care")]
        scenario.volunteers = volunteers
        scenario.residents = residents
        scenario.services = services
        scenario.needs = needs
        return scenario
    }()

    private static let community: Community = {
        var community = Community(name: "Lane of Plums")
        community.branches = [GridBranch(id: "east")]
        community.grids = [
            Grid(id: "G1", branch: "east", name: LocalizedText("Grid 1", chinese: "一网格")),
            Grid(id: "G2", branch: "east", name: LocalizedText("Grid 2", chinese: "二网格")),
        ]
        community.buildings = [
            Building(id: "B1", grid: "G1", position: Position(x: 0, y: 0)),
            Building(id: "B2", grid: "G2", position: Position(x: 140, y: 0)),
        ]
        community.places = [
            Place(
                id: "posthouse",
                position: Position(x: 70, y: 0),
                name: LocalizedText("Warm Heart Posthouse", chinese: "暖心驿站"),
                rooms: ["R1"]
            )
        ]
        return community
    }()

    private static let volunteers = [
        Volunteer(
            id: "V1",
            name: "王秀英",
            home: "B1",
            skills: [SkillHolding("care")],
            availability: .always,
            load: LoadLimits(maximumMinutes: 360)
        ),
        Volunteer(id: "V2", name: "Alexandria Montgomery-Fitzgerald", home: "B2", availability: .always),
        Volunteer(id: "V3", name: "欧阳若曦", home: "B2", skills: [SkillHolding("mediate")], availability: .always),
        Volunteer(id: "V4", name: "", home: "B1", availability: .always),
        Volunteer(id: "V5", name: "Li\tWei\u{1B}[31m", home: "B1"),
        Volunteer(id: "M1", name: "赵敏", kind: .gridMember, home: "B1", availability: .always),
    ]

    private static let residents = [
        Resident(id: "E1", building: "B1", name: "陈奶奶"),
        Resident(id: "E2", building: "B2", name: "周爷爷"),
        Resident(id: "E3", building: "B2", name: "Old Mr Wu"),
    ]

    private static let services = [
        Service(
            id: "visit",
            shape: .visit(startStep: 15),
            roles: [TeamRole(id: "visitor", skill: "care")],
            name: LocalizedText("Home visit", chinese: "上门探访")
        ),
        Service(
            id: "meals",
            shape: .round(RoundShape(kitchen: "posthouse", maximumPortions: 10, loadingTime: 5, doorTime: 2)),
            roles: [TeamRole(id: "carrier")],
            name: LocalizedText("Meal delivery", chinese: "送餐上门")
        ),
        Service(
            id: "canteen",
            shape: .shift,
            roles: [
                TeamRole(id: "lead", name: LocalizedText("lead", chinese: "组长")),
                TeamRole(id: "helper", minimum: 2, name: LocalizedText("helper", chinese: "帮手")),
            ],
            name: LocalizedText("Elderly canteen", chinese: "长者食堂")
        ),
        Service(
            id: "children",
            shape: .supervision(SupervisionShape(place: "posthouse")),
            roles: [TeamRole(id: "adult")],
            name: LocalizedText("After-school waiting", chinese: "放学等候"),
            requiresTwoAdults: true
        ),
        Service(
            id: "mediation",
            shape: .session(startStep: 15),
            roles: [TeamRole(id: "mediator", skill: "mediate")],
            name: LocalizedText("Mediation", chinese: "邻里调解")
        ),
    ]

    private static func on(_ days: Weekday...) -> DayPattern { DayPattern(weekdays: Set(days)) }
    private static func window(_ from: Int, _ to: Int) -> DailyWindow { DailyWindow(TimeOfDay(from), TimeOfDay(to)) }

    private static let needs = [
        Need(
            id: "look-in",
            service: "visit",
            window: window(9, 12),
            resident: "E1",
            duration: 45,
            days: on(.monday, .wednesday),
            priority: 2
        ),
        Need(id: "bath", service: "visit", window: window(14, 17), resident: "E2", duration: 60, times: 2),
        Need(id: "lunch-1", service: "meals", window: window(11, 12), resident: "E1", days: on(.monday)),
        Need(id: "lunch-2", service: "meals", window: window(11, 12), resident: "E2", days: on(.monday, .tuesday)),
        Need(
            id: "lunch-3",
            service: "meals",
            window: window(11, 12),
            resident: "E3",
            days: on(.monday, .tuesday),
            portions: 2
        ),
        Need(id: "soup", service: "canteen", window: window(10, 13), place: "posthouse", days: on(.tuesday, .friday)),
        Need(
            id: "pupils",
            service: "children",
            window: window(16, 18),
            resident: "E3",
            days: on(.thursday),
            children: 5
        ),
        Need(
            id: "noise",
            service: "mediation",
            window: window(9, 12),
            place: "posthouse",
            duration: 60,
            days: on(.friday),
            parties: ["E1", "E2"]
        ),
    ]
}

extension Lane {
    /// The roster: something of every shape, something of everything left open.
    static let roster: Roster = {
        var roster = Roster(scenario: "lane", horizon: scenario.horizon)
        roster.rounds = [
            Round(
                id: "meals@2026-03-02/R1",
                service: "meals",
                day: 0,
                stops: ["lunch-2", "lunch-3", "lunch-1"],
                portions: 4,
                duration: 20
            )
        ]
        roster.sessions = [SessionRoom(task: "noise@2026-03-06", room: "R1")]
        roster.duties = [
            duty("V1", "look-in@2026-03-02", "visit", "look-in", "visitor", 0, 9 * 60, 45),
            duty("V2", "meals@2026-03-02/R1", "meals", nil, "carrier", 0, 11 * 60 + 15, 20),
            duty("V2", "soup@2026-03-03", "canteen", "soup", "helper", 1, 10 * 60, 180),
            duty("V3", "soup@2026-03-03", "canteen", "soup", "lead", 1, 10 * 60, 180),
            duty("V2", "children@2026-03-05", "children", nil, "adult", 3, 16 * 60, 120),
            duty("M1", "children@2026-03-05", "children", nil, "adult", 3, 16 * 60, 60),
            duty("V3", "noise@2026-03-06", "mediation", "noise", "mediator", 4, 9 * 60, 60),
        ]
        let busy = UncoveredReason(excluded: [.skill: 4, .availability: 1], busy: 1)
        roster.uncovered = [
            UncoveredNeed(need: "look-in", task: "look-in@2026-03-04", reason: busy),
            UncoveredNeed(need: "bath", task: "bath#1", reason: busy),
            UncoveredNeed(need: "bath", task: "bath#2", reason: busy),
            UncoveredNeed(
                need: "lunch-2",
                task: "lunch-2@2026-03-03",
                reason: UncoveredReason(excluded: [.availability: 6], busy: 0)
            ),
            UncoveredNeed(need: "lunch-3", task: "lunch-3@2026-03-03"),
            UncoveredNeed(need: "soup", task: "soup@2026-03-03", role: "helper", short: 1),
            UncoveredNeed(need: "soup", task: "soup@2026-03-06", short: 3),
            UncoveredNeed(
                need: "pupils",
                task: "children@2026-03-05",
                short: 1,
                interval: Interval(Minutes(day: 3, TimeOfDay(17)), Minutes(day: 3, TimeOfDay(18)))
            ),
        ]
        roster.certificate = Certificate(
            levels: [
                LevelCertificate(level: .coverage, objective: 1_100, bound: 1_100, termination: .optimal),
                LevelCertificate(level: .care, objective: 5_120, bound: 5_001.5, termination: .timeLimit),
            ],
            rounds: LevelCertificate(level: .care, objective: 31, bound: 31, termination: .optimal)
        )
        return roster
    }()

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
