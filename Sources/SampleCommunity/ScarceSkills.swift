import Rostering

extension SampleDraft {
    /// Of a skill whose certificates would all run out within the week, one is renewed: in a small community one person
    /// may be the only one.
    mutating func keepScarceSkills() {
        let lastDay = week.horizon.firstDay.adding(days: week.horizon.dayCount - 1)
        func runsOut(_ holding: SkillHolding) -> Bool { holding.validUntil.map { $0 < lastDay } ?? false }
        for skill in SampleSkill.all.map(\.id) {
            let holdings = volunteers.indices.flatMap { person in
                volunteers[person].skills.indices.filter { volunteers[person].skills[$0].skill == skill }
                    .map { (person, $0) }
            }
            guard let (person, at) = holdings.first,
                holdings.allSatisfy({ runsOut(volunteers[$0.0].skills[$0.1]) })
            else { continue }
            let until = volunteers[person].skills[at].validUntil!
            volunteers[person].skills[at].validUntil = until.adding(days: 365)
        }
    }
}
