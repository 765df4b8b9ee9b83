import Rostering

extension SampleDraft {
    /// Adds one grid member for each grid: staff to fall back on, in office hours of working days.
    mutating func addGridMembers() {
        var random = random("grid-members")
        let office = [
            Availability.Window(DailyWindow(TimeOfDay(8, 30), TimeOfDay(12))),
            Availability.Window(DailyWindow(TimeOfDay(14), TimeOfDay(18))),
        ]
        let workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
        var exceptions: [CivilDate: [Availability.Window]] = [:]
        for date in week.horizon.dates where week.isWorkingDay(date) != (date.weekday <= .friday) {
            exceptions[date] = week.isWorkingDay(date) ? office : []
        }
        for index in layout.grids.indices {
            let gender: Gender = random.chance(60) ? .female : .male
            let buildings = layout.buildings.indices.filter { layout.gridOf[$0] == index }
            let home = random.pick(buildings)
            volunteers.append(
                Volunteer(
                    id: VolunteerID(numbered("M", index + 1, of: layout.grids.count, width: 2)),
                    name: Names.person(gender, &random),
                    kind: .gridMember,
                    home: layout.buildings[home].id,
                    gender: gender,
                    languages: random.chance(60)
                        ? [SampleLanguage.mandarin, SampleLanguage.local] : [SampleLanguage.mandarin],
                    skills: [
                        SkillHolding(SampleSkill.company, level: .experienced),
                        SkillHolding(SampleSkill.care),
                        SkillHolding(SampleSkill.hosting),
                        SkillHolding(SampleSkill.firstAid),
                    ],
                    availability: Availability(
                        weekly: office.map { Availability.Weekly(workdays, $0) },
                        exceptions: exceptions
                    ),
                    load: LoadLimits(maximumMinutes: 480, maximumDuties: 8, maximumMinutesPerDay: 180),
                    reach: .branch,
                    history: History(minutesServed: random.number(100...900), minutesOffered: 1_920)
                )
            )
            callings.append(nil)
            homes.append(home)
        }
    }
}
