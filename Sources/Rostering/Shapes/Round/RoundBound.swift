extension RoutePlanner {
    func replacing(stops: [Stop]) -> RoutePlanner {
        RoutePlanner(
            shape: shape,
            kitchen: kitchen,
            kitchenPosition: kitchenPosition,
            stops: stops,
            walking: walking
        )
    }

    /// Minutes of a round's duty.
    func duration(walk: Int, doors: Int) -> Minutes {
        Minutes(shape.loadingTime.value + walk + doors * shape.doorTime.value)
    }

    /// Walking minutes of a given order, or `nil` if it breaks a limit or is empty.
    func walkIfPossible(_ order: [Int]) -> Int? {
        guard !order.isEmpty, order.reduce(0, { $0 + stops[$1].portions }) <= shape.maximumPortions else { return nil }
        let walk = walk(order)
        let onTheWay = walk + order.count * shape.doorTime.value
        let opens = order.map { stops[$0].opens }.max()!
        let closes = order.map { stops[$0].closes }.min()!
        guard onTheWay <= shape.hotFoodLimit.value, opens + onTheWay + shape.loadingTime.value <= closes else {
            return nil
        }
        return walk
    }

    /// A lower bound on the points of any rounds that serve all stops.
    var bound: Double {
        let portions = stops.reduce(0) { $0 + $1.portions }
        let rounds = (portions + shape.maximumPortions - 1) / max(1, shape.maximumPortions)
        let buildings = Set(stops.map(\.location)).sorted()
        var ways = 0
        var extra = Int.max
        for building in buildings {
            let fromKitchen = walking.minutes(from: kitchen, to: building)
            let shortest = buildings.filter { $0 != building }
                .reduce(fromKitchen) { min($0, walking.minutes(from: $1, to: building)) }
            ways += shortest
            extra = min(extra, fromKitchen - shortest)
        }
        return Double(rounds * RoutePlanner.pointsPerRound + ways + rounds * (buildings.isEmpty ? 0 : extra))
    }
}
