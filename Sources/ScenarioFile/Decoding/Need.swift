import Rostering

extension Field {
    static let needKeys = Vocabulary(
        required: ["id", "service", "window"],
        optional: [
            "resident", "place", "duration", "days", "priority", "weeks-open", "times", "minimum-days-between",
            "portions", "children", "parties", "sessions", "roles", "note",
        ]
    )

    /// A need.
    var need: Need? {
        guard let keys = keys(Field.needKeys) else { return nil }
        let window = keys["window"]?.window
        if window == nil { reading.isStructureBroken = true }
        var need = Need(
            id: entryID(keys),
            service: keys["service"]?.identifier() ?? "",
            window: window ?? DailyWindow(TimeOfDay(0), TimeOfDay(24))
        )
        need.resident = keys["resident"]?.identifier()
        need.place = keys["place"]?.identifier()
        if let duration = keys["duration"]?.minutes { need.duration = duration }
        need.days = keys["days"]?.dayPattern ?? DayPattern()
        if let priority = keys["priority"]?.integer { need.priority = priority }
        if let weeks = keys["weeks-open"]?.integer { need.weeksOpen = weeks }
        need.times = keys["times"]?.integer
        need.minimumDaysBetween = keys["minimum-days-between"]?.integer
        if let portions = keys["portions"]?.integer { need.portions = portions }
        if let children = keys["children"]?.integer { need.children = children }
        need.parties = keys["parties"]?.identifiers() ?? []
        if let sessions = keys["sessions"]?.integer { need.sessions = sessions }
        need.roles = keys["roles"]?.entries(\.role)
        if let note = keys["note"]?.text { need.note = note }
        return need
    }
}
