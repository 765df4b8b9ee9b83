/// Checks the neighbourhood: ids, references, positions, walking.
struct CommunityValidation {
    let community: Community
    let known: KnownIDs

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        func path(_ list: String, _ index: Int, _ key: String) -> FindingCollector.Path {
            [.key("community"), .key(list), .entry(index), .key(key)]
        }
        func ids(_ list: String, _ ids: [String], _ noun: FindingCollector.Noun) {
            collector.identifiers(ids, noun) { path(list, $0, "id") }
        }
        ids("branches", community.branches.map(\.id.text), NounName.branch)
        ids("grids", community.grids.map(\.id.text), NounName.grid)
        ids("estates", community.estates.map(\.id.text), NounName.estate)
        ids("buildings", community.buildings.map(\.id.text), NounName.building)
        ids("places", community.places.map(\.id.text), NounName.place)
        for (index, grid) in community.grids.enumerated() {
            collector.refer(
                grid.branch.text,
                among: known.branches,
                NounName.branch,
                at: path("grids", index, "branch")
            )
        }
        for (index, building) in community.buildings.enumerated() {
            collector.refer(building.grid.text, among: known.grids, NounName.grid, at: path("buildings", index, "grid"))
            if let estate = building.estate {
                collector.refer(
                    estate.text,
                    among: known.estates,
                    NounName.estate,
                    at: path("buildings", index, "estate")
                )
            }
            position(building.position, at: path("buildings", index, "position"), &collector)
            collector.number(
                building.households,
                in: Bounds.count,
                ("the number of households", "户数"),
                at: path("buildings", index, "households")
            )
        }
        for (index, place) in community.places.enumerated() {
            if let grid = place.grid {
                collector.refer(grid.text, among: known.grids, NounName.grid, at: path("places", index, "grid"))
            }
            position(place.position, at: path("places", index, "position"), &collector)
            collector.identifiers(place.rooms, ("room", "房间")) { path("places", index, "rooms") + [.entry($0)] }
        }
        walking(&collector)
    }

    private func position(_ position: Position, at path: FindingCollector.Path, _ collector: inout FindingCollector) {
        let noun: FindingCollector.Noun = ("a coordinate", "坐标")
        collector.number(position.x, in: Bounds.coordinate, noun, at: path)
        collector.number(position.y, in: Bounds.coordinate, noun, at: path)
    }

    private func walking(_ collector: inout FindingCollector) {
        let walking = community.walking
        let path: FindingCollector.Path = [.key("community"), .key("walking")]
        collector.number(
            walking.metresPerMinute,
            in: 1...1_000,
            ("the walking speed", "步行速度"),
            at: path + [.key("metres-per-minute")]
        )
        collector.number(
            walking.fixedMinutes,
            in: Bounds.minutesOfDay,
            ("the fixed part of a walk", "步行固定用时"),
            at: path + [.key("fixed-minutes")]
        )
        for (pair, minutes) in walking.matrix {
            for location in [pair.from, pair.to] {
                switch location {
                case .building(let id):
                    collector.refer(id.text, among: known.buildings, NounName.building, at: path + [.key("matrix")])
                case .place(let id):
                    collector.refer(id.text, among: known.places, NounName.place, at: path + [.key("matrix")])
                }
            }
            collector.number(
                minutes,
                in: Bounds.minutesOfDay,
                ("a walking time", "步行时间"),
                at: path + [.key("matrix")]
            )
        }
    }
}
