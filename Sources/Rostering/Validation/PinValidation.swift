/// Checks the pins: volunteers, targets, roles, contradictions, and required rules that a pin could only break.
struct PinValidation {
    let index: ValidationIndex

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        let pins = index.scenario.pins
        guard !pins.isEmpty else { return }
        let volunteers = Set(index.scenario.volunteers.map(\.id.text))
        for (number, pin) in pins.enumerated() {
            let path: FindingCollector.Path = [.key("pins"), .entry(number)]
            collector.refer(
                pin.volunteer.text,
                among: volunteers,
                NounName.volunteer,
                at: path + [.key(pin.decision.rawValue)]
            )
            guard let target = PinTarget(pin.target, index) else {
                unknownTarget(pin, at: path + [.key("target")], &collector)
                continue
            }
            if let role = pin.role {
                collector.refer(
                    role.text,
                    among: Set(target.roles.map(\.id.text)),
                    NounName.role,
                    at: path + [.key("role")]
                )
            }
            if let start = pin.start, !(0..<Minutes.perDay).contains(start.minute) {
                collector.error(path + [.key("start")], "\(start) is no time of a day", "\(start) 不是一天中的时间")
            }
            guard pin.decision == .must else { continue }
            if pins.contains(where: { contradicts($0, pin) }) {
                collector.error(
                    path,
                    "'\(pin.volunteer)' must and must not serve '\(pin.target)'",
                    "“\(pin.volunteer)”既必须又不得承担“\(pin.target)”"
                )
            } else if let volunteer = index.volunteers[pin.volunteer] {
                rules(pin, volunteer, target, at: path, &collector)
            }
        }
    }

    private func unknownTarget(_ pin: Pin, at path: FindingCollector.Path, _ collector: inout FindingCollector) {
        let stem = String(pin.target.prefix { !"@#/".contains($0) })
        let known = index.scenario.needs.map(\.id.text) + index.scenario.services.map(\.id.text)
        let isKnown = known.contains(stem)
        let guess = isKnown ? nil : Nearest.word(to: stem, among: known)
        collector.error(
            path,
            "unknown task or need '\(pin.target)'",
            "未知的任务或需求“\(pin.target)”",
            hint: guess.map { guess in
                let word = guess + pin.target.dropFirst(stem.count)
                return LocalizedText("did you mean '\(word)'?", chinese: "是不是“\(word)”？")
            }
                ?? LocalizedText(
                    "a need's id, need@2026-12-01, need#1, or service@2026-12-01",
                    chinese: "需求编号、need@2026-12-01、need#1 或 service@2026-12-01"
                )
        )
    }

    /// Whether the first pin, a must-not, forbids all that the second demands.
    private func contradicts(_ mustNot: Pin, _ must: Pin) -> Bool {
        guard mustNot.decision == .mustNot, mustNot.volunteer == must.volunteer else { return false }
        let stem = must.target.lastIndex { "@#".contains($0) }.map { String(must.target[..<$0]) }
        guard mustNot.target == must.target || mustNot.target == stem else { return false }
        return (mustNot.role == nil || mustNot.role == must.role)
            && (mustNot.start == nil || mustNot.start == must.start)
    }

    private func rules(
        _ pin: Pin,
        _ volunteer: Volunteer,
        _ target: PinTarget,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        var broken: Set<RuleID> = []
        let eligibility = PinEligibility(index: index, volunteer: volunteer, pin: pin)
        for occurrence in target.occurrences {
            guard let rule = eligibility.brokenRule(occurrence) else { return }
            broken.insert(rule)
        }
        guard !broken.isEmpty else { return }
        let names = broken.sorted().map(\.rawValue).joined(separator: ", ")
        collector.error(
            path,
            "'\(pin.volunteer)' cannot serve '\(pin.target)' without breaking a required rule: \(names)",
            "“\(pin.volunteer)”承担“\(pin.target)”必然违反必须遵守的规则：\(names)",
            hint: LocalizedText(
                "drop the pin, or make the rule penalised",
                chinese: "请删除此指定，或将该规则改为扣分"
            )
        )
    }
}
