import Rostering

/// A scenario and its roster as every export reads them: entries by time, what is open, and names in one language.
struct RosterReading: Sendable {
    let scenario: Scenario
    let roster: Roster
    let index: ScenarioIndex
    let words: Words
    let names: Names
    /// Teams at work and what nobody does, by time.
    let entries: [RosterEntry]
    /// What is open, by day, service and need.
    let open: [OpenNeed]

    private let estates: [EstateID: Estate]
    private let grids: [GridID: Grid]

    /// Reads a roster; what one made by hand leaves open, the checker finds.
    ///
    /// Complexity: linear in both, besides the checker.
    init(scenario: Scenario, roster: Roster, language: Language) {
        var roster = roster
        if roster.certificate == nil { roster.uncovered = Checker(scenario: scenario).check(roster).uncovered }
        let index = ScenarioIndex(scenario)
        self.scenario = scenario
        self.roster = roster
        self.index = index
        words = Words(language)
        names = Names(index, words)
        let entries = RosterView(scenario: scenario, roster: roster, by: .day).sections.flatMap(\.entries)
        self.entries = RosterReading.byTime(RosterReading.merged(entries), index)
            .map { RosterReading.inOrderOfRoles($0, index) }
        estates = Dictionary(scenario.community.estates.map { ($0.id, $0) }) { first, _ in first }
        grids = Dictionary(scenario.community.grids.map { ($0.id, $0) }) { first, _ in first }
        open = OpenNeed.all(of: roster, index, grids)
    }

    /// The entries with what nobody does once for each task, and not once for each of its roles.
    private static func merged(_ entries: [RosterEntry]) -> [RosterEntry] {
        struct Key: Hashable {
            var task: TaskID
            var interval: Interval?
        }
        var first: [Key: Int] = [:]
        var result: [RosterEntry] = []
        for entry in entries {
            let key = Key(task: entry.task, interval: entry.interval)
            if entry.members.isEmpty, let known = first[key] {
                result[known].short += entry.short
                continue
            }
            if entry.members.isEmpty { first[key] = result.count }
            result.append(entry)
        }
        return result
    }

    /// The entries by day and time; what nobody does stands where its window begins.
    private static func byTime(_ entries: [RosterEntry], _ index: ScenarioIndex) -> [RosterEntry] {
        func start(_ entry: RosterEntry) -> Int {
            if let interval = entry.interval { return interval.start.timeOfDay.minute }
            return (entry.need ?? entry.stops.first).flatMap { index.needs[$0] }?.window.from.minute ?? .max
        }
        let keys = entries.enumerated().map { ($1.day ?? .max, start($1), $0) }
        return keys.sorted { $0 < $1 }.map { entries[$0.2] }
    }

    /// The entry with its team in the order in which its service names the roles: the lead first.
    private static func inOrderOfRoles(_ entry: RosterEntry, _ index: ScenarioIndex) -> RosterEntry {
        guard entry.members.count > 1 else { return entry }
        let roles = entry.need.flatMap { index.needs[$0]?.roles } ?? index.services[entry.service]?.roles ?? []
        let rank = Dictionary(roles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var entry = entry
        entry.members.sort { (rank[$0.role] ?? .max, $0.volunteer) < (rank[$1.role] ?? .max, $1.volunteer) }
        return entry
    }

    /// The grids that an entry is about, in the community's order: of a visit the resident's, of a round each door's,
    /// of all else the place's; empty for the whole community.
    func grids(of entry: RosterEntry) -> [GridID] {
        let needs = entry.stops.isEmpty ? [entry.need].compactMap { $0 } : entry.stops
        let found = Set(needs.compactMap { index.needs[$0] }.compactMap(index.grid(of:)))
        return scenario.community.grids.map(\.id).filter(found.contains)
    }

    /// What whoever serves an entry must know; those of a round stand at its doors.
    func note(of entry: RosterEntry) -> String? {
        guard let note = entry.need.flatMap({ index.needs[$0] })?.note, !note.isEmpty else { return nil }
        return note
    }

    /// The name of the branch of a grid, if it has one.
    func branch(of grid: GridID) -> String? {
        guard let id = grids[grid]?.branch else { return nil }
        return scenario.community.branches.first { $0.id == id }.map { words.name($0.name, id.text) }
    }

    /// The branch's name.
    func branch(_ branch: GridBranch) -> String { words.name(branch.name, branch.id.text) }

    /// The grid of a building.
    func grid(of building: BuildingID) -> GridID? { index.buildings[building]?.grid }

    /// A building with its estate, or a place.
    func location(_ location: Location) -> String {
        switch location {
        case .place: return names.location(location)
        case .building(let id):
            guard let estate = index.buildings[id]?.estate else { return id.text }
            return words.within(id.text, estates[estate].map { words.name($0.name, $0.id.text) } ?? estate.text)
        }
    }

    /// The community's name, or the scenario's title where it has none.
    var communityName: String {
        let name = scenario.community.name.text(in: words.language)
        return name.isEmpty ? words.name(scenario.title, scenario.id) : name
    }
}
