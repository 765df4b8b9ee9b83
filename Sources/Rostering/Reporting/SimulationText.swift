extension SimulationReport {
    /// The result in words: a table by service, what mending takes, and the tasks at most risk.
    ///
    /// Parameters:
    ///   - other: another roster in the same weeks; its difference is told as well.
    ///   - width: columns of the terminal; 100 by default.
    public func text(
        of scenario: Scenario,
        in language: Language,
        comparedWith other: SimulationReport? = nil,
        width: Int = 100
    ) -> String {
        let words = Words(language)
        let names = Names(ScenarioIndex(scenario), words)
        let title =
            "\(words.simulationTitle) · \(words.name(scenario.title, scenario.id)) · \(words.horizon(scenario.horizon))"
        var lines = TextWrap.lines(title, width: width) + TextWrap.lines(words.simulated(self), width: width) + [""]
        var table = TextTable([
            .init(words.service, minimum: 12), .init(words.asPlanned, isNumber: true),
            .init(words.withoutRepair, isNumber: true), .init(words.withRepair, isNumber: true),
        ])
        func name(_ service: ServiceID?) -> String { service.map(names.service) ?? words.allServices }
        for level in levels {
            table.add([
                name(level.service), words.percent(level.planned), words.percent(level.unrepaired),
                words.percent(level.repaired),
            ])
        }
        lines += table.lines(width: width)
        lines += [words.simulationNote, words.mended(self)].flatMap { TextWrap.lines($0, width: width) }
        if !risks.isEmpty { lines += [""] + riskLines(names, words, width: width) }
        if let other {
            var table = TextTable([
                .init(words.service, minimum: 12), .init(words.withoutRepair, isNumber: true),
                .init(words.withRepair, isNumber: true),
            ])
            for difference in other.difference(from: self) {
                table.add([
                    name(difference.service), words.pointsOfPercent(difference.unrepaired),
                    words.pointsOfPercent(difference.repaired),
                ])
            }
            lines += ["", words.comparedRosters] + table.lines(width: width)
            lines += TextWrap.lines(words.differenceNote, width: width)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func riskLines(_ names: Names, _ words: Words, width: Int) -> [String] {
        var table = TextTable([
            .init(words.service, minimum: 12), .init(words.dayHead), .init(words.taskHead, minimum: 8),
            .init(words.withoutRepair, isNumber: true), .init(words.withRepair, isNumber: true),
        ])
        for risk in risks {
            table.add([
                names.service(risk.service),
                risk.day.map { words.short(names.index.scenario.horizon.date(ofDay: $0)) } ?? "",
                risk.task.text, words.percent(1 - risk.unrepaired), words.percent(1 - risk.repaired),
            ])
        }
        return [words.risksTitle] + table.lines(width: width)
    }
}

extension StandbyPlan {
    /// The plan in words: who keeps free when, and what that is worth.
    public func text(of scenario: Scenario, in language: Language, width: Int = 100) -> String {
        let words = Words(language)
        let names = Names(ScenarioIndex(scenario), words)
        let title =
            "\(words.standbyTitle) · \(words.name(scenario.title, scenario.id)) · \(words.horizon(scenario.horizon))"
        var lines = TextWrap.lines(title, width: width) + [""]
        guard !duties.isEmpty else { return (lines + [words.nobodyForStandby]).joined(separator: "\n") + "\n" }
        var table = TextTable([
            .init(words.dayHead), .init(words.partHead), .init(words.volunteer, minimum: 10),
            .init(words.wantedFor, minimum: 10),
        ])
        for duty in duties {
            let skill = duty.skill.map { id in
                words.name(scenario.skills.first { $0.id == id }?.name ?? "", id.text)
            }
            table.add([
                words.short(scenario.horizon.date(ofDay: duty.day)), words.part(duty.part),
                names.heading(volunteer: duty.volunteer), skill ?? words.anything,
            ])
        }
        lines += table.lines(width: width) + [""]
        lines += [words.standbyGain(self), words.standbyMargin(self), words.standbyProof(self)]
            .flatMap { TextWrap.lines($0, width: width) }
        return lines.joined(separator: "\n") + "\n"
    }
}
