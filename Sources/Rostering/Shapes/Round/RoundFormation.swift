import LinearModel

/// Groups the stops of every service and day into rounds, by set partitioning over a pool of candidates.
///
/// Model: minimise Σ over rounds of 30 + walking minutes, every stop in exactly one round of the pool.
/// Bound: with n = ⌈portions / maximum portions⌉ rounds at least, each building entered at least once and each round
/// leaving the kitchen once: 30 n + Σ over buildings of the shortest way in + n · the least extra of coming from the
/// kitchen. Shape: one row for a stop, one binary column for a candidate (a few thousand for 150 stops).
struct RoundFormation {
    let scenario: Scenario
    let walking: WalkingTable
    let solver: any Solver
    let effort: Double
    let shouldStop: @Sendable () -> Bool

    /// All rounds of the scenario, by service and day.
    func form() async throws -> FormedRounds {
        var result = FormedRounds()
        var objective = 0
        var bound = 0.0
        var known: [[Stop]: (routes: [Route], points: Int)] = [:]
        for service in scenario.services.sorted(by: { $0.id < $1.id }) {
            guard case .round(let shape) = service.shape,
                let kitchen = scenario.community.places.first(where: { $0.id == shape.kitchen })
            else { continue }
            for day in 0..<scenario.horizon.dayCount {
                var planner = RoutePlanner(
                    shape: shape,
                    kitchen: walking.indexOf[.place(kitchen.id)] ?? 0,
                    kitchenPosition: kitchen.position,
                    stops: stops(service, day: day),
                    walking: walking
                )
                let alone = planner.stops.indices.map { planner.route(over: [$0]) != nil }
                for (stop, isPossible) in zip(planner.stops, alone) where !isPossible {
                    result.unserved.append(.init(need: stop.need, day: day, points: stop.points))
                }
                let possible = zip(planner.stops, alone).filter(\.1).map(\.0)
                guard !possible.isEmpty else { continue }
                let kept = keptRounds(service, day: day, possible: possible, planner: planner)
                let keptNeeds = Set(kept.flatMap(\.stops))
                planner = planner.replacing(stops: possible.filter { !keptNeeds.contains($0.need) })
                let formed: (routes: [Route], points: Int)
                if let same = known[planner.stops] {
                    formed = same
                } else {
                    formed = try await partition(planner)
                    known[planner.stops] = formed
                }
                let whole = planner.replacing(stops: possible)
                objective += formed.points
                for round in kept {
                    let order = round.stops.map { need in possible.firstIndex { $0.need == need }! }
                    objective += RoutePlanner.pointsPerRound + whole.walk(order)
                }
                bound += whole.bound
                result.rounds += numbered(formed.routes, kept: kept, planner: planner, service: service, day: day)
            }
        }
        if !result.rounds.isEmpty {
            let isOptimal = Double(objective) <= bound + 1e-6
            result.certificate = LevelCertificate(
                level: .care,
                objective: objective,
                bound: bound,
                termination: isOptimal ? .optimal : .workLimit,
                limitedBy: isOptimal ? nil : "the bound counts rounds and ways in, not whole routes"
            )
        }
        return result
    }

    private func stops(_ service: Service, day: Int) -> [Stop] {
        let date = scenario.horizon.date(ofDay: day)
        let buildings = Dictionary(
            scenario.community.buildings.map { ($0.id, $0.position) },
            uniquingKeysWith: { first, _ in first }
        )
        let homes = Dictionary(
            scenario.residents.map { ($0.id, $0.building) },
            uniquingKeysWith: { first, _ in first }
        )
        return scenario.needs.filter { $0.service == service.id && scenario.happens($0.days, on: date) }
            .sorted { $0.id < $1.id }
            .compactMap { need in
                guard let building = need.resident.flatMap({ homes[$0] }), let position = buildings[building] else {
                    return nil
                }
                return Stop(
                    need: need.id,
                    location: walking.indexOf[.building(building)] ?? 0,
                    position: position,
                    portions: need.portions,
                    opens: need.window.from.minute,
                    closes: need.window.to.minute,
                    points: service.weight * need.priority * (1 + need.weeksOpen) * need.portions
                )
            }
    }

    /// Published rounds, less the stops that no longer exist, as far as they are still possible.
    private func keptRounds(_ service: Service, day: Int, possible: [Stop], planner: RoutePlanner) -> [Round] {
        var used: Set<NeedID> = []
        let whole = planner.replacing(stops: possible)
        return (scenario.published?.rounds ?? []).filter { $0.service == service.id && $0.day == day }
            .sorted { $0.id < $1.id }
            .compactMap { round in
                let order = round.stops.compactMap { need in
                    used.contains(need) ? nil : possible.firstIndex { $0.need == need }
                }
                guard let walk = whole.walkIfPossible(order) else { return nil }
                var kept = round
                kept.stops = order.map { possible[$0].need }
                used.formUnion(kept.stops)
                kept.portions = order.reduce(0) { $0 + possible[$1].portions }
                kept.duration = whole.duration(walk: walk, doors: order.count)
                return kept
            }
    }

    /// The cheapest set of candidates that serves every stop once.
    private func partition(_ planner: RoutePlanner) async throws -> (routes: [Route], points: Int) {
        guard !planner.stops.isEmpty else { return ([], 0) }
        let pool = RoundPool(planner: planner, seed: 7)
        var model = LinearModel(name: "rounds")
        var terms: [[LinearModel.Term]] = Array(repeating: [], count: planner.stops.count)
        let candidates = pool.candidates.sorted()
        for (index, route) in candidates.map({ pool.routes[$0] }).enumerated() {
            let column = model.addColumn(
                "route\(index)",
                lower: 0,
                upper: 1,
                kind: .integer,
                objective: Double(RoutePlanner.pointsPerRound + route.walk)
            )
            for stop in route.stops { terms[stop].append(.init(column, 1)) }
        }
        for (stop, terms) in terms.enumerated() { _ = model.addRow("stop\(stop)", lower: 1, upper: 1, terms: terms) }
        let best = Set(pool.best)
        let start = candidates.map { best.contains($0) ? 1.0 : 0.0 }
        var options = SolveOptions()
        options.starts = [start]
        options.nodeLimit = max(1, Int(30 * effort))
        options.relativeGap = 0.001
        options.shouldStop = shouldStop
        let result = try await solver.solve(model, options: options, progress: nil)
        let values = result.values ?? start
        let routes = candidates.indices.filter { values[$0] > 0.5 }
            .map { planner.improved(pool.routes[candidates[$0]]) }
        return (routes, routes.reduce(0) { $0 + RoutePlanner.pointsPerRound + $1.walk })
    }

    /// Gives every round its id; kept rounds keep theirs.
    private func numbered(
        _ routes: [Route],
        kept: [Round],
        planner: RoutePlanner,
        service: Service,
        day: Int
    ) -> [Round] {
        let date = scenario.horizon.date(ofDay: day)
        var taken = Set(kept.map(\.id))
        var number = 0
        let sorted = routes.sorted { planner.stops[$0.stops[0]].need < planner.stops[$1.stops[0]].need }
        let new = sorted.map { route -> Round in
            var id: TaskID
            repeat {
                number += 1
                id = TaskID("\(service.id)@\(date)/R\(number)")
            } while taken.contains(id)
            taken.insert(id)
            return Round(
                id: id,
                service: service.id,
                day: day,
                stops: route.stops.map { planner.stops[$0].need },
                portions: route.stops.reduce(0) { $0 + planner.stops[$1].portions },
                duration: planner.duration(walk: route.walk, doors: route.stops.count)
            )
        }
        return (kept + new).sorted { $0.id < $1.id }
    }
}
