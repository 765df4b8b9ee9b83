import Rostering

/// A scenario as values to be written, and the files beside it.
struct ScenarioEncoding {
    /// The keys of the scenario.
    private(set) var pairs: [Pair] = []
    /// The files that the scenario refers to, by name.
    private(set) var files: [(name: String, text: String)] = []
    private let withTables: Bool

    /// A scenario, with its long lists in tables or all in one.
    init(_ scenario: Scenario, withTables: Bool) {
        self.withTables = withTables
        var builder = PairsBuilder()
        builder.add("id", text: scenario.id)
        builder.add("title", Value(scenario.title))
        builder.add("first-day", text: scenario.horizon.firstDay.description)
        builder.add("days", .number(scenario.horizon.dayCount))
        let buildings = list("buildings", scenario.community.buildings.map(\.pairs), Field.buildingKeys)
        builder.add("community", map: scenario.community.pairs(buildings: buildings))
        builder.add(
            "skills",
            list: scenario.skills.map { skill in
                Value(skill.name).map { .map([Pair("id", Value(skill.id)), Pair("name", $0)]) } ?? Value(skill.id)
            }
        )
        builder.add("volunteers", list("volunteers", scenario.volunteers.map(\.pairs), Field.volunteerKeys))
        builder.add("residents", list("residents", scenario.residents.map(\.pairs), Field.residentKeys))
        builder.add("services", list: scenario.services.map { .map($0.pairs) })
        builder.add("needs", list("needs", scenario.needs.map(\.pairs), Field.needKeys))
        builder.add("rules", map: rules(scenario.rules))
        builder.add("weights", map: weights(scenario.weights))
        builder.add("pins", list: scenario.pins.map { .map($0.pairs) })
        builder.add("standby", list: scenario.standby.map { .map($0.pairs) })
        if let published = scenario.published { builder.add("published", publishedValue(published, scenario)) }
        pairs = builder.pairs
    }

    /// A long list: a reference to its table where a table can hold it, else the list itself.
    private mutating func list(_ name: String, _ entries: [[Pair]], _ vocabulary: Vocabulary) -> Value? {
        guard !entries.isEmpty else { return nil }
        guard withTables, let text = CSVPrinter.print(entries, vocabulary: vocabulary) else {
            return .list(entries.map(Value.map))
        }
        files.append(("\(name).csv", text))
        return .map([Pair("csv", .text("\(name).csv"))])
    }

    private func rules(_ rules: [RuleID: RuleMode]) -> [Pair] {
        rules.sorted { $0.key < $1.key }.map { rule, mode in
            switch mode {
            case .required: Pair(rule.rawValue, .text("required"))
            case .penalised(let points): Pair(rule.rawValue, .map([Pair("penalised", .number(points))]))
            }
        }
    }

    private func weights(_ weights: Weights) -> [Pair] {
        var builder = PairsBuilder()
        let standard = Weights()
        for (key, path) in WeightKeys.numbers {
            builder.add(key, weights[keyPath: path], default: standard[keyPath: path])
        }
        for (key, path) in WeightKeys.lists where weights[keyPath: path] != standard[keyPath: path] {
            builder.add(key, .list(weights[keyPath: path].map(Value.number)))
        }
        return builder.pairs
    }

    private mutating func publishedValue(_ published: PublishedRoster, _ scenario: Scenario) -> Value {
        let horizon = scenario.horizon
        var builder = PairsBuilder()
        if withTables {
            let roster = Roster(
                scenario: scenario.id,
                horizon: horizon,
                duties: published.duties,
                rounds: published.rounds
            )
            files.append(("published.json", RosterFile.json(of: roster)))
            builder.add("roster", text: "published.json")
        } else {
            builder.add("duties", .list(published.duties.map { $0.value(in: horizon) }))
            builder.add("rounds", list: published.rounds.map { $0.value(in: horizon) })
        }
        builder.add("now", text: Compact.text(of: published.now, in: horizon))
        builder.add("frozen-before", text: Compact.text(of: published.frozenBefore, in: horizon))
        return .map(builder.pairs)
    }
}

extension Pin {
    fileprivate var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add(decision.rawValue, Value(volunteer))
        builder.add("target", text: target)
        builder.add("role", Value(role))
        builder.add("start", text: start?.description)
        return builder.pairs
    }
}

extension StandbyReserve {
    fileprivate var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", text: id)
        if days != DayPattern() { builder.add("days", text: Compact.text(of: days)) }
        builder.add("window", text: window.description)
        builder.add("skill", Value(skill))
        builder.add("at-least", .number(atLeast))
        return builder.pairs
    }
}
