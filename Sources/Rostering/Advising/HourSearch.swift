/// Estimates what every kind of hour is worth, and confirms the first ones by solving anew.
struct HourSearch {
    let advisor: Advisor
    let minutes: Int
    let parts: [DailyWindow]
    let solve: GoalSolve

    private var base: ResolveModel { advisor.resolver.base }

    func value() async throws -> HourValue {
        let open = advisor.openTasks
        let nearby = NearbyCoverage(advisor, around: open, with: solve)
        let skills = HourSearch.skills(advisor.scenario)
        let prices = try await HourPrices(nearby, skills: skills).prices
        let estimates = HourEstimates(self, prices, [nil] + skills)
        var value = HourValue(
            minutes: minutes,
            parts: parts,
            skills: [nil] + skills,
            byGrid: estimates.byGrid.mapValues { $0.mapValues(\.points) },
            best: estimates.best,
            confirmed: [],
            refuted: 0,
            open: base.points[0],
            isOpenProven: advisor.isCoverageProven,
            isWhole: advisor.isWhole,
            unconfirmed: 0,
            longer: open.filter { base.problem.tasks[$0].base.duration.value > minutes }
                .map { base.problem.tasks[$0].base.id }
        )
        let tried = estimates.candidates.prefix(2 * advisor.options.confirmed)
        let confirmed = try await HourConfirmation(search: self, tasks: estimates.tasks).confirm(Array(tried))
        value.confirmed = Array(
            confirmed.filter { $0.worth > 0 }.sorted { ($1.worth, $0.order) < ($0.worth, $1.order) }
                .prefix(advisor.options.confirmed)
        )
        value.refuted = confirmed.count { $0.worth == 0 }
        value.unconfirmed = tried.count - confirmed.count
        return value
    }

    /// Every skill that a role asks for or a team must contain, as high as any does.
    private static func skills(_ scenario: Scenario) -> [SkillHolding] {
        var levels: [SkillID: SkillLevel] = [:]
        let services = Dictionary(scenario.services.map { ($0.id, $0) }) { first, _ in first }
        func ask(_ skill: SkillID?, _ level: SkillLevel) {
            if let skill { levels[skill] = max(levels[skill] ?? .qualified, level) }
        }
        for need in scenario.needs {
            guard let service = services[need.service] else { continue }
            for role in need.roles ?? service.roles { ask(role.skill, role.minimumLevel) }
            for mix in service.mix { ask(mix.skill, mix.level) }
        }
        return levels.sorted { $0.key < $1.key }.map { SkillHolding($0.key, level: $0.value) }
    }
}

extension HourValue.Hour {
    /// Orders hours of equal worth.
    var order: String { "\(skill?.skill.text ?? "")|\(day)|\(part)" }
}

extension HourValue.Confirmation {
    fileprivate var order: String { estimate.hour.order }
}
