import Rostering

extension Field {
    static let serviceKeys = Vocabulary(
        required: ["id", "shape", "roles"],
        optional: [
            "name", "all-or-nothing", "weight", "desired-weight", "reach", "walking-limit", "continuity",
            "maximum-faces", "minimum-days-between", "mix", "two-adults", "visit", "round", "supervision", "session",
        ]
    )
    static let mixKeys = Vocabulary(required: ["skill"], optional: ["level", "at-least"])

    /// A kind of help.
    var service: Service? {
        guard let keys = keys(Field.serviceKeys) else { return nil }
        var service = Service(id: entryID(keys), shape: .shift, roles: keys["roles"]?.entries(\.role) ?? [])
        service.shape = shape(keys) ?? .shift
        service.name = keys["name"]?.localizedText ?? ""
        service.isAllOrNothing = keys["all-or-nothing"]?.boolean ?? false
        if let weight = keys["weight"]?.integer { service.weight = weight }
        service.desiredWeight =
            keys["desired-weight"]?.integer ?? Service.defaultDesiredWeight(weight: service.weight)
        service.reach = keys["reach"]?.choice(("reach", "范围")) ?? .community
        service.walkingLimit = keys["walking-limit"]?.integer
        service.continuity = keys["continuity"]?.boolean ?? false
        service.maximumFaces = keys["maximum-faces"]?.integer
        service.minimumDaysBetween = keys["minimum-days-between"]?.integer ?? 1
        service.mix = keys["mix"]?.listOrOne?.compactMap(\.mix) ?? []
        service.requiresTwoAdults = keys["two-adults"]?.boolean ?? false
        return service
    }

    /// A demand on the mix of a team: `nurse:experienced`, or a map.
    private var mix: TeamMix? {
        if let scalar {
            return skillAndLevel(scalar).map { TeamMix(skill: $0.skill, level: $0.level ?? .qualified) }
        }
        guard let keys = keys(Field.mixKeys) else { return nil }
        return TeamMix(
            skill: keys["skill"]?.identifier() ?? "",
            level: keys["level"]?.choice(("level", "等级")) ?? .qualified,
            atLeast: keys["at-least"]?.integer ?? 1
        )
    }
}
