import Rostering

/// The kinds of visits, each with a number of its own.
enum VisitKind: CaseIterable {
    case company, hair, pair, nurse, physiotherapy

    /// How many visits of this kind a size has.
    func count(_ size: SampleSize) -> Int {
        let hair = max(1, size.companyVisits * 3 / 100)
        return switch self {
        case .company: size.companyVisits - hair
        case .hair: hair
        case .pair: size.pairVisits
        case .nurse: size.nurseVisits
        case .physiotherapy: size.physiotherapyVisits
        }
    }

    /// The service.
    var service: ServiceID {
        switch self {
        case .company: SampleService.company
        case .hair: SampleService.haircut
        case .pair: SampleService.pair
        case .nurse: SampleService.nurse
        case .physiotherapy: SampleService.physiotherapy
        }
    }

    /// The few people who can do it, if it takes specialists.
    var calling: Calling? {
        switch self {
        case .company, .pair: nil
        case .hair: .barber
        case .nurse: .nurse
        case .physiotherapy: .physiotherapist
        }
    }

    /// How long a visit takes.
    func minutes(_ random: inout RandomSource) -> Int {
        switch self {
        case .company: random.pick(weighted: [(30, 35), (45, 40), (60, 25)])
        case .hair: 30
        case .pair: random.pick(weighted: [(45, 50), (60, 50)])
        case .nurse: random.pick(weighted: [(30, 70), (45, 30)])
        case .physiotherapy: random.pick(weighted: [(45, 70), (60, 30)])
        }
    }

    /// How often a week a resident asks for it.
    func visitsAWeek(_ random: inout RandomSource) -> Int {
        switch self {
        case .company: random.pick(weighted: [(1, 45), (2, 40), (3, 15)])
        case .hair: 1
        case .pair, .nurse, .physiotherapy: random.pick(weighted: [(1, 70), (2, 30)])
        }
    }
}
