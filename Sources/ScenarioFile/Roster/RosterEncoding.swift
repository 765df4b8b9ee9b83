import Rostering

extension Roster {
    /// The roster as a value to be written.
    var value: Value {
        var builder = PairsBuilder()
        builder.add("format", text: "roster/1")
        builder.add("scenario", text: scenario)
        builder.add(
            "horizon",
            map: [Pair("firstDay", .text(horizon.firstDay.description)), Pair("days", .number(horizon.dayCount))]
        )
        builder.add("duties", .list(duties.map { $0.value(in: horizon) }))
        builder.add("rounds", .list(rounds.map { $0.value(in: horizon) }))
        builder.add(
            "sessions",
            .list(sessions.map { .map([Pair("task", Value($0.task)), Pair("room", .text($0.room))]) })
        )
        builder.add("uncovered", .list(uncovered.map { $0.value(in: horizon) }))
        builder.add("certificate", certificate?.value)
        return .map(builder.pairs)
    }
}

extension Duty {
    /// The duty as a value to be written.
    func value(in horizon: Horizon) -> Value {
        var builder = PairsBuilder()
        builder.add("volunteer", Value(volunteer))
        builder.add("task", Value(task))
        builder.add("service", Value(service))
        builder.add("need", Value(need))
        builder.add("role", Value(role))
        builder.add("start", text: Compact.text(of: interval.start, in: horizon))
        builder.add("end", text: Compact.text(of: interval.end, in: horizon, isEnd: true))
        return .map(builder.pairs)
    }
}

extension Round {
    /// The round as a value to be written.
    func value(in horizon: Horizon) -> Value {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        builder.add("service", Value(service))
        builder.add("date", text: horizon.date(ofDay: day).description)
        builder.add("stops", .list(stops.map { Value($0) }))
        builder.add("portions", .number(portions))
        builder.add("minutes", .number(duration.value))
        return .map(builder.pairs)
    }
}

extension UncoveredNeed {
    fileprivate func value(in horizon: Horizon) -> Value {
        var builder = PairsBuilder()
        builder.add("need", Value(need))
        builder.add("task", Value(task))
        builder.add("role", Value(role))
        builder.add("short", .number(short))
        if let interval {
            builder.add("start", text: Compact.text(of: interval.start, in: horizon))
            builder.add("end", text: Compact.text(of: interval.end, in: horizon, isEnd: true))
        }
        if let reason {
            let excluded: [Pair] = reason.excluded.sorted { $0.key < $1.key }
                .map { Pair($0.key.rawValue, .number($0.value)) }
            builder.add("reason", map: [Pair("excluded", .map(excluded)), Pair("busy", .number(reason.busy))])
        }
        return .map(builder.pairs)
    }
}

extension Certificate {
    fileprivate var value: Value {
        var builder = PairsBuilder()
        builder.add("levels", .list(levels.map(\.value)))
        builder.add("rounds", rounds?.value)
        return .map(builder.pairs)
    }
}

extension LevelCertificate {
    fileprivate var value: Value {
        var builder = PairsBuilder()
        builder.add("level", text: level.rawValue)
        builder.add("objective", .number(objective))
        builder.add("bound", bound.isFinite ? .decimal(bound) : .null)
        builder.add("gap", bound.isFinite ? .decimal(gap) : .null)
        builder.add("termination", text: termination.rawValue)
        builder.add("limitedBy", text: limitedBy)
        return .map(builder.pairs)
    }
}
