/// Checks the kinds of help: ids, shapes, roles, weights.
struct ServiceValidation {
    let services: [Service]
    let known: KnownIDs

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        collector.identifiers(services.map(\.id.text), NounName.service, forbidden: "@#/") {
            [.key("services"), .entry($0), .key("id")]
        }
        for (index, service) in services.enumerated() {
            let path: FindingCollector.Path = [.key("services"), .entry(index)]
            func number(_ key: String, _ value: Int?, _ range: ClosedRange<Int>) {
                guard let value else { return }
                collector.number(value, in: range, ("'\(key)'", "“\(key)”"), at: path + [.key(key)])
            }
            number("weight", service.weight, Bounds.points)
            number("desired-weight", service.desiredWeight, Bounds.points)
            desire(service, at: path, &collector)
            number("walking-limit", service.walkingLimit, Bounds.minutesOfDay)
            number("maximum-faces", service.maximumFaces, Bounds.positiveCount)
            number("minimum-days-between", service.minimumDaysBetween, 1...366)
            shape(service.shape, at: path + [.key(service.shape.name)], &collector)
            RoleValidation(roles: service.roles, known: known, path: path + [.key("roles")]).check(&collector)
            if case .supervision = service.shape, service.roles.count > 1 {
                collector.error(
                    path + [.key("roles")],
                    "supervision has one role; this service has \(service.roles.count)",
                    "看护服务只有一个岗位，此服务有 \(service.roles.count) 个",
                    hint: LocalizedText(
                        "ask for skills in the team with 'mix'",
                        chinese: "对团队技能的要求可以写在“mix”里"
                    )
                )
            }
            for (entry, mix) in service.mix.enumerated() {
                let path = path + [.key("mix"), .entry(entry)]
                collector.refer(mix.skill.text, among: known.skills, NounName.skill, at: path + [.key("skill")])
                collector.number(mix.atLeast, in: Bounds.count, ("'at-least'", "“at-least”"), at: path)
            }
        }
    }

    /// A head beyond the minimum is worth no more than one below it.
    private func desire(_ service: Service, at path: FindingCollector.Path, _ collector: inout FindingCollector) {
        let (desired, weight) = (service.desiredWeight, service.weight)
        guard desired > weight, Bounds.points.contains(desired), Bounds.points.contains(weight) else { return }
        collector.error(
            path + [.key("desired-weight")],
            "'desired-weight' \(desired) is above 'weight' \(weight)",
            "“desired-weight” \(desired) 大于“weight” \(weight)",
            hint: LocalizedText(
                "a head beyond the minimum cannot be worth more than one below it",
                chinese: "超出最低人数的一人，不能比最低人数以内的一人更重要"
            )
        )
    }

    private func shape(_ shape: DemandShape, at path: FindingCollector.Path, _ collector: inout FindingCollector) {
        func number(_ key: String, _ value: Int, _ range: ClosedRange<Int>) {
            collector.number(value, in: range, ("'\(key)'", "“\(key)”"), at: path + [.key(key)])
        }
        switch shape {
        case .shift: break
        case .visit(let startStep), .session(let startStep):
            number("start-step", startStep.value, Bounds.positiveMinutesOfDay)
        case .round(let round):
            collector.refer(round.kitchen.text, among: known.places, NounName.place, at: path + [.key("kitchen")])
            number("maximum-portions", round.maximumPortions, Bounds.positiveCount)
            number("hot-food-limit", round.hotFoodLimit.value, Bounds.positiveMinutesOfDay)
            number("loading-time", round.loadingTime.value, Bounds.minutesOfDay)
            number("door-time", round.doorTime.value, Bounds.minutesOfDay)
            number("start-step", round.startStep.value, Bounds.positiveMinutesOfDay)
        case .supervision(let shape):
            collector.refer(shape.place.text, among: known.places, NounName.place, at: path + [.key("place")])
            number("children-per-adult", shape.childrenPerAdult, Bounds.positiveCount)
            number("minimum-heads", shape.minimumHeads, Bounds.count)
            number("slot", shape.slot.value, Bounds.positiveMinutesOfDay)
            number("minimum-stay", shape.minimumStay.value, Bounds.positiveMinutesOfDay)
            number("maximum-stay", shape.maximumStay.value, Bounds.positiveMinutesOfDay)
            collector.order(
                shape.minimumStay.value,
                ("minimum-stay", "最短停留"),
                shape.maximumStay.value,
                ("maximum-stay", "最长停留"),
                at: path + [.key("minimum-stay")]
            )
            stays(shape, at: path, &collector)
        }
    }

    private func stays(
        _ shape: SupervisionShape,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        guard shape.slot.value > 0 else { return }
        for (key, stay) in [("minimum-stay", shape.minimumStay), ("maximum-stay", shape.maximumStay)]
        where stay.value % shape.slot.value != 0 {
            collector.error(
                path + [.key(key)],
                "'\(key)' of \(stay.value) minutes is not a multiple of the slot of \(shape.slot.value)",
                "“\(key)”的 \(stay.value) 分钟不是时段 \(shape.slot.value) 分钟的整数倍"
            )
        }
        if Minutes.perDay % shape.slot.value != 0 {
            collector.error(
                path + [.key("slot")],
                "a slot of \(shape.slot.value) minutes does not divide a day",
                "\(shape.slot.value) 分钟的时段不能整除一天"
            )
        }
    }
}

/// Checks a team: at least one role, ids, skills, counts.
struct RoleValidation {
    let roles: [TeamRole]
    let known: KnownIDs
    let path: FindingCollector.Path

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        if roles.isEmpty { collector.error(path, "a team without roles", "队伍没有任何岗位") }
        collector.identifiers(roles.map(\.id.text), NounName.role) { path + [.entry($0), .key("id")] }
        for (index, role) in roles.enumerated() {
            let path = path + [.entry(index)]
            if let skill = role.skill {
                collector.refer(skill.text, among: known.skills, NounName.skill, at: path + [.key("skill")])
            }
            let counts = [
                ("minimum", role.minimum, NounName.minimum), ("desired", role.desired, NounName.desired),
                ("maximum", role.maximum, NounName.maximum),
            ]
            for (key, count, noun) in counts {
                collector.number(count, in: Bounds.count, noun, at: path + [.key(key)])
            }
            collector.order(
                role.minimum,
                NounName.minimum,
                role.maximum,
                NounName.maximum,
                at: path + [.key("minimum")]
            )
            collector.order(
                role.desired,
                NounName.desired,
                role.maximum,
                NounName.maximum,
                at: path + [.key("desired")]
            )
        }
    }
}
