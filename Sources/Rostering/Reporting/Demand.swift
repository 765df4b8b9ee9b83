/// What the needs of a scenario ask for on the days of its horizon, counted for reports alone.
///
/// Units: heads of shifts, visits and sessions; doors of rounds; heads and slots of supervision.
struct Demand {
    /// What one need, or the supervision of one day, asks for.
    struct Item {
        var service: ServiceID
        var need: NeedID?
        var grid: GridID?
        var amount: Int
    }

    /// The items, in the order of the needs.
    let items: [Item]

    /// The demand of a scenario. Complexity: needs times days, and slots of supervision.
    init(_ index: ScenarioIndex) {
        let days = 0..<index.scenario.horizon.dayCount
        var items: [Item] = []
        var children: [ServiceID: [[Need]]] = [:]
        for need in index.scenario.needs {
            guard let service = index.services[need.service] else { continue }
            let matching = days.filter { index.arises(need, onDay: $0) }
            let heads = (need.roles ?? service.roles).reduce(0) { $0 + $1.minimum }
            func ask(_ amount: Int) {
                guard amount > 0 else { return }
                items.append(Item(service: service.id, need: need.id, grid: index.grid(of: need), amount: amount))
            }
            switch service.shape {
            case .shift: ask(heads * matching.count)
            case .visit: ask(heads * (matching.isEmpty ? 0 : need.times ?? matching.count))
            case .session: ask(matching.isEmpty ? 0 : heads * need.sessions)
            case .round: ask(matching.count)
            case .supervision:
                for day in matching {
                    children[service.id, default: days.map { _ in [] }][day].append(need)
                }
            }
        }
        for service in index.scenario.services {
            guard case .supervision(let shape) = service.shape, let present = children[service.id] else { continue }
            let amount = present.reduce(0) { $0 + Demand.headsAndSlots(of: $1, shape) }
            items.append(Item(service: service.id, grid: index.places[shape.place]?.grid, amount: amount))
        }
        self.items = items
    }

    /// What is missing by an uncovered need, in the same units.
    static func amount(of uncovered: UncoveredNeed, in service: Service) -> Int {
        switch service.shape {
        case .supervision(let shape):
            let slots = (uncovered.interval?.duration.value ?? 0) / max(1, shape.slot.value)
            return uncovered.short * max(1, slots)
        case .round: return 1
        default: return uncovered.short
        }
    }

    /// The heads of a day's slots, in all.
    private static func headsAndSlots(of needs: [Need], _ shape: SupervisionShape) -> Int {
        let slot = max(1, shape.slot.value)
        var sum = 0
        for start in stride(from: 0, to: Minutes.perDay, by: slot) {
            let present = needs.reduce(0) {
                $1.window.from.minute < start + slot && start < $1.window.to.minute ? $0 + $1.children : $0
            }
            guard present > 0 else { continue }
            let ratio = max(1, shape.childrenPerAdult)
            sum += max(shape.minimumHeads, (present + ratio - 1) / ratio)
        }
        return sum
    }
}
