/// The uncovered tasks of one need, for one reason.
public struct UncoveredGroup: Hashable, Sendable {
    /// The need.
    public var need: NeedID
    /// The kind of help.
    public var service: ServiceID
    /// The role that is short, if one of several is.
    public var role: RoleID?
    /// What is uncovered, by time.
    public var parts: [UncoveredNeed]
    /// Why, as far as the planner knows.
    public var reason: UncoveredReason?
    /// Missing heads, doors, or heads and slots.
    public var missing: Int
    /// What they weigh: priority points.
    public var points: Int
}

extension UncoveredGroup {
    /// The groups of what is uncovered, the heaviest first, then by need.
    static func all(of index: ScenarioIndex, _ uncovered: [UncoveredNeed]) -> [UncoveredGroup] {
        struct Key: Hashable {
            var need: NeedID
            var role: RoleID?
            var reason: UncoveredReason?
        }
        var groups: [Key: UncoveredGroup] = [:]
        for part in uncovered {
            guard let need = index.needs[part.need], let service = index.services[need.service] else { continue }
            let key = Key(need: part.need, role: part.role, reason: part.reason)
            let amount = Demand.amount(of: part, in: service)
            let heads = if case .round = service.shape { need.portions } else { amount }
            let priority = if case .supervision = service.shape { 1 } else { need.priority * (1 + need.weeksOpen) }
            groups[
                key,
                default: UncoveredGroup(
                    need: part.need,
                    service: service.id,
                    role: part.role,
                    parts: [],
                    reason: part.reason,
                    missing: 0,
                    points: 0
                )
            ].add(part, amount: amount, points: heads * service.weight * priority)
        }
        return groups.values.map(\.inOrder).sorted { left, right in
            if left.points != right.points { return left.points > right.points }
            if left.need != right.need { return left.need < right.need }
            if left.role != right.role { return (left.role?.text ?? "") < (right.role?.text ?? "") }
            return left.parts[0].task < right.parts[0].task
        }
    }

    private mutating func add(_ part: UncoveredNeed, amount: Int, points: Int) {
        parts.append(part)
        missing += amount
        self.points += points
    }

    private var inOrder: UncoveredGroup {
        var copy = self
        copy.parts.sort { ($0.interval?.start.value ?? -1, $0.task) < ($1.interval?.start.value ?? -1, $1.task) }
        return copy
    }
}
