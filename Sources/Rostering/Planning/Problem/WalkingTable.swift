/// Walking minutes between all locations of a community, looked up by index.
struct WalkingTable {
    private(set) var indexOf: [Location: Int] = [:]
    private var minutes: [Int32]
    private let count: Int

    init(_ community: Community) {
        var positions: [(Location, Position)] = []
        for building in community.buildings.sorted(by: { $0.id < $1.id }) {
            positions.append((.building(building.id), building.position))
        }
        for place in community.places.sorted(by: { $0.id < $1.id }) {
            positions.append((.place(place.id), place.position))
        }
        count = positions.count
        minutes = Array(repeating: 0, count: count * count)
        for (index, entry) in positions.enumerated() { indexOf[entry.0] = index }
        let walking = community.walking
        for from in 0..<count {
            for to in 0..<from {
                let dx = positions[from].1.x - positions[to].1.x
                let dy = positions[from].1.y - positions[to].1.y
                let distance = Double(dx * dx + dy * dy).squareRoot()
                var walk = max(0, Int(distance) / max(1, walking.metresPerMinute) - 1)
                while walk * walk * walking.metresPerMinute * walking.metresPerMinute < dx * dx + dy * dy { walk += 1 }
                var total = Int32(clamping: walk + walking.fixedMinutes)
                let pair = LocationPair(positions[from].0, positions[to].0)
                let reverse = LocationPair(pair.to, pair.from)
                if let given = walking.matrix[pair] ?? walking.matrix[reverse] { total = Int32(clamping: given) }
                minutes[from * count + to] = total
                minutes[to * count + from] = total
            }
        }
    }

    /// Minutes from one location to another, by index.
    func minutes(from: Int, to: Int) -> Int { Int(minutes[from * count + to]) }
}
