import Rostering

extension Volunteer {
    /// The keys of a volunteer.
    var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        if !name.isEmpty { builder.add("name", text: name) }
        if kind != .volunteer { builder.add("kind", text: kind.rawValue) }
        builder.add("home", Value(home))
        builder.add("household", Value(household))
        builder.add("gender", text: gender?.rawValue)
        builder.add("adult", isAdult, default: true)
        builder.add("languages", list: languages.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(Value.text))
        builder.add("skills", list: skills.map { Value($0) })
        if availability != Availability() { builder.add("availability", Value(availability)) }
        builder.add("load", map: load.pairs)
        if reach != .community { builder.add("reach", text: reach.rawValue) }
        builder.add("walking-limit", walkingLimit)
        builder.add("kin", list: Value.ids(kin))
        builder.add("refuses", list: Value.ids(refuses))
        builder.add("keep-together", list: Value.ids(keepTogether))
        builder.add("keep-apart", list: Value.ids(keepApart))
        builder.add("preferences", list: preferences.map { Value($0) })
        builder.add("history", map: history.pairs)
        return builder.pairs
    }
}

extension LoadLimits {
    fileprivate var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("minimum-minutes", minimumMinutes)
        builder.add("target-minutes", targetMinutes)
        builder.add("maximum-minutes", maximumMinutes)
        builder.add("maximum-duties", maximumDuties)
        builder.add("maximum-minutes-per-day", maximumMinutesPerDay)
        builder.add("maximum-duties-per-day", maximumDutiesPerDay)
        builder.add("maximum-days", maximumDays)
        builder.add("maximum-days-in-row", maximumDaysInRow)
        builder.add("rest-minutes", restMinutes)
        builder.add("earliest-start", text: earliestStart?.description)
        builder.add("latest-end", text: latestEnd?.description)
        return builder.pairs
    }
}

extension History {
    fileprivate var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("minutes-served", minutesServed, default: 0)
        builder.add("minutes-offered", minutesOffered, default: 0)
        builder.add("served", list: Value.ids(served))
        builder.add("no-shows", noShows, default: 0)
        builder.add("days-in-row", daysInRow, default: 0)
        return builder.pairs
    }
}

extension Value {
    /// What a volunteer likes.
    fileprivate init(_ preference: Preference) {
        let days = preference.weekdays.isEmpty ? nil : Compact.text(of: preference.weekdays)
        let ids = [preference.service?.text, preference.task?.text].compactMap(\.self)
        guard ids.allSatisfy({ !$0.isEmpty && !$0.contains { " \t;=\n\r".contains($0) } }) else {
            var builder = PairsBuilder()
            builder.add("level", text: preference.level.rawValue)
            builder.add("service", Value(preference.service))
            builder.add("days", text: days)
            builder.add("window", text: preference.window?.description)
            builder.add("task", Value(preference.task))
            self = .map(builder.pairs)
            return
        }
        var words = [preference.level.rawValue]
        if let service = preference.service { words.append("service=\(service)") }
        if let days { words.append("days=\(days)") }
        if let window = preference.window { words.append("window=\(window)") }
        if let task = preference.task { words.append("task=\(task)") }
        self = .text(words.joined(separator: " "))
    }

    /// A wish.
    fileprivate init(_ wish: Wish) {
        let suffix = wish.isRequired ? " required" : ""
        switch wish.subject {
        case .gender(let gender): self = .text(gender.rawValue + suffix)
        case .language(let language):
            guard !language.isEmpty, Compact.trimmed(language) == language, !language.hasSuffix("required") else {
                var builder = PairsBuilder()
                builder.add("language", text: language)
                builder.add("required", wish.isRequired, default: false)
                self = .map(builder.pairs)
                return
            }
            self = .text("speaks \(language)\(suffix)")
        }
    }
}

extension Resident {
    /// The keys of a resident.
    var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        if !name.isEmpty { builder.add("name", text: name) }
        builder.add("building", Value(building))
        builder.add("household", Value(household))
        builder.add("wishes", list: wishes.map { Value($0) })
        builder.add("preferred", list: Value.ids(preferred))
        builder.add("refused", list: Value.ids(refused))
        builder.add("objected-mediators", list: Value.ids(objectedMediators))
        builder.add("availability", availability.map { Value($0) })
        return builder.pairs
    }
}
