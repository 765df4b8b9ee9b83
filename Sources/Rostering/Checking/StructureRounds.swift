extension StructureFaults {
    /// The roster's rounds as tasks, as far as they fit; everything else about them is noted.
    mutating func roundTasks() -> [CheckedTask] {
        guard !roster.rounds.isEmpty else { return [] }
        var tasks: [CheckedTask] = []
        var ids: Set<TaskID> = []
        var carriedBy: [Int: TaskID] = [:]
        for round in roster.rounds {
            if !ids.insert(round.id).inserted {
                add(.roundTwice, volunteers: carriers(round), tasks: [round.id])
                continue
            }
            if let task = fitted(round, &carriedBy) { tasks.append(task) }
        }
        return tasks
    }

    private func carriers(_ round: Round) -> [VolunteerID] {
        Set(roster.duties.filter { $0.task == round.id }.map(\.volunteer)).sorted()
    }

    private mutating func note(_ fault: StructureFault, _ round: Round, given: String = "", expected: String = "") {
        let day = (0..<checked.dayCount).contains(round.day) ? round.day : nil
        add(
            fault,
            volunteers: carriers(round),
            tasks: [round.id],
            day: day,
            given: given,
            expected: expected
        )
    }

    private mutating func fitted(_ round: Round, _ carriedBy: inout [Int: TaskID]) -> CheckedTask? {
        guard let index = checked.serviceIndex[round.service], case .round(let shape) = checked.services[index].shape
        else {
            note(.roundService, round, given: round.service.text)
            return nil
        }
        guard (0..<checked.dayCount).contains(round.day) else {
            note(.roundDay, round, given: "\(round.day)")
            return nil
        }
        let prefix = "\(round.service)@\(checked.calendar.dates[round.day])/R"
        let number = round.id.text.hasPrefix(prefix) ? round.id.text.dropFirst(prefix.count) : ""
        if number.isEmpty || number.first == "0" || !number.utf8.allSatisfy({ (48...57).contains($0) }) {
            note(.roundName, round, expected: prefix)
        }
        if round.stops.isEmpty { note(.roundEmpty, round) }
        let stops = fittingStops(round, index, &carriedBy)
        guard !stops.isEmpty else { return nil }
        let task = task(round, index, shape, stops)
        checkLimits(round, shape, task, isWhole: stops.count == round.stops.count)
        return task
    }

    private mutating func fittingStops(_ round: Round, _ service: Int, _ carriedBy: inout [Int: TaskID]) -> [Int] {
        var stops: [Int] = []
        for need in round.stops {
            let id = TaskID("\(need)@\(checked.calendar.dates[round.day])")
            guard let stop = checked.stopIndex[id], checked.stops[stop].service == service else {
                note(.stopUnknown, round, given: id.text)
                continue
            }
            if let other = carriedBy[stop] {
                let rounds = other == round.id ? [other] : [other, round.id]
                let volunteers = Set(
                    roster.duties.filter { rounds.contains($0.task) }.map(\.volunteer)
                ).sorted()
                add(.stopTwice, volunteers: volunteers, tasks: rounds, day: round.day, given: id.text)
                if other == round.id { continue }
            }
            carriedBy[stop] = round.id
            stops.append(stop)
        }
        return stops
    }

    private func task(_ round: Round, _ index: Int, _ shape: RoundShape, _ stops: [Int]) -> CheckedTask {
        let service = checked.services[index]
        let kitchen = checked.map.spot(shape.kitchen)
        var here = kitchen
        var duration = shape.loadingTime.value
        var miss = 0
        var desired = 0
        var window: Range<Int>? = (round.day * Minutes.perDay)..<((round.day + 1) * Minutes.perDay)
        for stop in stops.map({ checked.stops[$0] }) {
            duration += checked.map.walk(from: here, to: stop.spot) + shape.doorTime.value
            here = stop.spot
            miss += stop.missPoints
            desired += stop.desiredPoints
            window = window.flatMap { common in stop.window.flatMap { Self.common(common, $0) } }
        }
        return CheckedTask(
            id: round.id,
            shape: .round,
            service: index,
            windows: window.map { [$0] } ?? [],
            duration: duration,
            origin: kitchen,
            destination: here,
            grid: stops.first.flatMap { checked.stops[$0].spot?.grid },
            roles: service.roles,
            missPoints: miss,
            desiredPoints: desired,
            isAllOrNothing: service.isAllOrNothing,
            residents: stops.compactMap { checked.stops[$0].resident },
            stops: stops
        )
    }

    private mutating func checkLimits(_ round: Round, _ shape: RoundShape, _ task: CheckedTask, isWhole: Bool) {
        let portions = task.stops.reduce(0) { $0 + checked.stops[$1].portions }
        if isWhole, round.portions != portions {
            note(.roundPortions, round, given: "\(round.portions)", expected: "\(portions)")
        }
        if portions > shape.maximumPortions {
            note(.roundTooManyPortions, round, given: "\(portions)", expected: "\(shape.maximumPortions)")
        }
        if isWhole, round.duration.value != task.duration {
            note(.roundDuration, round, given: "\(round.duration.value)", expected: "\(task.duration)")
        }
        let carried = task.duration - shape.loadingTime.value
        if carried > shape.hotFoodLimit.value {
            note(.roundTooLong, round, given: "\(carried)", expected: "\(shape.hotFoodLimit.value)")
        }
    }

    private static func common(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int>? {
        let start = max(one.lowerBound, other.lowerBound)
        let end = min(one.upperBound, other.upperBound)
        return start < end ? start..<end : nil
    }
}
