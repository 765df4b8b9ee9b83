/// How long, and by how much, some stretches of time exceed a capacity.
struct CheckedExcess {
    /// ∫ max(0, stretches at t − capacity) dt, in minutes.
    let minutes: Int
    /// Positions of the stretches that are present while it is exceeded, in the given order.
    let involved: [Int]

    init(_ stretches: [(start: Int, end: Int)], capacity: Int) {
        guard stretches.count > max(0, capacity) else {
            minutes = 0
            involved = []
            return
        }
        let instants = Set(stretches.flatMap { [$0.start, $0.end] }).sorted()
        var total = 0
        var present: Set<Int> = []
        for (from, to) in zip(instants, instants.dropFirst()) {
            let here = stretches.indices.filter { stretches[$0].start <= from && to <= stretches[$0].end }
            guard here.count > capacity else { continue }
            total += (here.count - max(0, capacity)) * (to - from)
            present.formUnion(here)
        }
        minutes = total
        involved = present.sorted()
    }
}
