import Rostering

extension PossibleTask {
    /// One task on every matching day, which fills the window.
    static func shifts(_ need: Need, _ scenario: Scenario) -> [PossibleTask] {
        let roles = need.roles ?? scenario.services.first { $0.id == need.service }!.roles
        return scenario.matchingDays(of: need).map { day in
            let whole = interval(day: day, from: need.window.from.minute, to: need.window.to.minute)
            return PossibleTask(
                id: TaskID("\(need.id)@\(scenario.horizon.date(ofDay: day))"),
                service: need.service,
                need: need.id,
                roles: roles,
                activities: activities(roles, [whole])
            )
        }
    }

    /// Visits and sessions: one on every matching day, or so many on any of them.
    static func timed(
        _ need: Need,
        _ service: Service,
        step: Int,
        count: Int?,
        _ scenario: Scenario
    ) -> [PossibleTask] {
        let roles = need.roles ?? service.roles
        let days = scenario.matchingDays(of: need)
        let isSession = if case .session = service.shape { true } else { false }
        let place = isSession ? scenario.community.places.first { $0.id == need.place } : nil
        func intervals(on day: Int) -> [Interval] {
            var found: [Interval] = []
            var start = need.window.from.minute
            while start + need.duration.value <= need.window.to.minute {
                let candidate = interval(day: day, from: start, to: start + need.duration.value)
                if !isSession || scenario.partiesAreFree(need, candidate) { found.append(candidate) }
                start += step
            }
            return found
        }
        guard let count else {
            return days.map { day in
                PossibleTask(
                    id: TaskID("\(need.id)@\(scenario.horizon.date(ofDay: day))"),
                    service: service.id,
                    need: need.id,
                    roles: roles,
                    activities: activities(roles, intervals(on: day))
                )
            }
        }
        let anyDay = activities(roles, days.flatMap(intervals(on:)))
        return (0..<count).map { index in
            PossibleTask(
                id: TaskID("\(need.id)#\(index + 1)"),
                service: service.id,
                need: need.id,
                roles: roles,
                activities: anyDay,
                previous: index == 0 ? nil : TaskID("\(need.id)#\(index)"),
                place: place
            )
        }
    }

    /// A round once it is formed.
    static func carried(_ round: Round, _ service: Service, _ shape: RoundShape, _ scenario: Scenario) -> PossibleTask {
        let stops = round.stops.compactMap { stop in scenario.needs.first { $0.id == stop } }
        let first = stops.map(\.window.from.minute).max() ?? 0
        let last = stops.map(\.window.to.minute).min() ?? 0
        let length = round.duration.value
        let starts = stride(from: first, through: last - length, by: shape.startStep.value)
        let intervals = starts.map { interval(day: round.day, from: $0, to: $0 + length) }
        return PossibleTask(
            id: round.id,
            service: service.id,
            need: nil,
            roles: service.roles,
            activities: activities(service.roles, intervals)
        )
    }

    /// One task on every day with a child, whose activities are all stays.
    static func supervisions(_ service: Service, _ shape: SupervisionShape, _ scenario: Scenario) -> [PossibleTask] {
        (0..<scenario.horizon.dayCount).compactMap { day in
            let present = scenario.needs.filter {
                $0.service == service.id && scenario.matchingDays(of: $0).contains(day)
            }
            let demanded = (0..<1_440 / shape.slot.value).filter { slot in
                let from = slot * shape.slot.value
                return present.contains {
                    $0.children > 0 && $0.window.from.minute < from + shape.slot.value && from < $0.window.to.minute
                }
            }
            guard let first = demanded.first, let last = demanded.last else { return nil }
            let stays = (first...last).flatMap { start in
                (start...last).compactMap { end -> Interval? in
                    let length = (end + 1 - start) * shape.slot.value
                    guard length >= shape.minimumStay.value, length <= shape.maximumStay.value else { return nil }
                    return interval(day: day, from: start * shape.slot.value, to: (end + 1) * shape.slot.value)
                }
            }
            let role = service.roles[0]
            return PossibleTask(
                id: TaskID("\(service.id)@\(scenario.horizon.date(ofDay: day))"),
                service: service.id,
                need: nil,
                roles: [role],
                activities: activities([role], stays)
            )
        }
    }
}
