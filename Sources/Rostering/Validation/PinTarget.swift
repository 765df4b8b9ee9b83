/// What a pin speaks about: the occurrences of needs that its target names.
struct PinTarget {
    /// One need on one day.
    struct Occurrence {
        /// The need.
        var need: Need
        /// Its service.
        var service: Service
        /// The horizon's day.
        var day: Int
    }

    /// The roles of its team.
    let roles: [TeamRole]
    /// The needs and days; empty if nothing can be said before rounds are formed.
    let occurrences: [Occurrence]

    /// The target of a text; `nil` if it names nothing.
    init?(_ text: String, _ index: ValidationIndex) {
        if let need = index.needs[text], let service = index.services[need.service] {
            self.init(need, service, index.days(of: need))
            return
        }
        if let hash = text.lastIndex(of: "#") {
            guard let need = index.needs[String(text[..<hash])], let service = index.services[need.service],
                let number = Int(text[text.index(after: hash)...]), number >= 1,
                number <= (service.shape.name == "session" ? need.sessions : need.times ?? 0)
            else { return nil }
            self.init(need, service, index.days(of: need))
            return
        }
        guard let at = text.lastIndex(of: "@") else { return nil }
        let parts = text[text.index(after: at)...].split(separator: "/", omittingEmptySubsequences: false)
        guard let date = parts.first.flatMap({ CivilDate(iso: String($0)) }),
            let day = index.scenario.horizon.day(of: date)
        else { return nil }
        let stem = String(text[..<at])
        if parts.count == 1, let need = index.needs[stem], let service = index.services[need.service] {
            let isDated = need.times == nil && !["session", "supervision"].contains(service.shape.name)
            guard isDated, index.days(of: need).contains(day) else { return nil }
            self.init(need, service, [day])
            return
        }
        guard let service = index.services[Identifier(stem)] else { return nil }
        let needs = index.scenario.needs.filter { $0.service == service.id && index.days(of: $0).contains(day) }
        guard !needs.isEmpty else { return nil }
        if parts.count == 1, service.shape.name == "supervision" {
            self.init(
                roles: service.roles,
                occurrences: needs.map { Occurrence(need: $0, service: service, day: day) }
            )
        } else if parts.count == 2, service.shape.name == "round", parts[1].first == "R",
            Int(parts[1].dropFirst()) != nil
        {
            self.init(roles: service.roles, occurrences: [])
        } else {
            return nil
        }
    }

    private init(_ need: Need, _ service: Service, _ days: [Int]) {
        let usesServiceRoles = ["round", "supervision"].contains(service.shape.name)
        self.init(
            roles: usesServiceRoles ? service.roles : need.roles ?? service.roles,
            occurrences: days.map { Occurrence(need: need, service: service, day: $0) }
        )
    }

    private init(roles: [TeamRole], occurrences: [Occurrence]) {
        self.roles = roles
        self.occurrences = occurrences
    }
}
