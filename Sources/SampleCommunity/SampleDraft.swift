import Rostering

/// A sample while it is being made. Each file of this target adds one kind of thing.
struct SampleDraft {
    let seed: UInt64
    let size: SampleSize
    let variant: SampleCommunity.Variant
    let week: SampleWeek
    let shiftPlan: ShiftPlan
    let layout: CommunityLayout
    var volunteers: [Volunteer] = []
    /// What each volunteer mainly does, by position in `volunteers`; grid members have none.
    var callings: [Calling?] = []
    var residents: [Resident] = []
    /// Positions in `residents` of the old people who ask for meals and visits.
    var elders: Range<Int> = 0..<0
    var services: [Service] = []
    var needs: [Need] = []
    var pins: [Pin] = []
    var standby: [StandbyReserve] = []
    /// Positions of the home buildings, by position in `volunteers`.
    var homes: [Int] = []
    private var households = 0

    /// An empty draft with its map drawn.
    init(seed: UInt64, size: SampleSize, variant: SampleCommunity.Variant) {
        self.seed = seed
        self.size = size
        self.variant = variant
        week = SampleWeek(variant)
        shiftPlan = ShiftPlan(size: size)
        var random = RandomSource(seed: seed, stream: "layout")
        layout = CommunityLayout(size: size, random: &random)
    }

    /// A stream of random numbers for one purpose.
    func random(_ stream: String) -> RandomSource { RandomSource(seed: seed, stream: stream) }

    /// A household that nobody has yet.
    mutating func newHousehold() -> HouseholdID {
        households += 1
        return HouseholdID(numbered("H", households, of: households, width: 5))
    }

    /// Adds a resident and gives their position in `residents`.
    @discardableResult
    mutating func addResident(building: Int, household: HouseholdID? = nil, random: inout RandomSource) -> Int {
        let id = ResidentID(numbered("R", residents.count + 1, of: 0, width: 4))
        let household = household ?? newHousehold()
        residents.append(
            Resident(
                id: id,
                building: layout.buildings[building].id,
                name: Names.any(&random),
                household: household
            )
        )
        return residents.count - 1
    }

    /// The id of the next need.
    var nextNeed: NeedID { NeedID(numbered("N", needs.count + 1, of: 0, width: 4)) }

    /// The finished scenario, its lists in the order of their ids.
    func scenario(id: String) -> Scenario {
        let isOrdinary = variant == .ordinaryWeek
        let asked = Set(needs.map(\.service))
        return Scenario(
            id: id,
            horizon: week.horizon,
            title: LocalizedText(
                isOrdinary
                    ? "Yucheng, an ordinary week (all names are invented)"
                    : "Yucheng, the end of the National Day holidays (all names are invented)",
                chinese: isOrdinary ? "裕城社区的一周（人名均为虚构）" : "裕城社区的国庆假期末周（人名均为虚构）"
            ),
            community: layout.community(calendar: week.calendar),
            skills: SampleSkill.all,
            volunteers: volunteers.sorted { $0.id < $1.id },
            residents: residents.sorted { $0.id < $1.id },
            services: services.filter { asked.contains($0.id) },
            needs: needs.sorted { $0.id < $1.id },
            pins: pins,
            standby: standby
        )
    }
}
