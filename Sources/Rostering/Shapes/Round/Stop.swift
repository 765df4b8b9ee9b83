/// One door of a service on one day, as the forming of rounds sees it.
struct Stop: Hashable {
    let need: NeedID
    /// Index of its building in the walking table.
    let location: Int
    let position: Position
    let portions: Int
    let opens: Int
    let closes: Int
    /// Coverage points of its absence.
    let points: Int
}

/// The rounds of a scenario, how good they are, and the stops that fit in none.
struct FormedRounds: Sendable {
    var rounds: [Round] = []
    var unserved: [Problem.UnservedStop] = []
    var certificate: LevelCertificate?
}

/// An ordered set of stops (by index) with the points it costs.
struct Route: Hashable {
    var stops: [Int]
    /// Walking minutes, from the kitchen to the last door.
    var walk: Int
}

/// The limits of a service's rounds, and the order of the doors within one.
struct RoutePlanner {
    let shape: RoundShape
    let kitchen: Int
    let kitchenPosition: Position?
    let stops: [Stop]
    let walking: WalkingTable
    /// Points of one round beside its walking minutes.
    static let pointsPerRound = 30

    /// The best route found over a set of stops, or `nil` if no round can serve them together.
    func route(over members: [Int]) -> Route? {
        guard !members.isEmpty, members.reduce(0, { $0 + stops[$1].portions }) <= shape.maximumPortions else {
            return nil
        }
        let near = nearestNeighbour(members)
        let order = walk(near) <= walk(members) ? near : members
        return checked(order)
    }

    /// The route with its doors in a better order, if one is found by 2-opt and moves of single doors.
    func improved(_ route: Route) -> Route {
        // Doors of one building in the order of their ids, so that the route does not depend on how it was found.
        checked(tidy(improve(route.stops))) ?? route
    }

    private func checked(_ members: [Int]) -> Route? {
        let walk = self.walk(members)
        let onTheWay = walk + members.count * shape.doorTime.value
        let duration = onTheWay + shape.loadingTime.value
        let opens = members.map { stops[$0].opens }.max()!
        let closes = members.map { stops[$0].closes }.min()!
        guard onTheWay <= shape.hotFoodLimit.value, opens + duration <= closes else { return nil }
        return Route(stops: members, walk: walk)
    }

    func walk(_ order: [Int]) -> Int {
        var at = kitchen
        var total = 0
        for stop in order {
            total += walking.minutes(from: at, to: stops[stop].location)
            at = stops[stop].location
        }
        return total
    }

    private func nearestNeighbour(_ members: [Int]) -> [Int] {
        var rest = members.sorted()
        var order: [Int] = []
        var at = kitchen
        while !rest.isEmpty {
            let next = rest.indices.min {
                (walking.minutes(from: at, to: stops[rest[$0]].location), rest[$0])
                    < (walking.minutes(from: at, to: stops[rest[$1]].location), rest[$1])
            }!
            at = stops[rest[next]].location
            order.append(rest.remove(at: next))
        }
        return order
    }

    /// 2-opt and single-stop moves on an open path until nothing improves.
    private func improve(_ start: [Int]) -> [Int] {
        var order = start
        var best = walk(order)
        var improved = order.count > 2
        while improved {
            improved = false
            for first in 0..<order.count {
                for last in (first + 1)..<max(first + 1, order.count) {
                    var candidate = order
                    candidate[first...last].reverse()
                    if walk(candidate) < best {
                        order = candidate
                        best = walk(candidate)
                        improved = true
                    }
                    candidate = order
                    candidate.insert(candidate.remove(at: first), at: last)
                    if walk(candidate) < best {
                        order = candidate
                        best = walk(candidate)
                        improved = true
                    }
                }
            }
        }
        return order
    }

    private func tidy(_ order: [Int]) -> [Int] {
        var result: [Int] = []
        var index = 0
        while index < order.count {
            var end = index
            while end < order.count, stops[order[end]].location == stops[order[index]].location { end += 1 }
            result += order[index..<end].sorted()
            index = end
        }
        return result
    }
}
