import Rostering

/// The neighbourhood of every tiny scenario: three grids in two branches, four buildings, three places.
enum TinyCommunity {
    static let buildings: [BuildingID] = ["b1", "b2", "b3", "b4"]
    static let places: [PlaceID] = ["hall", "clinic", "kitchen"]

    /// Distances at, just above and well within whole minutes; sometimes a matrix entry; sometimes a holiday.
    static func make(_ random: inout SplitMix64, _ horizon: Horizon) -> Community {
        var community = Community()
        community.branches = [GridBranch(id: "east"), GridBranch(id: "west")]
        community.grids = [
            Grid(id: "g1", branch: "east"), Grid(id: "g2", branch: "east"), Grid(id: "g3", branch: "west"),
        ]
        community.buildings = [
            Building(id: "b1", grid: "g1", position: Position(x: 0, y: 0)),
            Building(id: "b2", grid: "g1", position: Position(x: 84, y: 112)),
            Building(id: "b3", grid: "g2", position: Position(x: 0, y: random.pick([350, 351]))),
            Building(id: "b4", grid: "g3", position: Position(x: -420, y: random.pick([0, 1]))),
        ]
        community.places = [
            Place(id: "hall", position: Position(x: 0, y: 140), rooms: ["A", "B"]),
            Place(id: "clinic", position: Position(x: 70, y: 0), grid: "g2", rooms: ["A"]),
            Place(id: "kitchen", position: Position(x: 0, y: 0), grid: random.pick([nil, "g1"])),
        ]
        community.walking = Walking(metresPerMinute: random.pick([70, 35]), fixedMinutes: random.pick([2, 0]))
        if random.chance(40) {
            let pairs: [LocationPair] = [
                LocationPair(.place("hall"), .place("clinic")), LocationPair(.place("clinic"), .building("b2")),
                LocationPair(.building("b1"), .place("hall")), LocationPair(.building("b3"), .place("kitchen")),
            ]
            community.walking.matrix[random.pick(pairs)] = random.pick([0, 3, 17])
        }
        if random.chance(30) { community.calendar.holidays = [random.pick(horizon.dates)] }
        if random.chance(30) { community.calendar.makeUpWorkingDays = [random.pick(horizon.dates)] }
        return community
    }
}
