/// The profiles that could do anything, each as phantom volunteers.
struct PhantomPool {
    /// Profiles, less those that another one of the same skills and limits surpasses.
    let profiles: [VolunteerProfile]
    private let given: [VolunteerProfile]
    /// Activities that each given profile can do, by index.
    private let reach: [Set<Int>]
    /// Activities that anybody of any profile can do.
    private let anybody: Set<Int>
    private let prefix: String
    private let community: Community

    /// Parameter tasks: the tasks that phantoms may serve, by index; `nil` for all.
    ///
    /// Complexity: profiles × activities, and the square of the profiles of the same skills.
    init(_ given: [VolunteerProfile], on base: ResolveModel, duties: [Duty], tasks: Set<Int>?) {
        let scenario = base.problem.scenario
        self.given = given
        community = scenario.community
        var prefix = "recruit"
        while scenario.volunteers.contains(where: { $0.id.text.hasPrefix(prefix) }) { prefix += "+" }
        self.prefix = prefix
        var extended = scenario
        extended.volunteers = given.enumerated().map { index, profile in
            profile.volunteer(VolunteerID(PhantomPool.padded(index)), in: scenario.community)
        }
        let problem = base.problem.replacing(extended, keeping: duties)
        var builder = ModelBuilder(problem: problem)
        builder.includes = { tasks?.contains($1) ?? true }
        var reach: [Set<Int>] = given.map { _ in [] }
        for pair in builder.eligiblePairs().pairs { reach[pair.volunteer].insert(pair.activity) }
        self.reach = reach
        anybody = reach.reduce(into: []) { $0.formUnion($1) }
        var groups: [Kind: [Int]] = [:]
        for index in given.indices where !reach[index].isEmpty { groups[Kind(given[index]), default: []].append(index) }
        let kept = groups.values.flatMap { PhantomPool.unsurpassed($0, given, reach) }
        profiles = kept.sorted().map { given[$0] }
    }

    /// Profiles that are alike but for hours, grid, gender and languages.
    private struct Kind: Hashable {
        let skills: Set<SkillHolding>
        let load: LoadLimits

        init(_ profile: VolunteerProfile) {
            (skills, load) = (Set(profile.skills), profile.load)
        }
    }

    /// The members whose reach no other member's holds that speaks no other language; of equal ones the least demanding.
    private static func unsurpassed(_ members: [Int], _ given: [VolunteerProfile], _ reach: [Set<Int>]) -> [Int] {
        let order = members.sorted { left, right in
            if reach[left].count != reach[right].count { return reach[left].count > reach[right].count }
            return (given[left].demandingness, left) < (given[right].demandingness, right)
        }
        var best: [Int] = []
        for index in order
        where !best.contains(where: {
            reach[$0].isSuperset(of: reach[index]) && given[$0].languages.isSubset(of: given[index].languages)
        }) {
            best.append(index)
        }
        return best
    }

    /// So many phantoms of every profile, in the order of their ids.
    func phantoms(copies: Int) -> [(profile: Int, volunteer: Volunteer)] {
        profiles.indices.flatMap { profile in
            (0..<copies).map { copy in
                let id = VolunteerID("\(prefix)-\(PhantomPool.padded(profile))-\(PhantomPool.padded(copy))")
                return (profile, profiles[profile].volunteer(id, in: community))
            }
        }
    }

    /// The least demanding given profile of the same skills and limits that can do the same activities, and the grids
    /// in which such a person may live.
    func gentlest(_ profile: VolunteerProfile, doing activities: Set<Int>) -> (VolunteerProfile, grids: [GridID]) {
        let alike = given.indices.filter { Kind(given[$0]) == Kind(profile) && reach[$0].isSuperset(of: activities) }
        guard let least = alike.min(by: { (given[$0].demandingness, $0) < (given[$1].demandingness, $1) }) else {
            return (profile, profile.grid.map { [$0] } ?? [])
        }
        var other = given[least]
        other.grid = nil
        let grids = alike.compactMap { index -> GridID? in
            var same = given[index]
            same.grid = nil
            return same == other ? given[index].grid : nil
        }
        return (given[least], grids)
    }

    /// Whether anybody of any profile could do anything about what is open, as far as single duties go.
    func reaches(_ uncovered: UncoveredNeed, of problem: Problem) -> Bool {
        let activities = problem.tasks.indices.filter { index in
            let task = problem.tasks[index]
            return task.base.id == uncovered.task || task.isRound && task.stops.contains(uncovered.need)
        }.flatMap { problem.tasks[$0].activities }.filter { index in
            let activity = problem.activities[index]
            if let role = uncovered.role, problem.tasks[activity.task].base.roles[activity.role].id != role {
                return false
            }
            guard let interval = uncovered.interval else { return true }
            return activity.start < interval.end.value && interval.start.value < activity.end
        }
        return activities.contains { anybody.contains($0) }
    }

    /// The id of the n-th recruit, from 1.
    func id(_ number: Int) -> VolunteerID { VolunteerID("\(prefix)-\(number)") }

    /// Five digits, so that ids are in the order of the numbers.
    private static func padded(_ number: Int) -> String { String(String(number + 100_000).dropFirst()) }
}
