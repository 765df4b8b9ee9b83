/// The best valid level of every volunteer in every skill on every day, looked up fast.
struct SkillTable {
    private let indexOf: [SkillID: Int]
    private let levels: [SkillLevel?]
    private let volunteerCount: Int
    private let dayCount: Int

    init(volunteers: [Volunteer], horizon: Horizon) {
        var indexOf: [SkillID: Int] = [:]
        for holding in volunteers.flatMap(\.skills) where indexOf[holding.skill] == nil {
            indexOf[holding.skill] = indexOf.count
        }
        var levels = [SkillLevel?](repeating: nil, count: indexOf.count * volunteers.count * horizon.dayCount)
        for (volunteer, person) in volunteers.enumerated() {
            for holding in person.skills {
                for day in 0..<horizon.dayCount {
                    let date = horizon.date(ofDay: day)
                    if let from = holding.validFrom, date < from { continue }
                    if let until = holding.validUntil, until < date { continue }
                    let index = (indexOf[holding.skill]! * volunteers.count + volunteer) * horizon.dayCount + day
                    if levels[index].map({ $0 < holding.level }) ?? true { levels[index] = holding.level }
                }
            }
        }
        self.indexOf = indexOf
        self.levels = levels
        volunteerCount = volunteers.count
        dayCount = horizon.dayCount
    }

    /// The level; `nil` if the skill is not validly held.
    func level(of volunteer: Int, in skill: SkillID, day: Int) -> SkillLevel? {
        guard let index = indexOf[skill] else { return nil }
        return levels[(index * volunteerCount + volunteer) * dayCount + day]
    }
}
