/// One slot of supervision.
struct CheckedSlot: Sendable {
    let start: Int
    let end: Int
    let children: Int
    /// Heads asked for.
    let demand: Int
    /// Indexes of the needs with a child present, in order of their ids.
    let needs: [Int]
}

/// The slots of one day of supervision, from the first to the last with demand, and the stays that are legal.
struct CheckedSupervision: Sendable {
    let slots: [CheckedSlot]
    private let shape: SupervisionShape
    private let midnight: Int

    /// - Parameter needs: the needs present on the day, by index, in order of their ids.
    init(shape: SupervisionShape, day: Int, needs: [(index: Int, need: Need)]) {
        self.shape = shape
        midnight = day * Minutes.perDay
        let length = max(1, shape.slot.value)
        var children: [Int: Int] = [:]
        var present: [Int: [Int]] = [:]
        for (index, need) in needs where need.children > 0 {
            guard let window = CheckedCalendar.stretch(need.window, day: 0) else { continue }
            for position in (window.lowerBound / length)...((window.upperBound - 1) / length) {
                children[position, default: 0] += need.children
                present[position, default: []].append(index)
            }
        }
        guard let first = children.keys.min(), let last = children.keys.max() else {
            slots = []
            return
        }
        let midnight = day * Minutes.perDay
        let ratio = max(1, shape.childrenPerAdult)
        slots = (first...last).map { position in
            let count = children[position] ?? 0
            return CheckedSlot(
                start: midnight + position * length,
                end: midnight + (position + 1) * length,
                children: count,
                demand: count > 0 ? max(shape.minimumHeads, (count + ratio - 1) / ratio) : 0,
                needs: present[position] ?? []
            )
        }
    }

    /// Whether a stay is one block of whole slots of a legal length.
    func isLegal(_ start: Int, _ end: Int) -> Bool {
        guard let first = slots.first, let last = slots.last else { return false }
        let length = max(1, shape.slot.value)
        return (start - midnight) % length == 0 && (end - midnight) % length == 0
            && start >= first.start && end <= last.end
            && end - start >= shape.minimumStay.value && end - start <= shape.maximumStay.value
    }
}
