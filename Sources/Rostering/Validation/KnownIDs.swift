/// The ids of a scenario by noun, for checking references.
struct KnownIDs {
    let branches: Set<String>
    let grids: Set<String>
    let estates: Set<String>
    let buildings: Set<String>
    let places: Set<String>
    let skills: Set<String>
    let volunteers: Set<String>
    let residents: Set<String>
    let services: Set<String>

    /// The ids of a scenario.
    init(_ scenario: Scenario) {
        let community = scenario.community
        branches = Set(community.branches.map(\.id.text))
        grids = Set(community.grids.map(\.id.text))
        estates = Set(community.estates.map(\.id.text))
        buildings = Set(community.buildings.map(\.id.text))
        places = Set(community.places.map(\.id.text))
        skills = Set(scenario.skills.map(\.id.text))
        volunteers = Set(scenario.volunteers.map(\.id.text))
        residents = Set(scenario.residents.map(\.id.text))
        services = Set(scenario.services.map(\.id.text))
    }
}

/// What the nouns are called in messages.
enum NounName {
    static let branch: FindingCollector.Noun = ("branch", "片区")
    static let grid: FindingCollector.Noun = ("grid", "网格")
    static let estate: FindingCollector.Noun = ("estate", "小区")
    static let building: FindingCollector.Noun = ("building", "楼栋")
    static let place: FindingCollector.Noun = ("place", "场所")
    static let skill: FindingCollector.Noun = ("skill", "技能")
    static let volunteer: FindingCollector.Noun = ("volunteer", "志愿者")
    static let resident: FindingCollector.Noun = ("resident", "居民")
    static let service: FindingCollector.Noun = ("service", "服务")
    static let need: FindingCollector.Noun = ("need", "需求")
    static let role: FindingCollector.Noun = ("role", "岗位")
    static let minimum: FindingCollector.Noun = ("minimum", "最少")
    static let desired: FindingCollector.Noun = ("desired", "期望")
    static let maximum: FindingCollector.Noun = ("maximum", "最多")
}

/// Bounds beyond which a number is absurd.
enum Bounds {
    static let count = 0...10_000
    static let positiveCount = 1...10_000
    static let points = 0...1_000_000
    /// Most points that one head, or the portions of one door, can count.
    static let mostMissPoints = 10_000_000
    static let minutesOfDay = 0...1_440
    static let positiveMinutesOfDay = 1...1_440
    static let minutesOfWeek = 0...10_080
    static let percent = 0...1_000
    static let priority = 1...1_000
    static let weeksOpen = 0...1_000
    static let coordinate = -1_000_000...1_000_000
    /// Most tasks that a scenario may expand to.
    static let mostTasks = 50_000
}
