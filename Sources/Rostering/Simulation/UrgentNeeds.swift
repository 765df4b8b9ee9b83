/// Visits that may come up during the week: each like a visit that the week has already, on one day.
///
/// For each day six times as many as come up on average are possible, each with a chance of one in six, so that their
/// number varies about as much as that of rare events does. Which visits they are like is drawn from the scenario alone,
/// so that every roster of it meets the same.
struct UrgentNeeds {
    /// The needs, none of them in the scenario.
    private(set) var needs: [Need] = []
    /// The chance of each.
    let chance: Double

    init(_ scenario: Scenario, perDay: Double) {
        let services = Dictionary(scenario.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let visits = scenario.needs.filter { need in
            if case .visit? = services[need.service]?.shape { return need.resident != nil }
            return false
        }.sorted { $0.id < $1.id }
        let number = Int((6 * perDay).rounded(.up))
        chance = number == 0 ? 0 : perDay / Double(number)
        guard !visits.isEmpty else { return }
        var prefix = "urgent"
        while scenario.needs.contains(where: { $0.id.text.hasPrefix(prefix + "-") }) { prefix += "x" }
        let draw = Draw(seed: Draw.key(scenario.id), sample: 0)
        for day in 0..<scenario.horizon.dayCount {
            for index in 0..<number {
                let pick = Int(draw.unit(.pool, UInt64(day), UInt64(index)) * Double(visits.count))
                var need = visits[pick]
                need.id = NeedID("\(prefix)-\(day + 1)-\(index + 1)")
                need.days = DayPattern(weekdays: [], added: [scenario.horizon.date(ofDay: day)])
                need.times = nil
                need.weeksOpen = 0
                needs.append(need)
            }
        }
    }
}
