extension ViewWriter {
    /// The text of a cell.
    func cell(_ column: Column, _ entry: RosterEntry, _ key: String) -> String {
        let words = names.words
        switch column {
        case .day:
            return entry.day.map { words.short(index.scenario.horizon.date(ofDay: $0)) } ?? words.anyDayTitle
        case .time: return entry.interval.map(words.times) ?? number(entry)
        case .service: return names.service(entry.service)
        case .forWhom: return forWhom(entry)
        case .whereTo: return whereTo(entry)
        case .who: return who(entry)
        case .role:
            let own = entry.members.first { $0.volunteer.text == key }
            return own.map { hasRoles(entry) ? role($0, entry) : "" } ?? ""
        case .with:
            let others = (entry.members + entry.alongside).filter { $0.volunteer.text != key }
            return words.list(others.map { glued(names.volunteer($0.volunteer)) })
        }
    }

    /// The stops of a round in walking order.
    func stops(of entry: RosterEntry) -> [String] {
        guard grouping != .resident, entry.stops.count > 1 || !entry.members.isEmpty, !entry.stops.isEmpty else {
            return []
        }
        return [
            entry.stops.enumerated().map { "\($0 + 1) \(stop($1))" }.map(glued).joined(separator: "\(TextWrap.glue)→ ")
        ]
    }

    /// Why somebody is missing.
    func reason(of entry: RosterEntry) -> [String] {
        guard entry.short > 0, let reason = entry.reason else { return [] }
        return [names.words.reason(reason)]
    }

    /// The number of a visit or session that nobody does and that any day would suit.
    private func number(_ entry: RosterEntry) -> String {
        guard entry.day == nil, let hash = entry.task.text.lastIndex(of: "#") else { return "-" }
        return names.words.anyDay(String(entry.task.text[entry.task.text.index(after: hash)...]))
    }

    private func stop(_ need: NeedID) -> String {
        guard let resident = index.needs[need]?.resident else { return need.text }
        let building = index.residents[resident]?.building.text ?? ""
        return names.words.member(names.resident(resident), role: building)
    }

    private func forWhom(_ entry: RosterEntry) -> String {
        switch index.services[entry.service]?.shape {
        case .round:
            let number = entry.task.text.split(separator: "/").dropFirst().last.map(String.init) ?? ""
            if number.isEmpty { return names.words.list(entry.residents.map(names.resident)) }
            return names.words.round(number: number, doors: entry.stops.count, portions: entry.portions)
        case .supervision: return ""
        default: return names.words.list(entry.residents.map(names.resident))
        }
    }

    private func whereTo(_ entry: RosterEntry) -> String {
        var location = entry.location
        if case .round? = index.services[entry.service]?.shape, !entry.task.text.contains("/"),
            let resident = entry.residents.first
        {
            location = index.residents[resident].map { .building($0.building) }
        }
        guard let location else { return "" }
        let place = names.location(location)
        return entry.room.map { names.words.room(place, $0) } ?? place
    }

    private func who(_ entry: RosterEntry) -> String {
        let words = names.words
        var team = entry.members.map { member -> String in
            let name = names.volunteer(member.volunteer)
            return hasRoles(entry) ? words.member(name, role: role(member, entry)) : name
        }
        let isSupervised = if case .supervision? = index.services[entry.service]?.shape { true } else { false }
        if entry.members.isEmpty { team.append(words.notCovered) }
        if entry.short > 0, !entry.members.isEmpty || entry.short > 1 || isSupervised {
            team.append(words.stillMissing(entry.short))
        }
        return words.list(team.map(glued))
    }

    /// A text at whose spaces no line ends.
    private func glued(_ text: String) -> String { String(text.map { $0 == " " ? TextWrap.glue : $0 }) }

    private func role(_ member: RosterEntry.Member, _ entry: RosterEntry) -> String {
        names.role(member.role, service: entry.service, need: entry.need)
    }

    private func hasRoles(_ entry: RosterEntry) -> Bool {
        let need = entry.need.flatMap { index.needs[$0]?.roles }
        return (need ?? index.services[entry.service]?.roles ?? []).count > 1
    }
}
