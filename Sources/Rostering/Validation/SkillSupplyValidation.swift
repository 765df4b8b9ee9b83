/// Checks that somebody holds the skill of every role on the days on which it is asked for.
struct SkillSupplyValidation {
    let index: ValidationIndex

    /// What a role asks for.
    private struct Demand: Hashable {
        var skill: SkillID
        var level: SkillLevel
    }

    /// A role that nobody can fill on a day.
    private struct Gap {
        var need: Int
        var role: RoleID
        var date: CivilDate
        var count: Int
    }

    /// Adds an error for each skill that nobody holds because certificates are not valid on the day, and a warning for
    /// each that nobody holds at all.
    func check(_ collector: inout FindingCollector) {
        var gaps: [Demand: Gap] = [:]
        var order: [Demand] = []
        var supply: [Demand: [Bool]] = [:]
        for (number, need) in index.scenario.needs.enumerated() {
            guard let service = index.services[need.service] else { continue }
            let days = index.days(of: need)
            for role in need.roles ?? service.roles where role.minimum > 0 {
                guard let skill = role.skill, !days.isEmpty else { continue }
                let demand = Demand(skill: skill, level: role.minimumLevel)
                let served = supply[demand] ?? supplied(demand)
                supply[demand] = served
                let short = days.filter { !served[$0] }
                let isAnyDay = need.times != nil || service.shape.name == "session"
                guard let first = short.first, !isAnyDay || short.count == days.count else { continue }
                if gaps[demand] == nil {
                    order.append(demand)
                    let date = index.scenario.horizon.date(ofDay: first)
                    gaps[demand] = Gap(need: number, role: role.id, date: date, count: 0)
                }
                gaps[demand]?.count += 1
            }
        }
        for demand in order {
            if let gap = gaps[demand] { report(demand, gap, &collector) }
        }
    }

    /// On which days somebody holds a skill.
    private func supplied(_ demand: Demand) -> [Bool] {
        index.scenario.horizon.dates.map { date in
            index.scenario.volunteers.contains { volunteer in
                volunteer.skills.contains { matches($0, demand) && isValid($0, on: date) }
            }
        }
    }

    private func matches(_ holding: SkillHolding, _ demand: Demand) -> Bool {
        holding.skill == demand.skill && holding.level >= demand.level
    }

    private func isValid(_ holding: SkillHolding, on date: CivilDate) -> Bool {
        (holding.validFrom.map { $0 <= date } ?? true) && (holding.validUntil.map { date <= $0 } ?? true)
    }

    private func report(_ demand: Demand, _ gap: Gap, _ collector: inout FindingCollector) {
        let need = index.scenario.needs[gap.need]
        let volunteers = index.scenario.volunteers.enumerated().compactMap { number, volunteer in
            volunteer.skills.firstIndex { matches($0, demand) }.map { (number, $0, volunteer.id.text) }
        }
        guard let first = volunteers.first else {
            collector.warning(
                [.key("needs"), .entry(gap.need)],
                "nobody holds the skill '\(demand.skill)' (\(demand.level.rawValue)) that role '\(gap.role)' of need "
                    + "'\(need.id)' asks for",
                "没有人具备需求“\(need.id)”的岗位“\(gap.role)”所需的技能“\(demand.skill)”（\(demand.level.rawValue)）"
            )
            return
        }
        let ids = volunteers.prefix(10).map(\.2).joined(separator: ", ") + (volunteers.count > 10 ? ", …" : "")
        let path: FindingCollector.Path = [.key("volunteers"), .entry(first.0), .key("skills"), .entry(first.1)]
        let english =
            "on \(gap.date) nobody can fill role '\(gap.role)' of need '\(need.id)': no certificate for "
            + "'\(demand.skill)' is valid (\(ids))"
        let chinese =
            "\(gap.date) 无人能担任需求“\(need.id)”的岗位“\(gap.role)”：“\(demand.skill)”的证书均不在有效期（\(ids)）"
        let hint = LocalizedText(
            "renew a certificate, or write its new dates: \(demand.skill)@..\(gap.date.adding(days: 365))",
            chinese: "请续证，或填写新的有效期：\(demand.skill)@..\(gap.date.adding(days: 365))"
        )
        if index.isRequired(.skill) {
            collector.error(path, english, chinese, hint: hint)
        } else {
            collector.warning(path, english, chinese, hint: hint)
        }
    }
}
