/// Makes the entries of a roster: duties of one task at one time together, and what nobody does.
struct EntryBuilder {
    let index: ScenarioIndex
    let roster: Roster

    /// The entries, by time.
    func entries() -> [RosterEntry] {
        struct Group: Hashable {
            var task: TaskID
            var interval: Interval
        }
        let rounds = Dictionary(roster.rounds.map { ($0.id, $0) }) { first, _ in first }
        let rooms = Dictionary(roster.sessions.map { ($0.task, $0.room) }) { first, _ in first }
        var teams: [Group: [Duty]] = [:]
        for duty in roster.duties { teams[Group(task: duty.task, interval: duty.interval), default: []].append(duty) }
        var entries = teams.map { group, duties -> RosterEntry in
            var entry = self.entry(of: group.task, service: duties[0].service, need: duties[0].need, rounds[group.task])
            entry.interval = group.interval
            entry.day = group.interval.start.day
            entry.members = duties.map { .init(volunteer: $0.volunteer, role: $0.role) }
                .sorted { ($0.role, $0.volunteer) < ($1.role, $1.volunteer) }
            entry.room = rooms[group.task]
            return entry
        }
        entries.sort(by: RosterEntry.isBefore)
        addCompanions(to: &entries)
        let carried = Set(roster.duties.map(\.task))
        let open = roster.rounds.filter { !carried.contains($0.id) }
            .map { round in
                var entry = self.entry(of: round.id, service: round.service, need: nil, round)
                entry.day = round.day
                entry.short = 1
                return entry
            }
        return (add(uncovered: roster.uncovered, to: entries + open)).sorted(by: RosterEntry.isBefore)
    }

    /// Tells who else supervises for a part of the time.
    private func addCompanions(to entries: inout [RosterEntry]) {
        let stays = Dictionary(grouping: entries.filter { isSupervision($0.service) }, by: \.task)
        for number in entries.indices {
            guard let own = entries[number].interval, isSupervision(entries[number].service) else { continue }
            entries[number].alongside = (stays[entries[number].task] ?? []).filter { other in
                guard let interval = other.interval, interval != own else { return false }
                return interval.start < own.end && own.start < interval.end
            }.flatMap(\.members)
        }
    }

    private func isSupervision(_ service: ServiceID) -> Bool {
        if case .supervision? = index.services[service]?.shape { true } else { false }
    }

    private func entry(of task: TaskID, service: ServiceID, need id: NeedID?, _ round: Round?) -> RosterEntry {
        let need = id.flatMap { index.needs[$0] }
        let stops = round?.stops ?? []
        let shape = index.services[service]?.shape
        var location = need.flatMap(index.location(of:))
        if case .round(let round)? = shape { location = .place(round.kitchen) }
        if case .supervision(let supervision)? = shape { location = .place(supervision.place) }
        let own = need.map { $0.parties.isEmpty ? [$0.resident].compactMap { $0 } : $0.parties } ?? []
        return RosterEntry(
            task: task,
            service: service,
            need: id,
            day: index.day(of: task),
            interval: nil,
            members: [],
            residents: stops.isEmpty ? own : stops.compactMap { index.needs[$0]?.resident },
            location: location,
            room: nil,
            stops: stops,
            portions: round?.portions ?? 0,
            short: 0,
            reason: nil
        )
    }

    /// Marks teams that are short, and adds an entry for what nobody does.
    private func add(uncovered: [UncoveredNeed], to entries: [RosterEntry]) -> [RosterEntry] {
        var entries = entries
        var position: [TaskID: Int] = [:]
        for (index, entry) in entries.enumerated().reversed() {
            position[entry.task] = index
            if entry.interval == nil || entry.stops.count > 0 {
                for stop in entry.stops { position[stopID(stop, ofDay: entry.day)] = index }
            }
        }
        var counted: Set<TaskID> = []
        for part in uncovered {
            guard let need = index.needs[part.need] else { continue }
            if let known = position[part.task], part.interval == nil {
                let task = entries[known].task
                // Stops of one round miss the same heads.
                let isStop = task != part.task
                if !isStop { entries[known].short += part.short }
                if isStop, counted.insert(task).inserted { entries[known].short = part.short }
                entries[known].reason = entries[known].reason ?? part.reason
                continue
            }
            var entry = self.entry(of: part.task, service: need.service, need: need.id, nil)
            entry.day = part.interval?.start.day ?? entry.day
            entry.interval = part.interval
            entry.short = part.short
            entry.reason = part.reason
            if case .round? = index.services[need.service]?.shape {
                entry.stops = [need.id]
                entry.portions = need.portions
            }
            if isSupervision(need.service) { entry.residents = [] }
            entries.append(entry)
        }
        return entries
    }

    private func stopID(_ need: NeedID, ofDay day: Int?) -> TaskID {
        TaskID("\(need)@\(day.map { index.scenario.horizon.date(ofDay: $0).description } ?? "")")
    }
}
