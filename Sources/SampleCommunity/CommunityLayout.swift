import Rostering

/// The map: branches, grids, estates, buildings and places at the density of 60 buildings on 500 m × 600 m.
struct CommunityLayout {
    let branches: [GridBranch]
    let grids: [Grid]
    let estates: [Estate]
    let buildings: [Building]
    let places: [Place]
    /// For each building the positions of its grid, its branch and its site.
    let gridOf: [Int]
    let branchOf: [Int]
    let siteOf: [Int]

    /// Draws the map of a size.
    init(size: SampleSize, random: inout RandomSource) {
        let (gridCount, branchCount, estateCount) = (size.grids, size.branches, size.estates)
        let branchOfGrid = (0..<gridCount).map { $0 * branchCount / gridCount }
        branches = (0..<branchCount).map { index in
            let number = index + 1
            return GridBranch(
                id: BranchID("BR\(padded(number, width: branchCount > 9 ? 2 : 1))"),
                name: LocalizedText("Branch \(number)", chinese: "第\(number)网格支部")
            )
        }
        let branches = branches
        grids = (0..<gridCount).map { index in
            Grid(
                id: GridID(numbered("G", index + 1, of: gridCount, width: 2)),
                branch: branches[branchOfGrid[index]].id,
                name: LocalizedText("Grid \(index + 1)", chinese: "第\(index + 1)网格")
            )
        }
        estates = (0..<estateCount).map { index in
            Estate(
                id: EstateID(numbered("E", index + 1, of: estateCount, width: 1)),
                name: Names.estate(index)
            )
        }
        let count = size.buildings
        gridOf = (0..<count).map { $0 * gridCount / count }
        branchOf = gridOf.map { branchOfGrid[$0] }
        siteOf = gridOf.map { min(size.sites - 1, $0 * size.sites / gridCount) }

        let lattice = GridLattice(size: size)
        let firstOfGrid = (0..<gridCount).map { grid in (grid * count + gridCount - 1) / gridCount } + [count]
        // 4,060 households in 60 buildings: shares of 50 to 85, then exact by the largest running total.
        let shares = (0..<count).map { _ in random.number(50...85) }
        let total = shares.reduce(0, +)
        var (running, given) = (0, 0)
        var made: [Building] = []
        for index in 0..<count {
            let grid = gridOf[index]
            running += shares[index]
            let households = max(0, size.households * running / total - given)
            given += households
            made.append(
                Building(
                    id: BuildingID(numbered("B", index + 1, of: count, width: 2)),
                    grid: grids[grid].id,
                    position: lattice.position(
                        grid: grid,
                        building: index - firstOfGrid[grid],
                        of: firstOfGrid[grid + 1] - firstOfGrid[grid],
                        random: &random
                    ),
                    estate: estates[index * estateCount / count].id,
                    households: households
                )
            )
        }
        buildings = made
        places = SamplePlace.all(sites: size.sites, buildings: made, siteOf: siteOf)
    }

    /// The community of this map.
    func community(calendar: HolidayCalendar) -> Community {
        Community(
            name: LocalizedText("Yucheng community (synthetic)", chinese: "裕城社区（虚构数据）"),
            branches: branches,
            grids: grids,
            estates: estates,
            buildings: buildings,
            places: places,
            walking: Walking(metresPerMinute: 70, fixedMinutes: 1),
            calendar: calendar
        )
    }
}

/// Where grids lie: rows of equal height, run through to and fro, so that neighbours in number are neighbours in place.
struct GridLattice {
    private let (width, height): (Int, Int)
    private let (columns, rows, count): (Int, Int, Int)

    /// A lattice for a size.
    init(size: SampleSize) {
        let side = size.scale.squareRoot()
        width = max(60, Int(500 * side))
        height = max(60, Int(600 * side))
        count = size.grids
        let ideal = (Double(count) * 500 / 600).squareRoot()
        columns = max(1, Int(ideal.rounded(.toNearestOrAwayFromZero)))
        rows = (count + columns - 1) / columns
    }

    /// Where a grid's building stands, moved a little at random.
    func position(grid: Int, building: Int, of buildings: Int, random: inout RandomSource) -> Position {
        let row = grid / columns
        let inRow = min(columns, count - row * columns)
        let column = row % 2 == 0 ? grid % columns : inRow - 1 - grid % columns
        let (cellWidth, cellHeight) = (width / inRow, height / rows)
        let across = max(1, Int(Double(buildings).squareRoot().rounded(.up)))
        let down = (buildings + across - 1) / across
        let (stepX, stepY) = (cellWidth / across, cellHeight / down)
        return Position(
            x: column * cellWidth + (building % across) * stepX + stepX / 2 + random.number(-8...8),
            y: row * cellHeight + (building / across) * stepY + stepY / 2 + random.number(-8...8)
        )
    }
}
