/// Checks rules, weights, reserves and what was published.
struct SettingsValidation {
    let scenario: Scenario
    let known: KnownIDs

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        for (rule, mode) in scenario.rules.sorted(by: { $0.key < $1.key }) {
            guard case .penalised(let points) = mode else { continue }
            collector.number(
                points,
                in: Bounds.points,
                ("the penalty", "扣分"),
                at: [.key("rules"), .key(rule.rawValue)]
            )
        }
        weights(&collector)
        collector.identifiers(scenario.standby.map(\.id), ("reserve", "待命")) {
            [.key("standby"), .entry($0), .key("id")]
        }
        for (index, reserve) in scenario.standby.enumerated() {
            let path: FindingCollector.Path = [.key("standby"), .entry(index)]
            collector.window(reserve.window, at: path + [.key("window")])
            collector.number(
                reserve.atLeast,
                in: Bounds.positiveCount,
                ("'at-least'", "“at-least”"),
                at: path + [.key("at-least")]
            )
            if let skill = reserve.skill {
                collector.refer(skill.text, among: known.skills, NounName.skill, at: path + [.key("skill")])
            }
        }
        if let published = scenario.published { check(published, &collector) }
    }

    private func weights(_ collector: inout FindingCollector) {
        let weights = scenario.weights
        func number(_ key: String, _ value: Int, _ range: ClosedRange<Int> = Bounds.points) {
            collector.number(value, in: range, ("'\(key)'", "“\(key)”"), at: [.key("weights"), .key(key)])
        }
        number("repeated-miss", weights.repeatedMiss)
        number("grid-evenness", weights.gridEvenness)
        number("tolerated-share-percent", weights.toleratedSharePercent, Bounds.percent)
        number("dropped", weights.dropped)
        number("added", weights.added)
        number("moved", weights.moved)
        for weight in weights.fairness { number("fairness", weight) }
        for percent in weights.fairnessStepsPercent { number("fairness-steps-percent", percent, Bounds.percent) }
        number("fair-share-percent", weights.fairSharePercent, Bounds.percent)
        number("face", weights.face)
        number("unknown-face", weights.unknownFace)
        number("other-grid", weights.otherGrid)
        number("other-branch", weights.otherBranch)
        number("walking-minute", weights.walkingMinute)
        number("preference", weights.preference)
        number("undesired-minute", weights.undesiredMinute)
        number("no-show", weights.noShow)
        number("wish", weights.wish)
        number("fallback", weights.fallback)
        number("merged-coverage", weights.mergedCoverage)
        number("merged-stability", weights.mergedStability)
        number("merged-care", weights.mergedCare)
        if weights.fairness.count != weights.fairnessStepsPercent.count {
            collector.error(
                [.key("weights"), .key("fairness")],
                "\(weights.fairness.count) fairness weights for \(weights.fairnessStepsPercent.count) thresholds",
                "公平权重有 \(weights.fairness.count) 个，门槛有 \(weights.fairnessStepsPercent.count) 个"
            )
        }
    }

    private func check(_ published: PublishedRoster, _ collector: inout FindingCollector) {
        let path: FindingCollector.Path = [.key("published")]
        let end = Minutes.perDay * scenario.horizon.dayCount
        let month = 31 * Minutes.perDay
        if published.now.value < -month || published.now.value > end + month {
            collector.error(
                path + [.key("now")],
                "'now' lies more than a month from the horizon",
                "“now”距排班期超过一个月"
            )
        }
        if published.frozenBefore.value > end {
            collector.warning(
                path + [.key("frozen-before")],
                "'frozen-before' lies after the horizon, so every published duty is kept",
                "“frozen-before”晚于排班期，所有已发布的任务都将保留"
            )
        }
        let strangers = Set(published.duties.map(\.volunteer.text)).subtracting(known.volunteers)
        if let first = strangers.min(by: scalarOrder) {
            collector.warning(
                path + [.key("roster")],
                "\(strangers.count) volunteers of the published roster are not in the scenario, such as '\(first)'",
                "已发布排班中有 \(strangers.count) 名志愿者不在方案中，例如“\(first)”"
            )
        }
    }
}
