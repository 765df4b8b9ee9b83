import Rostering

extension RosterDecoder {
    /// The rounds of a list.
    func rounds(_ field: Field?) -> [Round] {
        let needs = Dictionary(scenario.needs.map { ($0.id, $0) }) { first, _ in first }
        return field?.list?.compactMap { entry in
            guard let keys = entry.keys(RosterKeys.round), let id: TaskID = keys["id"]?.identifier(),
                let service: ServiceID = keys["service"]?.identifier(), let date = keys["date"]?.date,
                let minutes = keys["minutes"]?.integer
            else { return nil }
            guard let day = scenario.horizon.day(of: date) else {
                keys["date"]?.report("\(date) lies outside the horizon", "\(date) 不在排班期内")
                return nil
            }
            let stops: [NeedID] = keys["stops"]?.identifiers() ?? []
            if !allowsUnknown {
                checkService(service, keys["service"])
                for (index, stop) in stops.enumerated() where needs[stop] == nil {
                    keys["stops"]?.list?[index].report(
                        "unknown need '\(stop)'",
                        "未知的需求“\(stop)”",
                        hint: Nearest.hint(for: stop.text, among: scenario.needs.map(\.id.text))
                    )
                }
            }
            let portions = keys["portions"].map { $0.integer ?? 0 }
            return Round(
                id: id,
                service: service,
                day: day,
                stops: stops,
                portions: portions ?? stops.reduce(0) { $0 + (needs[$1]?.portions ?? 0) },
                duration: Minutes(minutes)
            )
        } ?? []
    }

    private func checkService(_ service: ServiceID, _ field: Field?) {
        guard !scenario.services.contains(where: { $0.id == service }) else { return }
        field?.report(
            "unknown service '\(service)'",
            "未知的服务“\(service)”",
            hint: Nearest.hint(for: service.text, among: scenario.services.map(\.id.text))
        )
    }

    /// The room of a session.
    func session(_ entry: Field) -> SessionRoom? {
        guard let keys = entry.keys(RosterKeys.session), let task: TaskID = keys["task"]?.identifier(),
            let room = keys["room"]?.text
        else { return nil }
        return SessionRoom(task: task, room: room)
    }

    /// A need that stays uncovered.
    func uncovered(_ entry: Field) -> UncoveredNeed? {
        guard let keys = entry.keys(RosterKeys.uncovered), let need: NeedID = keys["need"]?.identifier(),
            let task: TaskID = keys["task"]?.identifier()
        else { return nil }
        var uncovered = UncoveredNeed(need: need, task: task)
        uncovered.role = keys["role"]?.identifier()
        if let short = keys["short"]?.integer { uncovered.short = short }
        if let start = keys["start"]?.instant(in: scenario.horizon),
            let end = keys["end"]?.instant(in: scenario.horizon)
        {
            uncovered.interval = Interval(start, end)
        }
        uncovered.reason = keys["reason"]?.reason
        if !scenario.needs.contains(where: { $0.id == need }) {
            keys["need"]?.report(
                "unknown need '\(need)'",
                "未知的需求“\(need)”",
                hint: Nearest.hint(for: need.text, among: scenario.needs.map(\.id.text))
            )
        }
        return uncovered
    }
}

extension Field {
    fileprivate var reason: UncoveredReason? {
        guard let keys = keys(RosterKeys.reason) else { return nil }
        var excluded: [RuleID: Int] = [:]
        if let inner = keys["excluded"]?.keys(Field.ruleKeys) {
            for rule in RuleID.allCases { excluded[rule] = inner[rule.rawValue]?.integer }
        }
        return UncoveredReason(excluded: excluded, busy: keys["busy"]?.integer ?? 0)
    }

    /// How good a roster provably is.
    var certificate: Certificate? {
        guard let keys = keys(RosterKeys.certificate) else { return nil }
        return Certificate(
            levels: keys["levels"]?.list?.compactMap(\.levelCertificate) ?? [],
            rounds: keys["rounds"]?.levelCertificate
        )
    }

    private var levelCertificate: LevelCertificate? {
        guard let keys = keys(RosterKeys.level),
            let level = keys["level"]?.choice(("level", "层级"), of: ObjectiveLevel.self),
            let objective = keys["objective"]?.integer,
            let termination = keys["termination"]?.choice(("termination", "结束原因"), of: PlanTermination.self)
        else { return nil }
        let bound = keys["bound"].map { $0.number ?? 0 } ?? -Double.infinity
        let certificate = LevelCertificate(
            level: level,
            objective: objective,
            bound: bound,
            termination: termination,
            limitedBy: keys["limitedBy"]?.text
        )
        if let gap = keys["gap"], let number = gap.number, abs(number - certificate.gap) > 1e-9 || bound.isInfinite {
            gap.report(
                "a gap of \(number) does not follow from objective and bound",
                "差距 \(number) 与目标值和下界不符"
            )
        }
        return certificate
    }

    /// A number, whole or not.
    var number: Double? {
        guard case .scalar(let text, let style) = node.content, style != .quoted, JSONNumber.isNumber(text),
            let number = Double(text), number.isFinite
        else {
            reportType("a number", "数字")
            return nil
        }
        return number
    }
}
