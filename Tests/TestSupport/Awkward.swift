import Rostering

/// A neighbourhood that is hard to print: long names, none at all, names that are no HTML, no formula and no line of a
/// terminal, empty days, and something of every shape done and left open. All names are invented.
public enum Awkward {
    /// Monday 28 December 2026 to Sunday 3 January 2027; nothing is asked for on Wednesday, and Friday is a holiday.
    public static let scenario = Scenario(
        id: "awkward",
        horizon: Horizon(firstDay: CivilDate(iso: "2026-12-28")!),
        title: LocalizedText("Awkward", chinese: "难排版"),
        community: community,
        skills: [Skill(id: "care")],
        volunteers: volunteers,
        residents: residents,
        services: services,
        needs: needs
    )

    /// 30 characters, with spaces.
    public static let longName = "Bartholomew A Featherstonhaugh"
    /// 30 characters without a single place to break.
    public static let unbrokenName = "Wolfeschlegelsteinhausenberger"
    /// 30 Chinese characters.
    public static let longChineseName = String(repeating: "欧阳司徒上官", count: 5)
    /// A name that is markup.
    public static let markupName = "Li <script>alert(1)</script> & \"Wei\""

    /// A name that moves the cursor of a terminal.
    public static let controlName = "Li\tWei\u{1B}[31m"

    private static let community = Community(
        name: LocalizedText("Community <of> \"Awkward\" & Long Names", chinese: "名字很长的社区"),
        branches: [
            GridBranch(id: "BR1", name: LocalizedText("Branch 1", chinese: "第一支部")),
            GridBranch(id: "BR2", name: LocalizedText("Branch 2", chinese: "第二支部")),
        ],
        grids: [
            Grid(id: "G1", branch: "BR1", name: LocalizedText("Grid 1", chinese: "第1网格")),
            Grid(id: "G2", branch: "BR1", name: LocalizedText("Grid 2", chinese: "第2网格")),
            Grid(id: "G3", branch: "BR2", name: LocalizedText("Grid 3", chinese: "第3网格")),
        ],
        estates: [
            Estate(id: "E1", name: LocalizedText("Very Long Estate Name by the Old Canal", chinese: "老运河畔名字很长的小区"))
        ],
        buildings: [
            Building(id: "B1", grid: "G1", position: Position(x: 0, y: 0), estate: "E1"),
            Building(id: "B2", grid: "G2", position: Position(x: 140, y: 0), estate: "E1"),
            Building(id: "B3", grid: "G3", position: Position(x: 300, y: 300)),
        ],
        places: [
            Place(
                id: "hall",
                position: Position(x: 70, y: 0),
                name: LocalizedText("Warm Heart Posthouse", chinese: "暖心驿站"),
                rooms: ["A"]
            )
        ],
        calendar: HolidayCalendar(holidays: [CivilDate(iso: "2027-01-01")!])
    )

    private static let volunteers = [
        Volunteer(
            id: "V1",
            name: longName,
            home: "B1",
            availability: .always,
            load: LoadLimits(maximumMinutes: 360)
        ),
        Volunteer(id: "V2", name: unbrokenName, home: "B2", availability: .always),
        Volunteer(id: "V3", name: longChineseName, home: "B1", availability: .always),
        Volunteer(id: "V4", name: markupName, availability: .always),
        Volunteer(id: "V5", name: "=SUM(A1:A9)", home: "B1"),
        Volunteer(id: "V6", name: "", home: "B2", availability: .always),
        Volunteer(id: "V7", name: controlName, home: "B1"),
        Volunteer(id: "M1", name: "赵敏", kind: .gridMember, home: "B1", availability: .always),
    ]

    private static let residents = [
        Resident(id: "R1", building: "B1", name: "Old Mrs Featherstonehaugh-Smith", wishes: [Wish(.gender(.female))]),
        Resident(id: "R2", building: "B2", name: "陈奶奶"),
        Resident(id: "R3", building: "B3", name: "</table><h1>周爷爷"),
    ]

    private static let services = [
        Service(
            id: "visit",
            shape: .visit(startStep: 15),
            roles: [TeamRole(id: "visitor")],
            name: LocalizedText("Home visit", chinese: "上门探访")
        ),
        Service(
            id: "meals",
            shape: .round(RoundShape(kitchen: "hall", maximumPortions: 10)),
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
            shape: .supervision(SupervisionShape(place: "hall")),
            roles: [TeamRole(id: "adult")],
            name: LocalizedText("After-school waiting", chinese: "放学等候"),
            requiresTwoAdults: true
        ),
        Service(
            id: "mediation",
            shape: .session(startStep: 15),
            roles: [TeamRole(id: "mediator")],
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
            resident: "R1",
            duration: 45,
            days: on(.monday, .thursday),
            priority: 2,
            note: "Hard of hearing: 敲门三下"
        ),
        Need(
            id: "bath",
            service: "visit",
            window: window(14, 17),
            resident: "R2",
            duration: 60,
            weeksOpen: 2,
            times: 2
        ),
        Need(id: "lunch-1", service: "meals", window: window(11, 12), resident: "R1", days: on(.monday, .tuesday)),
        Need(
            id: "lunch-2",
            service: "meals",
            window: window(11, 12),
            resident: "R2",
            days: on(.monday),
            portions: 3,
            note: "Ring twice & wait <long>"
        ),
        Need(id: "lunch-3", service: "meals", window: window(11, 12), resident: "R3", days: on(.monday)),
        Need(id: "soup", service: "canteen", window: window(10, 13), place: "hall", days: on(.tuesday, .sunday)),
        Need(
            id: "pupils",
            service: "children",
            window: window(16, 18),
            resident: "R3",
            days: on(.thursday),
            children: 5
        ),
        Need(
            id: "noise",
            service: "mediation",
            window: window(9, 12),
            place: "hall",
            duration: 60,
            days: on(.saturday),
            parties: ["R1", "R2"]
        ),
    ]
}
