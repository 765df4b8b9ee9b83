extension StructureFaults {
    /// The duties that fit, sorted; everything about the others is noted.
    mutating func fittingDuties(tasks: [CheckedTask], roundIndex: [TaskID: Int]) -> [CheckedDuty] {
        var fitting: [CheckedDuty] = []
        fitting.reserveCapacity(roster.duties.count)
        for duty in roster.duties {
            if let fits = fitted(duty, tasks: tasks, roundIndex: roundIndex) { fitting.append(fits) }
        }
        fitting.sort {
            ($0.start, $0.end, $0.task, $0.role, $0.volunteer) < ($1.start, $1.end, $1.task, $1.role, $1.volunteer)
        }
        var seen: Set<Int> = []
        return fitting.filter { duty in
            if seen.insert(duty.volunteer * tasks.count + duty.task).inserted { return true }
            add(
                .twiceOnTask,
                volunteers: [checked.volunteers[duty.volunteer].id],
                tasks: [tasks[duty.task].id],
                day: duty.day
            )
            return false
        }
    }

    private mutating func fitted(_ duty: Duty, tasks: [CheckedTask], roundIndex: [TaskID: Int]) -> CheckedDuty? {
        let before = found.count
        let volunteer = checked.volunteerIndex[duty.volunteer]
        if volunteer == nil { add(.unknownVolunteer, volunteers: [duty.volunteer], tasks: [duty.task]) }
        guard let index = checked.taskIndex[duty.task] ?? roundIndex[duty.task] else {
            add(.unknownTask, volunteers: [duty.volunteer], tasks: [duty.task])
            return nil
        }
        let task = tasks[index]
        let role = task.roles.firstIndex { $0.id == duty.role }
        if role == nil { note(.unknownRole, duty, given: duty.role.text) }
        let service = checked.services[task.service].id
        if duty.service != service { note(.wrongService, duty, given: duty.service.text, expected: service.text) }
        let need = task.need.map { checked.needs[$0].id }
        if duty.need != need { note(.wrongNeed, duty, given: duty.need?.text ?? "-", expected: need?.text ?? "-") }
        guard let (start, end) = withinOneDay(duty.interval) else {
            note(.outsideHorizon, duty, given: "\(duty.interval.start.value)-\(duty.interval.end.value)")
            return nil
        }
        checkTime(duty, task, start, end)
        guard found.count == before, let volunteer, let role else { return nil }
        return CheckedDuty(volunteer: volunteer, task: index, role: role, start: start, end: end)
    }

    /// Start and end if they lie in order within one day of the horizon; safe for any numbers.
    private func withinOneDay(_ interval: Interval) -> (Int, Int)? {
        let start = interval.start.value
        let end = interval.end.value
        guard start >= 0, start < end, end <= checked.dayCount * Minutes.perDay,
            start / Minutes.perDay == (end - 1) / Minutes.perDay
        else { return nil }
        return (start, end)
    }

    private mutating func checkTime(_ duty: Duty, _ task: CheckedTask, _ start: Int, _ end: Int) {
        let time = checked.calendar.text(start, end)
        let day = start / Minutes.perDay
        if let supervision = task.supervision {
            if let first = supervision.slots.first, first.start / Minutes.perDay != day {
                note(.wrongDay, duty, day: day, time: time)
            } else if !supervision.isLegal(start, end) {
                note(.stayNotLegal, duty, day: day, expected: stayText(task), time: time)
            }
            return
        }
        if end - start != task.duration {
            note(.wrongDuration, duty, day: day, given: "\(end - start)", expected: "\(task.duration)", time: time)
        }
        guard let window = task.windows.first(where: { $0.lowerBound / Minutes.perDay == day }) else {
            note(.wrongDay, duty, day: day, time: time)
            return
        }
        if start < window.lowerBound || end > window.upperBound {
            let expected = checked.calendar.text(window.lowerBound, window.upperBound)
            note(.outsideWindow, duty, day: day, expected: expected, time: time)
        }
        guard task.shape == .session else { return }
        for party in task.residents {
            guard let free = checked.residentFree[party], !free[day].covers(start, end) else { continue }
            note(.partyAbsent, duty, day: day, given: checked.residents[party].id.text, time: time)
        }
    }

    private func stayText(_ task: CheckedTask) -> String {
        guard case .supervision(let shape) = checked.services[task.service].shape else { return "" }
        return "\(shape.slot.value) min, \(shape.minimumStay.value)-\(shape.maximumStay.value) min"
    }

    private mutating func note(
        _ fault: StructureFault,
        _ duty: Duty,
        day: Int? = nil,
        given: String = "",
        expected: String = "",
        time: String = ""
    ) {
        add(
            fault,
            volunteers: [duty.volunteer],
            tasks: [duty.task],
            day: day,
            given: given,
            expected: expected,
            time: time
        )
    }
}
