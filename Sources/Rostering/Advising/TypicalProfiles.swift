/// The profiles that are looked for unless others are given: the skills that roles ask for, at the usual hours, with
/// the usual limits, in every grid.
///
/// Hours: weekday mornings, afternoons and evenings, weekends, and whole working weeks. Limits: the median of the
/// scenario's volunteers. Languages: those that at least half of them speak, alone and with each that a resident requires.
/// Gender: any, and each where a resident requires one.
/// Source: house rule.
public struct TypicalProfiles {
    private let scenario: Scenario

    /// The typical profiles of a scenario.
    public init(_ scenario: Scenario) { self.scenario = scenario }

    /// All of them, the least demanding first. Shape: skill sets × hours × grids × genders × languages.
    public func profiles() -> [VolunteerProfile] {
        let load = typicalLoad
        let languageSets = languageSets
        let genders = genders
        let grids: [GridID?] = scenario.community.grids.isEmpty ? [nil] : scenario.community.grids.map(\.id).sorted()
        let all = skillSets.flatMap { skills in
            hours.flatMap { weekdays, window in
                grids.flatMap { grid in
                    genders.flatMap { gender in
                        languageSets.map { languages in
                            VolunteerProfile(
                                skills: skills,
                                weekdays: weekdays,
                                window: window,
                                grid: grid,
                                gender: gender,
                                languages: languages,
                                load: load
                            )
                        }
                    }
                }
            }
        }
        return all.enumerated().sorted {
            ($0.element.demandingness, $0.offset) < ($1.element.demandingness, $1.offset)
        }.map(\.element)
    }

    /// Every skill asked for, alone at each level asked for, and beside each skill that the same team must contain.
    private var skillSets: [[SkillHolding]] {
        var sets: Set<[SkillHolding]> = []
        let services = Dictionary(scenario.services.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<[TeamRole]> = []
        for need in scenario.needs {
            guard let service = services[need.service], seen.insert(need.roles ?? service.roles).inserted else {
                continue
            }
            for role in need.roles ?? service.roles {
                let own = role.skill.map { [SkillHolding($0, level: max(.qualified, role.minimumLevel))] } ?? []
                sets.insert(own)
                for mix in service.mix where mix.skill != role.skill {
                    let both = own + [SkillHolding(mix.skill, level: max(.qualified, mix.level))]
                    sets.insert(both.sorted { $0.skill < $1.skill })
                }
            }
        }
        return sets.sorted { left, right in
            left.map { "\($0.skill) \($0.level)" }.lexicographicallyPrecedes(right.map { "\($0.skill) \($0.level)" })
        }
    }

    /// The hours, as far as anything is asked for at them.
    private var hours: [(Set<Weekday>, DailyWindow)] {
        let windows = scenario.needs.map(\.window)
        let first = min(8 * 60, windows.map(\.from.minute).min() ?? 480) / 60 * 60
        let last = max(18 * 60, ((windows.map(\.to.minute).max() ?? 1_080) + 59) / 60 * 60)
        let week: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
        func window(_ from: Int, _ to: Int) -> DailyWindow {
            DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to))
        }
        var hours: [(Set<Weekday>, DailyWindow)] = [
            (week, window(first, 13 * 60)), (week, window(12 * 60 + 30, 18 * 60)),
            ([.saturday, .sunday], window(first, last)), (week, window(first, last)),
        ]
        if last > 18 * 60 { hours.append((week, window(17 * 60, last))) }
        return hours
    }

    private var genders: [Gender?] {
        let isRequired = scenario.residents.contains { resident in
            resident.wishes.contains { wish in
                if case .gender = wish.subject { return wish.isRequired }
                return false
            }
        }
        return isRequired ? [nil, .female, .male] : [nil]
    }

    /// The usual languages, alone and with each that a resident requires.
    private var languageSets: [Set<String>] {
        let required = scenario.residents.flatMap(\.wishes).compactMap { wish -> String? in
            if case .language(let language) = wish.subject, wish.isRequired { return language }
            return nil
        }
        return [usualLanguages] + Set(required).subtracting(usualLanguages).sorted().map { usualLanguages.union([$0]) }
    }

    /// Languages that at least half of the volunteers speak.
    var usualLanguages: Set<String> {
        var count: [String: Int] = [:]
        for volunteer in scenario.volunteers {
            for language in volunteer.languages { count[language, default: 0] += 1 }
        }
        return Set(count.filter { $0.value * 2 >= scenario.volunteers.count }.keys)
    }

    /// The median of every limit that most volunteers have.
    private var typicalLoad: LoadLimits {
        let loads = scenario.volunteers.filter { $0.kind == .volunteer }.map(\.load)
        func median(_ limit: (LoadLimits) -> Int?) -> Int? {
            let known = loads.compactMap(limit).sorted()
            return known.isEmpty || known.count * 2 < loads.count ? nil : known[known.count / 2]
        }
        return LoadLimits(
            maximumMinutes: median(\.maximumMinutes),
            maximumDuties: median(\.maximumDuties),
            maximumMinutesPerDay: median(\.maximumMinutesPerDay),
            maximumDutiesPerDay: median(\.maximumDutiesPerDay),
            maximumDays: median(\.maximumDays)
        )
    }
}
