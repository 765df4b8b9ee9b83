import Rostering

/// The tiny fixture of the tests: 3 volunteers, 4 tasks (a visit, a canteen shift, a mediation and a meal round), all
/// on Tuesday 1 December 2026.
///
/// Map in metres, 70 a minute and 2 minutes fixed: buildings H1 (0, 0) and H2 (140, 0) in grid G1, H3 (0, 280) in
/// grid G2, the hall (70, 0). Walks: H1–hall 3, H1–H2 4, H1–H3 6, H2–hall 3, H2–H3 7, H3–hall 7.
public enum Village {
    /// Monday 30 November to Wednesday 2 December 2026; the tasks are on the Tuesday, day 1.
    public static let horizon = Horizon(firstDay: CivilDate(iso: "2026-11-30")!, dayCount: 3)

    /// The scenario.
    public static let scenario = Scenario(
        id: "village",
        horizon: horizon,
        title: LocalizedText("Village", chinese: "小村"),
        community: community,
        skills: [Skill(id: "care"), Skill(id: "mediation")],
        volunteers: volunteers,
        residents: residents,
        services: services,
        needs: needs
    )

    /// A good hand-made roster: V1 visits and serves lunch, V2 mediates, V3 carries the meals.
    public static let roster = Roster(
        scenario: "village",
        horizon: horizon,
        duties: [
            duty("V1", "N1@2026-12-01", "home-visit", need: "N1", "carer", TimeOfDay(9), TimeOfDay(9, 30)),
            duty("V1", "N2@2026-12-01", "canteen", need: "N2", "helper", TimeOfDay(11), TimeOfDay(13)),
            duty("V3", "meals@2026-12-01/R1", "meals", need: nil, "carrier", TimeOfDay(11), TimeOfDay(11, 19)),
            duty("V2", "N3#1", "mediation", need: "N3", "mediator", TimeOfDay(14), TimeOfDay(15)),
        ],
        rounds: [
            Round(
                id: "meals@2026-12-01/R1",
                service: "meals",
                day: 1,
                stops: ["N4", "N5"],
                portions: 3,
                duration: 19
            )
        ],
        sessions: [SessionRoom(task: "N3#1", room: "room-1")]
    )

    /// A duty on the Tuesday.
    public static func duty(
        _ volunteer: VolunteerID,
        _ task: TaskID,
        _ service: ServiceID,
        need: NeedID?,
        _ role: RoleID,
        _ from: TimeOfDay,
        _ to: TimeOfDay
    ) -> Duty {
        Duty(
            volunteer: volunteer,
            task: task,
            service: service,
            need: need,
            role: role,
            interval: Interval(Minutes(day: 1, from), Minutes(day: 1, to))
        )
    }

    private static let tuesday = DayPattern(weekdays: [.tuesday])

    private static let community = Community(
        name: LocalizedText("Village", chinese: "小村"),
        branches: [GridBranch(id: "B1")],
        grids: [Grid(id: "G1", branch: "B1"), Grid(id: "G2", branch: "B1")],
        buildings: [
            Building(id: "H1", grid: "G1", position: Position(x: 0, y: 0)),
            Building(id: "H2", grid: "G1", position: Position(x: 140, y: 0)),
            Building(id: "H3", grid: "G2", position: Position(x: 0, y: 280)),
        ],
        places: [Place(id: "hall", position: Position(x: 70, y: 0), rooms: ["room-1"])]
    )

    private static let daytime = Availability(
        weekly: [
            Availability.Weekly(
                Set(Weekday.allCases),
                Availability.Window(DailyWindow(TimeOfDay(8), TimeOfDay(18)))
            )
        ])

    private static let volunteers = [
        Volunteer(
            id: "V1",
            home: "H1",
            gender: .female,
            languages: ["zh"],
            skills: [SkillHolding("care", level: .experienced)],
            availability: daytime,
            load: LoadLimits(maximumMinutesPerDay: 180, maximumDutiesPerDay: 2)
        ),
        Volunteer(
            id: "V2",
            home: "H1",
            gender: .male,
            skills: [SkillHolding("mediation")],
            availability: daytime
        ),
        Volunteer(
            id: "V3",
            home: "H3",
            gender: .male,
            skills: [SkillHolding("care", level: .trainee)],
            availability: daytime,
            load: LoadLimits(latestEnd: TimeOfDay(14))
        ),
    ]

    private static let residents = [
        Resident(id: "R1", building: "H2", wishes: [Wish(.gender(.female), isRequired: true)]),
        Resident(id: "R2", building: "H2", refused: ["V2"]),
        Resident(id: "R3", building: "H3"),
    ]

    private static let services = [
        Service(
            id: "home-visit",
            shape: .visit(startStep: 15),
            roles: [TeamRole(id: "carer", skill: "care")],
            continuity: true
        ),
        Service(id: "canteen", shape: .shift, roles: [TeamRole(id: "helper", desired: 2)]),
        Service(
            id: "mediation",
            shape: .session(startStep: 30),
            roles: [TeamRole(id: "mediator", skill: "mediation")]
        ),
        Service(
            id: "meals",
            shape: .round(RoundShape(kitchen: "hall", maximumPortions: 4, hotFoodLimit: 14)),
            roles: [TeamRole(id: "carrier")],
            weight: 10
        ),
    ]

    private static let needs = [
        Need(
            id: "N1",
            service: "home-visit",
            window: DailyWindow(TimeOfDay(9), TimeOfDay(12)),
            resident: "R1",
            duration: 30,
            days: tuesday
        ),
        Need(
            id: "N2",
            service: "canteen",
            window: DailyWindow(TimeOfDay(11), TimeOfDay(13)),
            place: "hall",
            days: tuesday
        ),
        Need(
            id: "N3",
            service: "mediation",
            window: DailyWindow(TimeOfDay(14), TimeOfDay(16)),
            place: "hall",
            duration: 60,
            days: tuesday,
            parties: ["R1", "R3"]
        ),
        Need(
            id: "N4",
            service: "meals",
            window: DailyWindow(TimeOfDay(11), TimeOfDay(12, 30)),
            resident: "R2",
            days: tuesday
        ),
        Need(
            id: "N5",
            service: "meals",
            window: DailyWindow(TimeOfDay(11), TimeOfDay(12, 30)),
            resident: "R3",
            days: tuesday,
            portions: 2
        ),
    ]
}
