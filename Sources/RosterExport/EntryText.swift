import Rostering

/// The parts of an entry in words.
extension RosterReading {
    /// For whom: the residents or parties by name; of a round the doors and portions; of all else nothing.
    func subject(of entry: RosterEntry) -> String {
        if !entry.stops.isEmpty { return words.round(number: "", doors: entry.stops.count, portions: entry.portions) }
        return words.list(entry.residents.map(names.resident))
    }

    /// Where: the place with its room, the building with its estate, or the door of a stop that no round serves.
    func place(of entry: RosterEntry) -> String {
        var location = entry.location
        if case .round? = index.services[entry.service]?.shape, !entry.task.text.contains("/"),
            let resident = entry.residents.first
        {
            location = index.residents[resident].map { .building($0.building) }
        }
        guard let location else { return "" }
        let place = self.location(location)
        return entry.room.map { words.room(place, $0) } ?? place
    }

    /// A member's name, with the role where the team has several.
    func member(_ member: RosterEntry.Member, of entry: RosterEntry) -> String {
        let name = names.volunteer(member.volunteer)
        guard let role = role(of: member, in: entry) else { return name }
        return words.member(name, role: role)
    }

    /// The name of a member's role, where the team has several.
    func role(of member: RosterEntry.Member, in entry: RosterEntry) -> String? {
        let own = entry.need.flatMap { index.needs[$0]?.roles }
        guard (own ?? index.services[entry.service]?.roles ?? []).count > 1 else { return nil }
        return names.role(member.role, service: entry.service, need: entry.need)
    }

    /// The others who are there, for a part of the time at least.
    func companions(of volunteer: VolunteerID, in entry: RosterEntry) -> [String] {
        (entry.members + entry.alongside).filter { $0.volunteer != volunteer }.map { names.volunteer($0.volunteer) }
    }

    /// For whom something is open: the residents, or nothing.
    func subject(of open: OpenNeed) -> String {
        if !open.need.parties.isEmpty { return words.list(open.need.parties.map(names.resident)) }
        if case .supervision = open.service.shape { return "" }
        return open.need.resident.map(names.resident) ?? ""
    }

    /// Where something is open: of a round the door.
    func place(of open: OpenNeed) -> String {
        if case .round = open.service.shape, let resident = open.need.resident {
            return index.residents[resident].map { location(.building($0.building)) } ?? ""
        }
        return index.location(of: open.need).map(location) ?? ""
    }

    /// What is missing of a team: the role where there are several, and how many heads.
    func shortage(of open: OpenNeed) -> String {
        let roles = open.need.roles ?? open.service.roles
        var text = words.headsMissing(open.missing)
        if let role = open.part.role, roles.count > 1 {
            text = words.missing(names.role(role, service: open.service.id, need: open.need.id), open.missing)
        }
        return text
    }
}
