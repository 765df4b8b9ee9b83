/// What a volunteer mainly does; decides the times that they surely offer and the skills that they hold.
enum Calling: CaseIterable {
    case host, cook, breakfast, nurse, physiotherapist, mediator, carer, barber, carrier, visitor

    /// How many there are at scale 1, and at least at any scale. Visitors are the rest.
    private var count: (atScaleOne: Int, least: Int) {
        switch self {
        case .host: (26, 2)
        case .cook: (20, 3)
        case .breakfast: (10, 2)
        case .nurse: (10, 2)
        case .physiotherapist: (6, 1)
        case .mediator: (7, 1)
        case .carer: (34, 6)
        case .barber: (3, 1)
        case .carrier: (56, 2)
        case .visitor: (0, 1)
        }
    }

    /// The fewest volunteers with whom every service has somebody.
    static let leastVolunteers = allCases.reduce(0) { $0 + $1.count.least }

    /// The callings of all volunteers of a size, in order of the cases.
    static func all(size: SampleSize) -> [Calling] {
        var result: [Calling] = []
        for calling in allCases where calling != .visitor {
            let (number, least) = calling.count
            result += Array(repeating: calling, count: size.scaled(number, least: least))
        }
        return result + Array(repeating: .visitor, count: max(1, size.volunteers - result.count))
    }
}

/// How a volunteer spends their days; decides when they are free at all.
enum Lifestyle {
    case retired, worker, student, flexible

    /// A lifestyle that goes with a calling.
    static func of(_ calling: Calling, random: inout RandomSource) -> Lifestyle {
        switch calling {
        case .host: random.pick(weighted: [(.retired, 60), (.worker, 30), (.flexible, 10)])
        case .cook, .breakfast: random.pick(weighted: [(.retired, 75), (.flexible, 25)])
        case .nurse: random.pick(weighted: [(.retired, 50), (.flexible, 30), (.worker, 20)])
        case .physiotherapist: random.pick(weighted: [(.flexible, 60), (.worker, 40)])
        case .mediator: random.pick(weighted: [(.retired, 55), (.worker, 45)])
        case .carer: random.pick(weighted: [(.student, 40), (.flexible, 30), (.retired, 30)])
        case .barber: .flexible
        case .carrier: random.pick(weighted: [(.retired, 50), (.worker, 20), (.student, 20), (.flexible, 10)])
        case .visitor: random.pick(weighted: [(.retired, 62), (.worker, 28), (.flexible, 10)])
        }
    }
}
