import Rostering

extension Calling {
    /// The skills of the `index`-th of a calling.
    func skills(
        index: Int,
        isLead: Bool,
        isAdult: Bool,
        week: SampleWeek,
        random: inout RandomSource
    ) -> [SkillHolding] {
        guard isAdult else {
            return self == .carer
                ? [SkillHolding(SampleSkill.childCare)] : [SkillHolding(SampleSkill.hosting, level: .trainee)]
        }
        let monday = week.horizon.firstDay
        var result: [SkillHolding] = []
        func validUntil() -> CivilDate {
            // A few certificates run out within the week.
            random.chance(6) ? monday.adding(days: random.number(1...4)) : monday.adding(days: random.number(40...700))
        }
        func licensed(_ skill: SkillID, level: SkillLevel) -> SkillHolding {
            let from = monday.adding(days: -random.number(60...1_000))
            return SkillHolding(skill, level: level, validFrom: from, validUntil: validUntil())
        }
        func level() -> SkillLevel { random.chance(30) ? .experienced : .qualified }
        let (companyIn100, careIn100): (Int, Int)
        switch self {
        case .host:
            let hostLevel: SkillLevel = isLead ? .experienced : (index % 5 == 4 ? .trainee : .qualified)
            result.append(SkillHolding(SampleSkill.hosting, level: hostLevel))
            if isLead || random.chance(40) { result.append(licensed(SampleSkill.firstAid, level: .qualified)) }
            (companyIn100, careIn100) = (50, 20)
        case .cook, .breakfast:
            result.append(
                licensed(SampleSkill.food, level: isLead ? .experienced : (index % 6 == 5 ? .trainee : .qualified))
            )
            (companyIn100, careIn100) = (40, 15)
        case .nurse:
            result.append(licensed(SampleSkill.nursing, level: level()))
            result.append(SkillHolding(SampleSkill.firstAid, level: .experienced))
            (companyIn100, careIn100) = (20, 60)
        case .physiotherapist:
            result.append(licensed(SampleSkill.physiotherapy, level: level()))
            (companyIn100, careIn100) = (20, 60)
        case .mediator:
            result.append(SkillHolding(SampleSkill.mediation, level: isLead ? .experienced : .qualified))
            (companyIn100, careIn100) = (30, 5)
        case .carer:
            result.append(licensed(SampleSkill.childCare, level: level()))
            if random.chance(30) { result.append(licensed(SampleSkill.firstAid, level: .qualified)) }
            (companyIn100, careIn100) = (40, 10)
        case .barber:
            result.append(SkillHolding(SampleSkill.hair, level: level()))
            (companyIn100, careIn100) = (30, 5)
        case .carrier:
            (companyIn100, careIn100) = (40, 10)
        case .visitor:
            if random.chance(15) { result.append(licensed(SampleSkill.firstAid, level: .qualified)) }
            if random.chance(12) { result.append(SkillHolding(SampleSkill.hosting, level: .trainee)) }
            (companyIn100, careIn100) = (100, 40)
        }
        if random.chance(companyIn100) { result.append(SkillHolding(SampleSkill.company, level: level())) }
        if random.chance(careIn100) { result.append(SkillHolding(SampleSkill.care, level: level())) }
        return result
    }

    /// Minutes of the longest shift that somebody of this calling means to take.
    var longestShift: Int {
        switch self {
        case .host, .cook, .breakfast, .nurse, .carer: 180
        default: 90
        }
    }
}

extension LoadLimits {
    /// Limits of a volunteer who takes duties of up to `longest` minutes.
    init(longest: Int, isStaple: Bool, startsEarly: Bool, random: inout RandomSource) {
        let maximum = random.pick(weighted: [(120, 12), (180, 18), (240, 30), (300, 16), (360, 14), (480, 10)])
        let perDay = random.pick(weighted: [(90, 15), (120, 30), (180, 35), (240, 20)])
        self.init()
        maximumMinutes = max(maximum, isStaple ? 2 * longest : longest)
        maximumDuties = random.number(isStaple ? 4...8 : 3...7)
        maximumMinutesPerDay = max(perDay, longest)
        maximumDutiesPerDay = random.pick(weighted: [(2, 65), (3, 35)])
        maximumDays = random.number(isStaple ? 3...5 : 2...5)
        if random.chance(8) { minimumMinutes = 60 }
        if random.chance(15) { targetMinutes = min(random.pick([90, 120, 150]), maximumMinutes ?? 150) }
        if random.chance(20) { maximumDaysInRow = random.number(2...4) }
        if random.chance(30) { restMinutes = random.pick([600, 660, 720]) }
        if random.chance(10) && !startsEarly { earliestStart = TimeOfDay(8, 30) }
        if random.chance(10) { latestEnd = TimeOfDay(20) }
    }
}
