/// What somebody who is sought would bring: skills, days, hours, a grid to live in.
///
/// A profile stands for any number of phantom volunteers, who are new: no history, no preferences, no relations.
public struct VolunteerProfile: Hashable, Sendable {
    /// What they can do.
    public var skills: [SkillHolding]
    /// On which days of the week they are free.
    public var weekdays: Set<Weekday>
    /// At what time of these days.
    public var window: DailyWindow
    /// The grid they live in; `nil` if that does not matter, so that locality is not looked at.
    public var grid: GridID?
    /// Their gender, where a resident requires one; `nil` if that does not matter.
    public var gender: Gender?
    /// Languages they speak.
    public var languages: Set<String>
    /// How much they do at most.
    public var load: LoadLimits

    /// A profile; by default of somebody without skills, free on every day.
    public init(
        skills: [SkillHolding] = [],
        weekdays: Set<Weekday> = Set(Weekday.allCases),
        window: DailyWindow = DailyWindow(TimeOfDay(8), TimeOfDay(18)),
        grid: GridID? = nil,
        gender: Gender? = nil,
        languages: Set<String> = [],
        load: LoadLimits = LoadLimits()
    ) {
        self.skills = skills
        self.weekdays = weekdays
        self.window = window
        self.grid = grid
        self.gender = gender
        self.languages = languages
        self.load = load
    }

    /// A phantom volunteer of this profile, who lives in the building nearest to the middle of the grid.
    public func volunteer(_ id: VolunteerID, in community: Community) -> Volunteer {
        Volunteer(
            id: id,
            home: grid.flatMap { community.middleBuilding(of: $0) },
            gender: gender,
            languages: languages,
            skills: skills,
            availability: Availability(weekly: [.init(weekdays, .init(window))]),
            load: load
        )
    }

    /// How much is asked of somebody: fewer and lower skills, fewer languages and shorter hours are easier to find.
    var demandingness: Int {
        let skilled = skills.reduce(0) { $0 + ($1.level == .experienced ? 8 : 4) }
        let hours = weekdays.count * (window.to.minute - window.from.minute) / 600
        return skilled + min(20, hours) + (gender == nil ? 0 : 1) + 3 * languages.count
    }
}

extension Community {
    /// The building of a grid that is nearest to the middle of its buildings; of equal ones the first by id.
    func middleBuilding(of grid: GridID) -> BuildingID? {
        let own = buildings.filter { $0.grid == grid }.sorted { $0.id < $1.id }
        guard !own.isEmpty else { return nil }
        let x = own.reduce(0) { $0 + $1.position.x } / own.count
        let y = own.reduce(0) { $0 + $1.position.y } / own.count
        func distance(_ building: Building) -> Int {
            let (dx, dy) = (building.position.x - x, building.position.y - y)
            return dx * dx + dy * dy
        }
        return own.min { distance($0) < distance($1) }?.id
    }
}
