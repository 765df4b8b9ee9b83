/// Candidate rounds for the set-partitioning step: segments of giant tours through all stops.
struct RoundPool {
    let planner: RoutePlanner
    private(set) var routes: [Route] = []
    private var indexOf: [[Int]: Int?] = [:]
    /// The best complete set of routes found, and its points.
    private(set) var best: [Int] = []
    private(set) var bestPoints = Int.max

    init(planner: RoutePlanner, seed: UInt64) {
        self.planner = planner
        let tours = tours(seed: seed)
        let costs = tours.map { split($0) }
        let good = tours.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.prefix(3)
        candidates.formUnion(good.flatMap { segments(tours[$0]) })
    }

    /// Indices of the routes worth choosing from: every tour's best split, and all segments of the best tours.
    private(set) var candidates: Set<Int> = []

    /// The feasible segments of a tour that carry at least half of what a round may.
    private mutating func segments(_ tour: [Int]) -> [Int] {
        var result: [Int] = []
        for start in tour.indices {
            var members: [Int] = []
            for stop in tour[start...] {
                members.append(stop)
                guard let route = add(members) else { break }
                let portions = members.reduce(0) { $0 + planner.stops[$1].portions }
                if 2 * portions >= planner.shape.maximumPortions || members.count == 1 { result.append(route) }
            }
        }
        return result
    }

    /// Giant tours: sweeps around the kitchen in both directions, bands from south to north, nearest neighbours,
    /// and shuffles of the best.
    private func tours(seed: UInt64) -> [[Int]] {
        let stops = planner.stops
        let all = Array(stops.indices)
        guard let kitchen = planner.kitchenPosition else { return [all] }
        func key(_ stop: Int) -> (Int, Int, Int) { (stops[stop].opens, stops[stop].location, stop) }
        let sweep = all.sorted {
            let left = Sweep(stops[$0].position, around: kitchen)
            let right = Sweep(stops[$1].position, around: kitchen)
            return left == right ? key($0) < key($1) : left < right
        }
        var result = [all, sweep]
        let turns = min(stops.count, 12)
        for turn in 1..<max(2, turns) {
            let cut = turn * stops.count / turns
            result.append(Array(sweep[cut...] + sweep[..<cut]))
        }
        for width in [60, 120, 200] {
            result.append(
                all.sorted {
                    let left = (stops[$0].position.x / width, stops[$0].position.y)
                    let right = (stops[$1].position.x / width, stops[$1].position.y)
                    if left.0 != right.0 { return left.0 < right.0 }
                    if left.1 != right.1 { return left.0 % 2 == 0 ? left.1 < right.1 : left.1 > right.1 }
                    return key($0) < key($1)
                }
            )
        }
        let byWindow = sweep.sorted { (stops[$0].opens, stops[$0].closes) < (stops[$1].opens, stops[$1].closes) }
        result.append(byWindow)
        var random = RandomSource(seed: seed)
        for _ in 0..<8 where stops.count > 2 {
            var tour = result[random.below(result.count)]
            for _ in 0..<max(1, stops.count / 8) {
                let from = random.below(tour.count)
                let stop = tour.remove(at: from)
                tour.insert(stop, at: min(tour.count, max(0, from + random.below(9) - 4)))
            }
            result.append(tour)
        }
        return result
    }

    /// Points of the cheapest split of a giant tour into rounds, which joins the candidates.
    private mutating func split(_ tour: [Int]) -> Int {
        var cost = Array(repeating: Int.max / 2, count: tour.count + 1)
        var via = Array(repeating: (from: -1, route: -1), count: tour.count + 1)
        cost[0] = 0
        for start in tour.indices where cost[start] < Int.max / 2 {
            var members: [Int] = []
            for end in start..<tour.count {
                members.append(tour[end])
                guard let route = add(members) else { break }
                let points = cost[start] + RoutePlanner.pointsPerRound + routes[route].walk
                if points < cost[end + 1] {
                    cost[end + 1] = points
                    via[end + 1] = (start, route)
                }
            }
        }
        var chosen: [Int] = []
        var at = tour.count
        while at > 0 {
            chosen.append(via[at].route)
            at = via[at].from
        }
        candidates.formUnion(chosen)
        if cost[tour.count] < bestPoints {
            bestPoints = cost[tour.count]
            best = chosen.sorted()
        }
        return cost[tour.count]
    }

    private mutating func add(_ members: [Int]) -> Int? {
        let key = members.sorted()
        if let known = indexOf[key] { return known }
        guard let route = planner.route(over: key) else {
            indexOf[key] = .some(nil)
            return nil
        }
        routes.append(route)
        indexOf[key] = routes.count - 1
        return routes.count - 1
    }
}

/// A direction around a centre, ordered counter-clockwise by exact integer arithmetic.
private struct Sweep: Comparable {
    let x: Int
    let y: Int

    init(_ position: Position, around centre: Position) {
        x = position.x - centre.x
        y = position.y - centre.y
    }

    private var half: Int { y < 0 || (y == 0 && x < 0) ? 1 : 0 }

    static func < (left: Sweep, right: Sweep) -> Bool {
        if left.half != right.half { return left.half < right.half }
        let cross = left.x * right.y - left.y * right.x
        return cross != 0 ? cross > 0 : left.x * left.x + left.y * left.y < right.x * right.x + right.y * right.y
    }
}
