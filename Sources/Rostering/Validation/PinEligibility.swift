/// Whether a pinned volunteer could serve an occurrence of a need without breaking a required rule.
///
/// What it says no to is impossible; what it says yes to may still be, for reasons that only planning shows.
struct PinEligibility {
    let index: ValidationIndex
    let volunteer: Volunteer
    let pin: Pin

    /// The first required rule that every duty on the occurrence would break; `nil` if there is none.
    func brokenRule(_ occurrence: PinTarget.Occurrence) -> RuleID? {
        let checks: [(RuleID, (PinTarget.Occurrence) -> Bool)] = [
            (.skill, holdsSkill), (.refused, isWelcome), (.neutrality, isNeutral), (.wishes, meetsWishes),
            (.locality, isNear), (.earliestLatest, isWithinLimits), (.availability, isFree),
        ]
        return checks.first { index.isRequired($0.0) && !$0.1(occurrence) }?.0
    }

    private func holdsSkill(_ occurrence: PinTarget.Occurrence) -> Bool {
        let date = index.scenario.horizon.date(ofDay: occurrence.day)
        let usesServiceRoles = ["round", "supervision"].contains(occurrence.service.shape.name)
        let roles = usesServiceRoles ? occurrence.service.roles : occurrence.need.roles ?? occurrence.service.roles
        return roles.contains { role in
            guard pin.role == nil || pin.role == role.id else { return false }
            guard let skill = role.skill else { return true }
            return volunteer.skills.contains { holding in
                holding.skill == skill && holding.level >= role.minimumLevel
                    && (holding.validFrom.map { $0 <= date } ?? true) && (holding.validUntil.map { date <= $0 } ?? true)
            }
        }
    }

    /// The residents met: not those of supervision, who only bring their children.
    private func residents(_ occurrence: PinTarget.Occurrence) -> [Resident] {
        switch occurrence.service.shape {
        case .visit, .round: [occurrence.need.resident].compactMap { $0.flatMap { index.residents[$0] } }
        case .session: occurrence.need.parties.compactMap { index.residents[$0] }
        case .shift, .supervision: []
        }
    }

    private func isWelcome(_ occurrence: PinTarget.Occurrence) -> Bool {
        residents(occurrence).allSatisfy {
            !$0.refused.contains(volunteer.id) && !volunteer.refuses.contains($0.id)
        }
    }

    private func isNeutral(_ occurrence: PinTarget.Occurrence) -> Bool {
        guard case .session = occurrence.service.shape else { return true }
        return residents(occurrence).allSatisfy { party in
            party.building != volunteer.home && (party.household == nil || party.household != volunteer.household)
                && !volunteer.kin.contains(party.id) && !party.objectedMediators.contains(volunteer.id)
        }
    }

    private func meetsWishes(_ occurrence: PinTarget.Occurrence) -> Bool {
        guard case .visit = occurrence.service.shape else { return true }
        return residents(occurrence).allSatisfy { resident in
            resident.wishes.allSatisfy { wish in
                guard wish.isRequired else { return true }
                switch wish.subject {
                case .gender(let gender): return volunteer.gender == gender
                case .language(let language): return volunteer.languages.contains(language)
                }
            }
        }
    }

    private func isNear(_ occurrence: PinTarget.Occurrence) -> Bool {
        guard let home = volunteer.home, let building = index.buildings[home] else { return true }
        let place: Location
        var grid: GridID?
        switch occurrence.service.shape {
        case .visit:
            guard let resident = residents(occurrence).first else { return true }
            place = .building(resident.building)
            grid = index.buildings[resident.building]?.grid
        case .shift, .session:
            guard let id = occurrence.need.place else { return true }
            place = .place(id)
            grid = index.places[id]?.grid
        case .supervision(let shape):
            place = .place(shape.place)
            grid = index.places[shape.place]?.grid
        case .round(let round): place = .place(round.kitchen)
        }
        let reach = min(volunteer.reach, occurrence.service.reach)
        if let grid {
            if reach == .grid, grid != building.grid { return false }
            if reach == .branch, index.branches[grid] != index.branches[building.grid] { return false }
        }
        let limits = [volunteer.walkingLimit, occurrence.service.walkingLimit].compactMap(\.self)
        guard let limit = limits.min() else { return true }
        return index.walk(from: .building(home), to: place) <= limit
    }

    /// The possible starts and ends of a duty, at its shortest, in minutes of the day; only the pinned start if there
    /// is one.
    private func starts(_ occurrence: PinTarget.Occurrence) -> [(start: Int, end: Int)] {
        let window = occurrence.need.window
        let (from, to) = (window.from.minute, window.to.minute)
        let step: Int
        let length: Int
        switch occurrence.service.shape {
        case .shift: (step, length) = (Minutes.perDay, to - from)
        case .visit(let startStep), .session(let startStep):
            (step, length) = (startStep.value, occurrence.need.duration.value)
        case .round(let round): (step, length) = (1, max(1, round.loadingTime.value + round.doorTime.value))
        case .supervision: (step, length) = (1, 1)
        }
        if let start = pin.start?.minute { return [(start, start + length)] }
        return stride(from: from, through: max(from, to - length), by: step).map { ($0, $0 + length) }
    }

    private func isWithinLimits(_ occurrence: PinTarget.Occurrence) -> Bool {
        starts(occurrence).contains { start, end in
            (volunteer.load.earliestStart.map { $0.minute <= start } ?? true)
                && (volunteer.load.latestEnd.map { end <= $0.minute } ?? true)
        }
    }

    private func isFree(_ occurrence: PinTarget.Occurrence) -> Bool {
        let date = index.scenario.horizon.date(ofDay: occurrence.day)
        var free: [(from: Int, to: Int)] = []
        for window in volunteer.availability.windows(on: date).map(\.window).sorted(by: { $0.from < $1.from }) {
            if let last = free.last, window.from.minute <= last.to {
                free[free.count - 1].to = max(last.to, window.to.minute)
            } else {
                free.append((window.from.minute, window.to.minute))
            }
        }
        return starts(occurrence).contains { start, end in free.contains { $0.from <= start && end <= $0.to } }
    }
}
