import Rostering

extension Field {
    static let volunteerKeys = Vocabulary(
        required: ["id"],
        optional: [
            "name", "kind", "home", "household", "gender", "adult", "languages", "skills", "availability", "load",
            "reach", "walking-limit", "kin", "refuses", "keep-together", "keep-apart", "preferences", "history",
        ],
        nested: ["load": loadKeys.all, "history": historyKeys.all]
    )
    static let loadKeys = Vocabulary(optional: [
        "minimum-minutes", "target-minutes", "maximum-minutes", "maximum-duties", "maximum-minutes-per-day",
        "maximum-duties-per-day", "maximum-days", "maximum-days-in-row", "rest-minutes", "earliest-start",
        "latest-end",
    ])
    static let historyKeys = Vocabulary(optional: [
        "minutes-served", "minutes-offered", "served", "no-shows", "days-in-row",
    ])

    /// A volunteer.
    var volunteer: Volunteer? {
        guard let keys = keys(Field.volunteerKeys) else { return nil }
        var volunteer = Volunteer(id: entryID(keys))
        volunteer.name = keys["name"]?.text ?? ""
        volunteer.kind = keys["kind"]?.choice(("kind", "类别")) ?? .volunteer
        volunteer.home = keys["home"]?.identifier()
        volunteer.household = keys["household"]?.identifier()
        volunteer.gender = keys["gender"]?.choice(("gender", "性别"))
        volunteer.isAdult = keys["adult"]?.boolean ?? true
        volunteer.languages = Set(keys["languages"]?.listOrOne?.compactMap(\.text) ?? [])
        volunteer.skills = keys["skills"]?.listOrOne?.compactMap(\.skillHolding) ?? []
        volunteer.availability = keys["availability"]?.availability ?? Availability()
        volunteer.load = keys["load"]?.load ?? LoadLimits()
        volunteer.reach = keys["reach"]?.choice(("reach", "范围")) ?? .community
        volunteer.walkingLimit = keys["walking-limit"]?.integer
        volunteer.kin = Set(keys["kin"]?.identifiers() ?? [])
        volunteer.refuses = Set(keys["refuses"]?.identifiers() ?? [])
        volunteer.keepTogether = Set(keys["keep-together"]?.identifiers() ?? [])
        volunteer.keepApart = Set(keys["keep-apart"]?.identifiers() ?? [])
        volunteer.preferences = keys["preferences"]?.listOrOne?.compactMap(\.preference) ?? []
        volunteer.history = keys["history"]?.history ?? History()
        return volunteer
    }

    private var load: LoadLimits? {
        guard let keys = keys(Field.loadKeys) else { return nil }
        return LoadLimits(
            minimumMinutes: keys["minimum-minutes"]?.integer,
            targetMinutes: keys["target-minutes"]?.integer,
            maximumMinutes: keys["maximum-minutes"]?.integer,
            maximumDuties: keys["maximum-duties"]?.integer,
            maximumMinutesPerDay: keys["maximum-minutes-per-day"]?.integer,
            maximumDutiesPerDay: keys["maximum-duties-per-day"]?.integer,
            maximumDays: keys["maximum-days"]?.integer,
            maximumDaysInRow: keys["maximum-days-in-row"]?.integer,
            restMinutes: keys["rest-minutes"]?.integer,
            earliestStart: keys["earliest-start"]?.time,
            latestEnd: keys["latest-end"]?.time
        )
    }

    private var history: History? {
        guard let keys = keys(Field.historyKeys) else { return nil }
        return History(
            minutesServed: keys["minutes-served"]?.integer ?? 0,
            minutesOffered: keys["minutes-offered"]?.integer ?? 0,
            served: Set(keys["served"]?.identifiers() ?? []),
            noShows: keys["no-shows"]?.integer ?? 0,
            daysInRow: keys["days-in-row"]?.integer ?? 0
        )
    }
}
