/// Checks the needs: ids, references, windows, days, what their shape asks for, and how many tasks they make.
struct NeedValidation {
    let scenario: Scenario
    let known: KnownIDs

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        collector.identifiers(scenario.needs.map(\.id.text), NounName.need, forbidden: "@#/") {
            [.key("needs"), .entry($0), .key("id")]
        }
        let services = Dictionary(scenario.services.map { ($0.id, $0) }) { first, _ in first }
        let places = Dictionary(scenario.community.places.map { ($0.id, $0) }) { first, _ in first }
        var taskCount = 0
        for (index, need) in scenario.needs.enumerated() {
            let path: FindingCollector.Path = [.key("needs"), .entry(index)]
            references(need, at: path, &collector)
            numbers(need, at: path, &collector)
            let isWindow = collector.window(need.window, at: path + [.key("window")])
            let days = matchingDays(need, at: path, &collector)
            if let roles = need.roles {
                RoleValidation(roles: roles, known: known, path: path + [.key("roles")]).check(&collector)
            }
            guard let service = services[need.service] else { continue }
            worth(need, service, at: path, &collector)
            ShapeNeedValidation(need: need, service: service, place: need.place.flatMap { places[$0] }, path: path)
                .check(isWindow: isWindow, &collector)
            if case .supervision = service.shape, services[Identifier(need.id.text)] != nil {
                collector.error(
                    path + [.key("id")],
                    "'\(need.id)' is the id of a service as well",
                    "“\(need.id)”同时是服务的编号"
                )
            }
            taskCount += tasks(of: need, service, days: days)
        }
        if taskCount > Bounds.mostTasks {
            collector.error(
                [.key("needs")],
                "the needs make \(taskCount) tasks; at most \(Bounds.mostTasks) can be planned",
                "需求共产生 \(taskCount) 个任务，最多能安排 \(Bounds.mostTasks) 个"
            )
        }
    }

    private func references(_ need: Need, at path: FindingCollector.Path, _ collector: inout FindingCollector) {
        collector.refer(need.service.text, among: known.services, NounName.service, at: path + [.key("service")])
        if let resident = need.resident {
            collector.refer(resident.text, among: known.residents, NounName.resident, at: path + [.key("resident")])
        }
        if let place = need.place {
            collector.refer(place.text, among: known.places, NounName.place, at: path + [.key("place")])
        }
        for (index, party) in need.parties.enumerated() {
            let path = path + [.key("parties"), .entry(index)]
            collector.refer(party.text, among: known.residents, NounName.resident, at: path)
            if need.parties[..<index].contains(party) {
                collector.error(path, "party '\(party)' is named twice", "当事人“\(party)”写了两次")
            }
        }
    }

    private func numbers(_ need: Need, at path: FindingCollector.Path, _ collector: inout FindingCollector) {
        func number(_ key: String, _ value: Int?, _ range: ClosedRange<Int>) {
            guard let value else { return }
            collector.number(value, in: range, ("'\(key)'", "“\(key)”"), at: path + [.key(key)])
        }
        number("priority", need.priority, Bounds.priority)
        number("weeks-open", need.weeksOpen, Bounds.weeksOpen)
        number("duration", need.duration.value, Bounds.minutesOfDay)
        number("times", need.times, 1...100)
        number("minimum-days-between", need.minimumDaysBetween, 1...366)
        number("portions", need.portions, Bounds.positiveCount)
        number("children", need.children, Bounds.positiveCount)
        number("sessions", need.sessions, 1...100)
    }

    /// What is left open must not count so much that nothing else is seen beside it.
    private func worth(
        _ need: Need,
        _ service: Service,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        if case .supervision = service.shape { return }
        let portions = if case .round = service.shape { need.portions } else { 1 }
        // Numbers that are absurd by themselves have findings of their own.
        guard Bounds.points.contains(service.weight), Bounds.priority.contains(need.priority),
            Bounds.weeksOpen.contains(need.weeksOpen), Bounds.positiveCount.contains(portions)
        else { return }
        let points = service.weight * need.priority * (1 + need.weeksOpen) * portions
        guard points > Bounds.mostMissPoints else { return }
        collector.error(
            path + [.key("priority")],
            "left open it would count \(points) points; at most \(Bounds.mostMissPoints) can be counted",
            "未覆盖将计 \(points) 分，最多只能计 \(Bounds.mostMissPoints) 分",
            hint: LocalizedText(
                "these are the service's 'weight' times 'priority', for each week that it has been open and each portion",
                chinese: "分数是服务的“weight”乘以“priority”，再乘以等待的周数和份数"
            )
        )
    }

    /// How many days of the horizon match; none is worth a finding.
    private func matchingDays(
        _ need: Need,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) -> Int {
        let horizon = scenario.horizon
        guard (1...7).contains(horizon.dayCount) else { return 0 }
        let count = horizon.dates.count { need.days.matches($0, scenario.community.calendar) }
        let outside = need.days.added.filter { horizon.day(of: $0) == nil }.min()
        let path = path + [.key("days")]
        let last = horizon.date(ofDay: horizon.dayCount - 1)
        if let outside, count == 0 {
            collector.error(
                path,
                "\(outside) lies outside the horizon \(horizon.firstDay) to \(last)",
                "\(outside) 不在排班期 \(horizon.firstDay) 至 \(last) 之内"
            )
        } else if let outside, need.days.weekdays.isEmpty {
            collector.warning(
                path,
                "\(outside) lies outside the horizon \(horizon.firstDay) to \(last)",
                "\(outside) 不在排班期 \(horizon.firstDay) 至 \(last) 之内"
            )
        } else if count == 0 {
            collector.warning(
                path,
                "need '\(need.id)' matches no day of the horizon",
                "需求“\(need.id)”在排班期内没有对应的日期"
            )
        }
        return count
    }

    private func tasks(of need: Need, _ service: Service, days: Int) -> Int {
        switch service.shape {
        case .visit: min(max(need.times ?? days, 0), 10_000)
        case .session: min(max(need.sessions, 0), 10_000)
        case .shift, .round, .supervision: days
        }
    }
}

extension DayPattern {
    /// Whether a date matches.
    func matches(_ date: CivilDate, _ calendar: HolidayCalendar) -> Bool {
        if added.contains(date) { return true }
        guard !except.contains(date), weekdays.contains(date.weekday) else { return false }
        let isWeekday = date.weekday <= .friday
        let isWorkingDay =
            calendar.makeUpWorkingDays.contains(date) || (isWeekday && !calendar.holidays.contains(date))
        switch condition {
        case .any: return true
        case .workingDays: return isWorkingDay
        case .daysOff: return !isWorkingDay
        }
    }
}
