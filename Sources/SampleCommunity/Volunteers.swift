import Rostering

extension SampleDraft {
    /// Adds the volunteers of the size, in random order of what they do.
    mutating func addVolunteers() {
        var random = random("volunteers")
        let all = random.shuffled(Calling.all(size: size))
        var seen: [Calling: Int] = [:]
        for (position, calling) in all.enumerated() {
            let index = seen[calling, default: 0]
            seen[calling] = index + 1
            addVolunteer(
                numbered("V", position + 1, of: all.count, width: 3),
                calling: calling,
                index: index,
                random: &random
            )
        }
        addRareLanguages(random: &random)
    }

    private mutating func addVolunteer(
        _ id: String,
        calling: Calling,
        index: Int,
        random: inout RandomSource
    ) {
        let isLead = index % 5 < 2
        let lifestyle = Lifestyle.of(calling, random: &random)
        let isAdult = lifestyle != .student || random.chance(calling == .carer ? 85 : 50)
        let gender: Gender = random.chance(58) ? .female : .male
        let building = random.below(layout.buildings.count)
        var table = TimeTable(lifestyle, random: &random)
        table.addTimes(of: calling, index: index, isLead: isLead, plan: shiftPlan, random: &random)
        var languages: Set<String> = [SampleLanguage.mandarin]
        if random.chance(40) { languages.insert(SampleLanguage.local) }
        if random.chance(lifestyle == .student ? 35 : 6) { languages.insert(SampleLanguage.english) }
        if random.chance(4) { languages.insert(SampleLanguage.cantonese) }
        let isStaple = calling != .carrier && calling != .visitor && calling != .barber
        let reachesAll = isStaple || calling == .carrier || calling == .barber
        let load = LoadLimits(
            longest: calling.longestShift,
            isStaple: isStaple,
            startsEarly: calling == .breakfast,
            random: &random
        )
        let offered = (load.maximumMinutes ?? 240) * 4
        var volunteer = Volunteer(
            id: VolunteerID(id),
            name: Names.person(gender, &random),
            home: layout.buildings[building].id,
            household: newHousehold(),
            gender: gender,
            isAdult: isAdult,
            languages: languages,
            skills: calling.skills(index: index, isLead: isLead, isAdult: isAdult, week: week, random: &random),
            availability: Availability(weekly: table.weekly),
            load: load,
            reach: reachesAll
                ? .community : random.pick(weighted: [(.grid, 12), (.branch, 40), (.community, 48)]),
            walkingLimit: random.chance(25) ? random.pick([10, 12]) : 15,
            history: History(
                minutesServed: offered * random.number(15...60) / 100,
                minutesOffered: offered,
                noShows: random.pick(weighted: [(0, 80), (1, 15), (2, 5)]),
                daysInRow: random.pick(weighted: [(0, 85), (1, 12), (2, 3)])
            )
        )
        if reachesAll { volunteer.walkingLimit = 15 }
        if random.chance(30) { volunteer.preferences = preferences(random: &random) }
        volunteers.append(volunteer)
        callings.append(calling)
        homes.append(building)
    }

    private func preferences(random: inout RandomSource) -> [Preference] {
        let first = Preference(
            random.pick(weighted: [(.loves, 25), (.likes, 45), (.dislikes, 20), (.avoids, 10)]),
            service: random.pick([SampleService.company, SampleService.pair])
        )
        guard random.chance(40) else { return [first] }
        let second =
            random.chance(50)
            ? Preference(random.pick([.likes, .dislikes]), weekdays: [random.pick([.monday, .friday, .saturday])])
            : Preference(.dislikes, window: DailyWindow(TimeOfDay(8), TimeOfDay(random.number(9...10))))
        return [first, second]
    }

    /// A few visitors speak what hardly anybody speaks.
    private mutating func addRareLanguages(random: inout RandomSource) {
        let visitors = random.shuffled(volunteers.indices.filter { callings[$0] == .visitor })
        let speakers = size.scaled(2)
        for (number, position) in visitors.prefix(2 * speakers).enumerated() {
            volunteers[position].languages.insert(number < speakers ? SampleLanguage.minnan : SampleLanguage.sign)
            volunteers[position].reach = .community
        }
    }
}
