/// Puts an uncovered need in words: what, for whom, when, how much.
struct UncoveredWriter {
    let names: Names

    private var words: Words { names.words }

    /// `Home visit to Chen Xiuying: Mon 2 Mar, Wed 4 Mar (2 missing)`.
    func headline(_ group: UncoveredGroup) -> String {
        let service = names.service(group.service)
        let need = names.index.needs[group.need]
        let subject = need.flatMap(subject) ?? group.need.text
        let whom = subject == service ? service : "\(service) · \(subject)"
        var text = words.both("\(whom): ", "\(whom)：") + words.list(days(of: group))
        let details = details(of: group)
        if !details.isEmpty { text += words.both(" (\(words.list(details)))", "（\(words.list(details))）") }
        return text
    }

    /// For whom or where a need is served.
    func subject(of need: Need) -> String? {
        if !need.parties.isEmpty { return words.list(need.parties.map(names.resident)) }
        if case .supervision(let shape)? = names.index.services[need.service]?.shape { return names.place(shape.place) }
        if let resident = need.resident { return names.resident(resident) }
        return need.place.map(names.place)
    }

    private func details(of group: UncoveredGroup) -> [String] {
        var details: [String] = []
        let need = names.index.needs[group.need]
        let roles = need?.roles ?? names.index.services[group.service]?.roles ?? []
        if let role = group.role, roles.count > 1 {
            details.append(words.roleMissing(names.role(role, service: group.service, need: need?.id)))
        }
        let isRound = names.index.services[group.service]?.shape.coverageUnit == .doors
        if !isRound, group.missing > 1, group.parts.count == 1 || group.missing > group.parts.count {
            details.append(words.headsMissing(group.missing))
        }
        return details
    }

    /// The days, or the numbers of visits that may be made on any day; each once.
    private func days(of group: UncoveredGroup) -> [String] {
        var seen: Set<String> = []
        return group.parts.map(name(ofTime:)).filter { seen.insert($0).inserted }
    }

    private func name(ofTime part: UncoveredNeed) -> String {
        let horizon = names.index.scenario.horizon
        if let interval = part.interval {
            return "\(words.short(horizon.date(ofDay: interval.start.day))) \(words.times(interval))"
        }
        if let day = names.index.day(of: part.task) { return words.short(horizon.date(ofDay: day)) }
        if let hash = part.task.text.lastIndex(of: "#") {
            return words.anyDay(String(part.task.text[part.task.text.index(after: hash)...]))
        }
        return part.task.text
    }
}
