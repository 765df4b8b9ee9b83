import Rostering

extension Field {
    static let startStepKeys = Vocabulary(optional: ["start-step"])
    static let roundKeys = Vocabulary(
        required: ["kitchen", "maximum-portions"],
        optional: ["hot-food-limit", "loading-time", "door-time", "start-step"]
    )
    static let supervisionKeys = Vocabulary(
        required: ["place"],
        optional: ["children-per-adult", "minimum-heads", "slot", "minimum-stay", "maximum-stay"]
    )

    private enum ShapeName: String, CaseIterable { case shift, visit, round, supervision, session }

    /// The shape that a service names, with the numbers of the block of the same name.
    func shape(_ keys: Keys) -> DemandShape? {
        guard let name = keys["shape"]?.choice(("shape", "形态"), of: ShapeName.self) else {
            reading.isStructureBroken = true
            return nil
        }
        for other in ShapeName.allCases where other != name {
            keys[other.rawValue]?.report(
                "the shape is '\(name.rawValue)', so a block '\(other.rawValue)' has no meaning",
                "形态是“\(name.rawValue)”，“\(other.rawValue)”一节没有意义"
            )
        }
        let block = keys[name.rawValue]
        switch name {
        case .shift: return .shift
        case .visit: return .visit(startStep: block?.startStep ?? 15)
        case .session: return .session(startStep: block?.startStep ?? 15)
        case .round: return block == nil ? missing("round") : block?.round.map { .round($0) }
        case .supervision:
            return block == nil ? missing("supervision") : block?.supervision.map { .supervision($0) }
        }
    }

    private func missing(_ key: String) -> DemandShape? {
        reading.isStructureBroken = true
        report("missing key '\(key)'", "缺少键“\(key)”")
        return nil
    }

    private var startStep: Minutes? { keys(Field.startStepKeys)?["start-step"]?.minutes }

    private var round: RoundShape? {
        guard let keys = keys(Field.roundKeys) else { return nil }
        var round = RoundShape(
            kitchen: keys["kitchen"]?.identifier() ?? "",
            maximumPortions: keys["maximum-portions"]?.integer ?? 1
        )
        if let minutes = keys["hot-food-limit"]?.minutes { round.hotFoodLimit = minutes }
        if let minutes = keys["loading-time"]?.minutes { round.loadingTime = minutes }
        if let minutes = keys["door-time"]?.minutes { round.doorTime = minutes }
        if let minutes = keys["start-step"]?.minutes { round.startStep = minutes }
        return round
    }

    private var supervision: SupervisionShape? {
        guard let keys = keys(Field.supervisionKeys) else { return nil }
        var shape = SupervisionShape(place: keys["place"]?.identifier() ?? "")
        if let ratio = keys["children-per-adult"]?.integer { shape.childrenPerAdult = ratio }
        if let heads = keys["minimum-heads"]?.integer { shape.minimumHeads = heads }
        if let minutes = keys["slot"]?.minutes { shape.slot = minutes }
        if let minutes = keys["minimum-stay"]?.minutes { shape.minimumStay = minutes }
        if let minutes = keys["maximum-stay"]?.minutes { shape.maximumStay = minutes }
        return shape
    }
}
